package app.brevet.renewal;

import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.renewal.Standing.Hold;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The files of a simulated machine that sessions are delivered to. Others get sessions too, and
/// end before these are there.
final class SimulatedFiles {

  private static final int MOST_FAILURES = 3;

  private final RandomGenerator random;
  private final List<SimulatedSession> sessions;
  private final SimulatedAws aws;

  SimulatedFiles(RandomGenerator random, List<SimulatedSession> sessions, SimulatedAws aws) {
    this.random = random;
    this.sessions = sessions;
    this.aws = aws;
  }

  /// Somebody gets a session, and puts it nowhere.
  ///
  /// @return whether AWS gave one
  boolean miss(Instant now) {
    SimulatedSession one = sessions.get(random.nextInt(sessions.size()));
    boolean inFile = one.delivered && one.kind == DeliveryKind.FILE && one.isUsable(now);
    if (!inFile || aws.get(one, true).isPresent()) {
      return false;
    }
    one.hold = Hold.BEHIND;
    one.behindSince = now;
    one.refusals = 0;
    return true;
  }

  /// Somebody edits a profile, or the file of a session is lost.
  ///
  /// @return whether there was one
  boolean lose(Instant known) {
    SimulatedSession one = sessions.get(random.nextInt(sessions.size()));
    boolean isThere = one.hasSession() && one.hold.isThere();
    if (isThere) {
      one.letGo(random.nextBoolean() ? Hold.OUTDATED : Hold.LOST, known);
    }
    return isThere;
  }

  /// The session is put into its file, which may refuse it some times.
  Optional<Failure> take(SimulatedSession one) {
    if (one.refusals < MOST_FAILURES && random.nextInt(3) == 0) {
      one.refusals++;
      return Optional.of(new Failure.FileUntouched(Path.of("/f"), FileReason.NOT_WRITABLE, ""));
    }
    one.written();
    return Optional.empty();
  }
}
