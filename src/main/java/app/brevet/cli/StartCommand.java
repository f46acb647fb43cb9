package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.session.DeliveryRecord;
import app.brevet.session.Profiles;
import app.brevet.session.Replacement;
import app.brevet.session.Sessions;
import app.brevet.session.StartedSession;
import app.brevet.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `brevet start NAME` and `brevet renew NAME`: obtain a session and deliver it.
final class StartCommand implements Command {

  private final boolean renew;

  /// @param renew whether a session that lives is asked for anew
  StartCommand(boolean renew) {
    this.renew = renew;
  }

  @Override
  public Attempt.Verb verb() {
    return renew ? Attempt.Verb.RENEW : Attempt.Verb.START;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary(renew ? "commands.renew" : "commands.start").name();
    Codes.describe(syntax);
    Tokens.describe(syntax);
    ReplaceStep.describe(syntax);
    if (renew) {
      EndChoice.describe(syntax);
    }
  }

  @Override
  public boolean takesOutput() {
    return true;
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    Optional<EndChoice> ending = renew ? EndChoice.of(invocation) : Optional.empty();
    if (ending.isPresent()) {
      return ending.get().make();
    }
    ProfileName name = Names.of(invocation);
    MfaCodeSource codes = Codes.of(invocation);
    Optional<ProfileName> output =
        invocation.arguments().option(GlobalOptions.OUTPUT, ProfileName::parse);
    ReplaceStep step = new ReplaceStep(invocation);
    Optional<Replacement> agreed = step.agreed(name, output);
    StartedSession started;
    try (Tokens tokens = Tokens.of(invocation)) {
      Sessions sessions = invocation.uses().sessions().asking(tokens.prompt());
      started =
          agreed.isPresent()
              ? sessions.startReplacing(agreed.get(), renew, codes)
              : started(name, output, codes, sessions);
    }
    if (output.isPresent()) {
      keep(name, output.get(), invocation);
    }
    agreed.ifPresent(step::tell);
    Notices.tell(started.profile(), invocation);
    tell(started, agreed.isPresent(), Shadows.tell(started.profile(), invocation), invocation);
    KeyAge.tellIfOld(started.profile(), invocation);
    return missed(started).tell(invocation);
  }

  private StartedSession started(
      ProfileName name, Optional<ProfileName> output, MfaCodeSource codes, Sessions sessions)
      throws FailureException, InterruptedException {
    if (output.isPresent()) {
      return sessions.startTo(output.get(), name, renew, codes);
    }
    return renew ? sessions.renew(name, codes) : sessions.start(name, codes);
  }

  /// The profile keeps the output it was started with, so that its renewals go to the same place.
  private static void keep(ProfileName name, ProfileName output, Invocation invocation)
      throws FailureException {
    Profiles profiles = invocation.uses().profiles();
    Profile before = profiles.find(name);
    if (!Outputs.with(before, Optional.of(output)).equals(before)) {
      profiles.edit(name, now -> Outputs.with(now, Optional.of(output)));
      invocation
          .output()
          .notice(invocation.words().text("commands.start.output-kept", name, output));
    }
  }

  private static MissedHomes missed(StartedSession started) {
    return new MissedHomes(
        Attempt.of(Attempt.Verb.DELIVER, started.profile().name()), started.further().missed());
  }

  private static void tell(
      StartedSession started, boolean replaced, List<JsonObject> shadows, Invocation invocation) {
    Words words = invocation.words();
    Duration left = started.credentials().expiry().left(invocation.clock().instant());
    String until = Dates.of(started.credentials().expiry().at());
    JsonObject document =
        new JsonObject()
            .with("profile", started.profile().name().value())
            .with("accessKeyId", started.credentials().accessKeyId().value())
            .with("expiration", until)
            .with("secondsLeft", left.toSeconds())
            .with("fromCache", started.servedFromCache())
            .with("replaced", replaced)
            .with("delivered", Deliveries.document(started.delivered()))
            .withObjects("alsoDelivered", Deliveries.documents(started.further().done()))
            .withObjects("missed", missed(started).documents(words))
            .withStrings("notices", Notices.keys(started.profile()))
            .withObjects("shadows", shadows);
    List<String> lines = new ArrayList<>();
    lines.add(
        words.text(
            switch (started.delivered().kind()) {
              case FILE -> "commands.start.done";
              case PROCESS -> "commands.start.done-process";
            },
            started.profile().name(),
            words.times().left(left),
            until,
            started.delivered().section(),
            Deliveries.path(started.delivered())));
    for (DeliveryRecord further : started.further().done()) {
      lines.add(words.text("commands.start.also", further.section(), Deliveries.path(further)));
    }
    invocation.output().done(document, String.join(System.lineSeparator(), lines));
  }
}
