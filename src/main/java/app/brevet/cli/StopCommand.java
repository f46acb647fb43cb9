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
    List<String> lines = new ArrayList<>();
    for (StoppedSession session : stopped) {
      lines.addAll(lines(session, invocation.words()));
    }
    if (stopped.isEmpty()) {
      lines.add(invocation.words().text("commands.stop.nothing"));
    }
    invocation
        .output()
        .done(
            new JsonObject()
                .withObjects("stopped", stopped.stream().map(StopCommand::document).toList()),
            String.join(System.lineSeparator(), lines));
    return ExitCode.DONE;
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

  private static JsonObject document(StoppedSession session) {
    return new JsonObject()
        .with("profile", session.profile().name().value())
        .withObjects("takenBack", Deliveries.documents(session.takenBack()))
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
      lines.add(words.text("commands.stop.not-delivered", session.profile().name()));
    }
    session
        .honouredUntil()
        .ifPresent(
            expiry -> lines.add(words.text("commands.stop.honoured", Dates.of(expiry.at()))));
    return lines;
  }
}
