package app.brevet.cli;

import app.brevet.custody.VirtualMfa;
import app.brevet.json.JsonObject;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.words.Words;

/// `brevet mfa deactivate NAME` and `brevet mfa delete NAME`. On a terminal each asks once, with
/// the consequence; a script is taken at its word.
final class MfaRemovalCommand implements Command {

  private static final String YES = "--yes";

  private final boolean delete;

  /// @param delete whether the device goes, with its seed
  MfaRemovalCommand(boolean delete) {
    this.delete = delete;
  }

  @Override
  public Attempt.Verb verb() {
    return delete ? Attempt.Verb.DELETE_MFA : Attempt.Verb.DEACTIVATE_MFA;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary(delete ? "commands.mfa.delete" : "commands.mfa.deactivate")
        .name()
        .option(Users.SERIAL, "SERIAL", "commands.option.serial")
        .flag(YES, "commands.option.yes-mfa");
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    ProfileName name = Names.of(invocation);
    MfaSerial serial = Users.serial(Users.named(name, invocation), invocation);
    Words words = invocation.words();
    if (!invocation.arguments().has(YES) && invocation.terminal().isThere()) {
      Users.confirm(
          delete
              ? words.text("commands.mfa.delete.ask", serial)
              : words.text("commands.mfa.deactivate.ask", serial),
          invocation);
    }
    MfaCodeSource codes = Codes.of(invocation);
    VirtualMfa mfa = invocation.uses().virtualMfa();
    if (delete) {
      mfa.delete(name, serial, codes);
    } else {
      mfa.deactivate(name, serial, codes);
    }
    invocation
        .output()
        .done(
            new JsonObject()
                .with("profile", name.value())
                .with(delete ? "deleted" : "deactivated", serial.value()),
            delete
                ? words.text("commands.mfa.delete.done", serial)
                : words.text("commands.mfa.deactivate.done", serial));
    return ExitCode.DONE;
  }
}
