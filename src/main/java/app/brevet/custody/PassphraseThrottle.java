package app.brevet.custody;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.PassphraseTries;
import app.brevet.model.KeychainReason;
import app.brevet.os.AtomicFile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Makes whoever guesses a passphrase at this desk wait: after the third wrong one in a row 1 s,
/// after each further one twice as long, 30 s at most. All processes count together, in
/// `passphrase-tries.json` of the state folder: how many, and when the last was.
///
/// It slows hands, not programs: who may write the folder may remove the file, and who has the
/// vault may try elsewhere. Against those stands the cost of the key derivation. Where the file
/// cannot be read or written nobody waits: the owner is never locked out.
public final class PassphraseThrottle implements PassphraseTries {

  private static final int WITHOUT_WAIT = 2;
  private static final int MOST_DOUBLINGS = 5;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int VERSION = 1;

  private final AtomicFile file;
  private final Path lock;
  private final InstantSource clock;

  /// The throttle of all processes that have this state folder.
  ///
  /// @param clock the wall clock as it is: a correction by AWS's answers differs between processes
  public PassphraseThrottle(Path stateFolder, InstantSource clock) {
    this.file = new AtomicFile(stateFolder.resolve("passphrase-tries.json"));
    this.lock = stateFolder.resolve("passphrase-tries.lock");
    this.clock = clock;
  }

  /// What the file says.
  private record Tries(int wrong, Instant last) {

    Duration pause() {
      if (wrong <= WITHOUT_WAIT) {
        return Duration.ZERO;
      }
      int doublings = Math.min(wrong - WITHOUT_WAIT - 1, MOST_DOUBLINGS);
      Duration pause = Duration.ofSeconds(1L << doublings);
      return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
  }

  @Override
  public void requireAllowed() throws KeychainException {
    Duration left = left();
    if (left.isPositive()) {
      long seconds = left.plusSeconds(1).minusNanos(1).toSeconds();
      throw new KeychainException(KeychainReason.TOO_MANY_TRIES, seconds + " s");
    }
  }

  private Duration left() {
    Optional<Tries> tries = read();
    Instant now = clock.instant();
    if (tries.isEmpty() || now.isBefore(tries.get().last())) {
      return Duration
          .ZERO; // The clock was set back since: there is no telling how long ago it was.
    }
    return Duration.between(now, tries.get().last().plus(tries.get().pause()));
  }

  @Override
  public void wrong() {
    try {
      Optional<FileLock> alone = FileLock.acquire(lock, PATIENCE);
      try {
        count();
      } finally {
        alone.ifPresent(FileLock::close);
      }
    } catch (IOException e) {
      // A read-only medium or a full disk: it is not counted.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count() throws IOException {
    int before = read().map(Tries::wrong).orElse(0);
    JsonObject tries =
        new JsonObject()
            .with("version", VERSION)
            .with("wrong", Math.min(before, Integer.MAX_VALUE - 1) + 1L)
            .with("last", clock.instant().toString());
    file.write(Json.pretty(tries).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void right() {
    try {
      file.remove();
    } catch (IOException e) {
      // Then the wait after the next wrong one is longer than it should be.
    }
  }

  private Optional<Tries> read() {
    try {
      Optional<byte[]> bytes = file.read();
      if (bytes.isEmpty()) {
        return Optional.empty();
      }
      JsonObject tries = Json.parse(bytes.get());
      int wrong = Math.toIntExact(tries.number("wrong"));
      return Optional.of(new Tries(wrong, Instant.parse(tries.string("last"))));
    } catch (IOException | JsonException | ArithmeticException | DateTimeParseException e) {
      return Optional.empty(); // What cannot be read is written anew after the next wrong one.
    }
  }
}
