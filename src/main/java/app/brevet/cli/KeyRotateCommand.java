package app.brevet.cli;

import app.brevet.custody.KeyConsent;
import app.brevet.custody.KeyRotation;
import app.brevet.custody.LastUse;
import app.brevet.custody.Rotation;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.words.Words;
import java.time.Duration;
import java.util.Optional;

/// `brevet key rotate NAME`: a new access key in the place of the old one; the same command goes on
/// where one was broken off. On a terminal it asks once; a script is taken at its word.
final class KeyRotateCommand implements Command {

  private static final String GRACE = "--grace";
  private static final String DELETE_KEY = "--delete-key";
  private static final String GIVE_UP = "--give-up";
  private static final String YES = "--yes";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.ROTATE_KEY;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.key.rotate")
        .name()
        .option(GRACE, "DURATION", "commands.option.grace")
        .option(DELETE_KEY, "ID", "commands.option.delete-key")
        .flag(GIVE_UP, "commands.option.give-up")
        .flag(YES, "commands.option.yes-rotate");
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    Optional<Duration> grace = invocation.arguments().option(GRACE, Grace::parse);
    Optional<AccessKeyId> spare =
        invocation.arguments().option(DELETE_KEY, AccessKeyId::parseLongTerm);
    ProfileName name = Names.of(invocation);
    if (invocation.arguments().has(GIVE_UP)) {
      return giveUp(name, invocation);
    }
    UserProfile user = Users.named(name, invocation);
    KeyRotation rotation = invocation.uses().keyRotation();
    Words words = invocation.words();
    boolean asks = !invocation.arguments().has(YES) && invocation.terminal().isThere();
    if (asks && rotation.unfinished(user).isEmpty()) {
      Users.confirm(words.text("commands.key.rotate.ask", name, user.accessKeyId()), invocation);
    }
    KeyRotation.Rotated done =
        rotation.rotate(
            name,
            grace,
            Codes.of(invocation),
            key -> mayDelete(key, spare, invocation),
            step -> invocation.output().step(step(step, words)));
    tell(done, invocation);
    return ExitCode.DONE;
  }

  private static ExitCode giveUp(ProfileName name, Invocation invocation)
      throws FailureException, InterruptedException {
    Optional<UserProfile> back = invocation.uses().keyRotation().giveUp(name, Codes.of(invocation));
    JsonObject document =
        new JsonObject()
            .with("profile", name.value())
            .with("givenUp", back.isPresent())
            .with("accessKeyId", back.map(user -> user.accessKeyId().value()));
    invocation
        .output()
        .done(
            document,
            back.map(
                    user ->
                        invocation
                            .words()
                            .text("commands.key.rotate.given-up", name, user.accessKeyId()))
                .orElseGet(
                    () -> invocation.words().text("commands.key.rotate.nothing-to-give-up", name)));
    return ExitCode.DONE;
  }

  private static boolean mayDelete(
      KeyConsent.OtherKey key, Optional<AccessKeyId> spare, Invocation invocation) {
    if (spare.isPresent() || !invocation.terminal().isThere()) {
      return spare.filter(key.id()::equals).isPresent();
    }
    Words words = invocation.words();
    String use =
        switch (key.lastUse()) {
          case LastUse.At(var last) ->
              words.text("commands.key.rotate.other-used", Dates.of(last.at()));
          case LastUse.Never _ -> words.text("commands.key.rotate.other-unused");
          case LastUse.Untold _ -> words.text("commands.key.rotate.other-untold");
        };
    String question =
        key.leftOver()
            ? words.text("commands.key.rotate.ask-left-over", key.id(), use)
            : words.text("commands.key.rotate.ask-other", key.id(), use);
    return Users.agrees(question, invocation);
  }

  private static String step(Rotation.Step step, Words words) {
    return switch (step) {
      case BEGINNING, CREATING -> words.text("commands.key.step.creating");
      case STORED -> words.text("commands.key.step.stored");
      case VERIFIED -> words.text("commands.key.step.verified");
      case SWITCHED -> words.text("commands.key.step.switched");
      case DEACTIVATED -> words.text("commands.key.step.deactivated");
      case GIVING_UP -> words.text("commands.key.step.giving-up");
    };
  }

  private static void tell(KeyRotation.Rotated done, Invocation invocation) {
    ProfileName name = done.profile().name();
    JsonObject document =
        new JsonObject()
            .with("profile", name.value())
            .with("accessKeyId", done.newKey().value())
            .with("oldKey", done.oldKey().value())
            .with("oldKeyDeleted", done.deletionAt().isEmpty())
            .with("deletionAt", done.deletionAt().map(Dates::of));
    Words words = invocation.words();
    invocation
        .output()
        .done(
            document,
            done.deletionAt()
                .map(
                    at ->
                        words.text(
                            "commands.key.rotate.done-waits",
                            name,
                            done.newKey(),
                            done.oldKey(),
                            Dates.of(at)))
                .orElseGet(
                    () ->
                        words.text(
                            "commands.key.rotate.done", name, done.newKey(), done.oldKey())));
  }
}
