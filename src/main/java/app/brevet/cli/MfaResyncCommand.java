package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// `brevet mfa resync NAME`: tells AWS where the device's clock stands, with two codes that follow
/// each other. They are made of the seed if Brevet keeps it, else given or typed.
final class MfaResyncCommand implements Command {

  private static final String CODE = "--code";
  private static final int TWO = 2;

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.RESYNC_MFA;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.mfa.resync")
        .name()
        .option(Users.SERIAL, "SERIAL", "commands.option.serial")
        .repeated(CODE, "CODE", "commands.option.code");
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    List<String> given = invocation.arguments().options(CODE);
    if (!given.isEmpty() && given.size() != TWO) {
      throw new UsageException("commands.usage.two-codes");
    }
    ProfileName name = Names.of(invocation);
    MfaSerial serial = Users.serial(Users.named(name, invocation), invocation);
    MfaCodeSource codes = given.isEmpty() ? Codes.of(invocation) : inTurn(given);
    if (given.isEmpty()) {
      invocation.output().notice(invocation.words().text("commands.mfa.resync.two-codes"));
    }
    invocation.uses().virtualMfa().resync(name, serial, codes);
    invocation
        .output()
        .done(
            new JsonObject().with("profile", name.value()).with("serial", serial.value()),
            invocation.words().text("commands.mfa.resync.done", serial));
    return ExitCode.DONE;
  }

  private static MfaCodeSource inTurn(List<String> given) throws FailureException {
    Deque<MfaCode> left = new ArrayDeque<>();
    for (String text : given) {
      left.add(Arguments.read(text, MfaCode::parse));
    }
    return request -> Optional.ofNullable(left.poll());
  }
}
