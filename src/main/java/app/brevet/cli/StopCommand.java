package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.session.Sessions;
import app.brevet.session.StoppedSession;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;

/// `brevet stop NAME|--all`: takes sessions out of the user's files, and says what that does not
/// do.
final class StopCommand implements Command {

  private static final String ALL = "--all";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.STOP;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.stop").name().flag(ALL, "commands.option.all");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    List<StoppedSession> stopped = stopped(invocation);
    Words words = invocation.words();
    List<String> lines = new ArrayList<>();
    for (StoppedSession session : stopped) {
      lines.addAll(lines(session, words));
    }
    if (stopped.isEmpty()) {
      lines.add(words.text("commands.stop.nothing"));
    }
    invocation
        .output()
        .done(
            new JsonObject()
                .withObjects("stopped", stopped.stream().map(one -> document(one, words)).toList()),
            String.join(System.lineSeparator(), lines));
    stopped.forEach(session -> missed(session).tell(invocation));
    boolean whole = stopped.stream().allMatch(session -> session.missed().isEmpty());
    return whole ? ExitCode.DONE : ExitCode.FILE_UNTOUCHED;
  }

  private static List<StoppedSession> stopped(Invocation invocation)
      throws FailureException, UsageException {
    boolean all = invocation.arguments().has(ALL);
    if (all && invocation.arguments().parameter(0).isPresent()) {
      throw new UsageException("commands.usage.name-or-all");
    }
    Sessions sessions = invocation.uses().sessions();
    return all ? sessions.stopAll() : List.of(sessions.stop(Names.of(invocation)));
  }

  private static MissedHomes missed(StoppedSession session) {
    return new MissedHomes(
        Attempt.of(Attempt.Verb.TAKE_BACK, session.profile().name()), session.missed());
  }

  private static JsonObject document(StoppedSession session, Words words) {
    return new JsonObject()
        .with("profile", session.profile().name().value())
        .withObjects("takenBack", Deliveries.documents(session.takenBack()))
        .withObjects("missed", missed(session).documents(words))
        .with("honouredUntil", session.honouredUntil().map(expiry -> Dates.of(expiry.at())));
  }

  private static List<String> lines(StoppedSession session, Words words) {
    List<String> lines = new ArrayList<>();
    session
        .takenBack()
        .forEach(
            record ->
                lines.add(
                    words.text(
                        "commands.stop.taken-back",
                        session.profile().name(),
                        record.section(),
                        Deliveries.path(record))));
    if (lines.isEmpty()) {
      lines.add(
          words.text(
              session.missed().isEmpty() ? "commands.stop.not-delivered" : "commands.stop.in-part",
              session.profile().name()));
    }
    session
        .honouredUntil()
        .ifPresent(
            expiry -> lines.add(words.text("commands.stop.honoured", Dates.of(expiry.at()))));
    return lines;
  }
}
