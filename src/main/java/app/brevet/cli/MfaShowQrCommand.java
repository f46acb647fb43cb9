package app.brevet.cli;

import app.brevet.custody.Seeds.ShownSeed;
import app.brevet.json.JsonObject;
import app.brevet.mfa.QrCode;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.words.Words;

/// `brevet mfa show-qr NAME`: the seed as a QR code for a phone, on the terminal and nowhere else.
///
/// Standard output never gets it, also not as JSON: what can be redirected by mistake can end in a
/// file or a log. For a copy of the seed there is the export of the whole state.
final class MfaShowQrCommand implements Command {

  private static final String LIGHT = "--light-background";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.MFA_SHOW_QR;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.mfa.show-qr").name().flag(LIGHT, "commands.option.light-background");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Terminal terminal = invocation.terminal();
    if (!terminal.isThere()) {
      throw new UsageException("commands.usage.show-qr");
    }
    ProfileName name = Names.of(invocation);
    Words words = invocation.words();
    try (ShownSeed seed = invocation.uses().seeds().show(name);
        QrCode code = QrCode.of(seed.uri())) {
      if (!seed.authenticated()) {
        terminal.say(words.text("commands.mfa.show-qr.open", seed.store()));
      }
      code.lines(!invocation.arguments().has(LIGHT)).forEach(terminal::say);
      terminal.say(words.text("commands.mfa.show-qr.advice"));
      if (invocation.output().isJson()) {
        invocation
            .output()
            .raw(
                new JsonObject()
                    .with("profile", name.value())
                    .with("shown", true)
                    .with("authenticated", seed.authenticated()));
      }
    }
    return ExitCode.DONE;
  }
}
