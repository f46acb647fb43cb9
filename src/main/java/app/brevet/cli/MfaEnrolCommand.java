package app.brevet.cli;

import app.brevet.custody.Seeds;
import app.brevet.custody.Seeds.Enrolled;
import app.brevet.json.JsonObject;
import app.brevet.mfa.QrPicture;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import app.brevet.words.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// `brevet mfa enrol NAME (--qr IMAGE | --uri -)`: stores the seed of the user's MFA device, and
/// tells what that means.
final class MfaEnrolCommand implements Command {

  private static final String QR = "--qr";
  private static final String URI = "--uri";
  private static final String PIPED = "-";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.MFA_ENROL;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.mfa.enrol")
        .name()
        .option(QR, "IMAGE", "commands.option.qr")
        .option(URI, PIPED, "commands.option.uri")
        .flag(Confirmation.YES, "commands.option.yes-replace");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Optional<String> picture = invocation.arguments().option(QR);
    Optional<String> uri = invocation.arguments().option(URI);
    if (picture.isPresent() == uri.isPresent()) {
      throw new UsageException("commands.usage.qr-or-uri");
    }
    if (uri.isPresent() && !uri.get().equals(PIPED)) {
      throw new UsageException("commands.usage.uri-argument");
    }
    ProfileName name = Names.of(invocation);
    Seeds seeds = invocation.uses().seeds();
    MfaSerial serial = seeds.owner(name).mfaSerial().orElseThrow();
    OpenKeychain.require(invocation.uses().keychain());
    Words words = invocation.words();
    if (seeds.isEnrolled(name)) {
      Confirmation.require(words.text("commands.mfa.enrol.ask", name), invocation);
    }
    Enrolled enrolled =
        picture.isPresent()
            ? fromPicture(picture.get(), name, seeds)
            : fromInput(invocation, serial, name, seeds);
    invocation.output().notice(words.text("commands.mfa.enrol.meaning"));
    tell(enrolled, invocation);
    return ExitCode.DONE;
  }

  private static Enrolled fromPicture(String file, ProfileName name, Seeds seeds)
      throws FailureException {
    try (QrPicture picture = QrPicture.ofFile(Path.of(file))) {
      return seeds.enrol(name, picture);
    } catch (InvalidPathException e) {
      throw Failures.of(new InvalidInputException(Reason.PATH_MALFORMED, file));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  private static Enrolled fromInput(
      Invocation invocation, MfaSerial serial, ProfileName name, Seeds seeds)
      throws FailureException, UsageException {
    try (Secret input = SeedInput.read(invocation, serial)) {
      return seeds.enrol(name, input);
    }
  }

  private static void tell(Enrolled enrolled, Invocation invocation) {
    JsonObject document =
        new JsonObject()
            .with("profile", enrolled.profile().name().value())
            .with("serial", enrolled.serial().value())
            .with("issuer", enrolled.issuer())
            .with("account", enrolled.account())
            .with("replaced", enrolled.replaced());
    String device = enrolled.serial().deviceName();
    ProfileName name = enrolled.profile().name();
    Words words = invocation.words();
    String line =
        enrolled.account().isEmpty()
            ? words.text("commands.mfa.enrol.done", device, name)
            : words.text("commands.mfa.enrol.done-as", device, name, enrolled.account());
    invocation.output().done(document, line);
  }
}
