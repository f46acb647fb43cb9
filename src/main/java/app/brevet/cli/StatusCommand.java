package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import app.brevet.model.Shadow;
import app.brevet.session.SessionStatus;
import app.brevet.session.Sessions;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `brevet status [NAME]`: of one profile, or of all.
final class StatusCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.STATUS;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.status").parameter("NAME", "0..1", "commands.parameter.name-or-all");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Sessions sessions = invocation.uses().sessions();
    Instant now = invocation.clock().instant();
    Words words = invocation.words();
    if (invocation.arguments().parameter(0).isPresent()) {
      SessionStatus status = sessions.status(Names.of(invocation));
      JsonObject document =
          document(status, now, Shadows.ofDelivered(List.of(status), invocation), invocation);
      invocation.output().answer(document, List.of(line(status, words)));
      return ExitCode.DONE;
    }
    List<SessionStatus> all = sessions.status();
    Map<ProfileId, List<Shadow>> shadows = Shadows.ofDelivered(all, invocation);
    List<JsonObject> documents =
        all.stream().map(status -> document(status, now, shadows, invocation)).toList();
    invocation
        .output()
        .answer(
            new JsonObject().withObjects("profiles", documents),
            all.stream().map(status -> line(status, words)).toList());
    if (all.isEmpty()) {
      invocation.output().notice(words.text("commands.profile.list.none"));
    }
    return ExitCode.DONE;
  }

  private static JsonObject document(
      SessionStatus status,
      Instant now,
      Map<ProfileId, List<Shadow>> shadows,
      Invocation invocation) {
    JsonObject document =
        new JsonObject()
            .with("name", status.profile().name().value())
            .with("state", status.state().key())
            .with("delivery", status.profile().delivery().key())
            .with("expiration", status.expiry().map(expiry -> Dates.of(expiry.at())));
    status.expiry().ifPresent(end -> document.with("secondsLeft", end.left(now).toSeconds()));
    why(status, invocation.words())
        .ifPresent(text -> document.with("error", FailureReport.document(text)));
    return document
        .withObjects("delivered", Deliveries.documents(status.delivered()))
        .withObjects("shadows", Shadows.tell(status.profile(), shadows, invocation));
  }

  private static Optional<FailureText> why(SessionStatus status, Words words) {
    return status.state() instanceof SessionState.Failed(var failure)
        ? Optional.of(words.failure(Attempt.of(Attempt.Verb.STATUS), failure))
        : Optional.empty();
  }

  private static String line(SessionStatus status, Words words) {
    String known = words.states().of(status.state());
    String state =
        why(status, words)
            .map(text -> words.text("commands.status.unread", known, text.why(), text.now()))
            .orElse(known);
    if (status.delivered().isEmpty()) {
      return words.text("commands.status.line", status.profile().name(), state);
    }
    String places =
        String.join(
            ", ",
            status.delivered().stream().map(record -> Deliveries.place(record, words)).toList());
    return words.text("commands.status.line-delivered", status.profile().name(), state, places);
  }
}
