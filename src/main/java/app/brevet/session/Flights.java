package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.os.FileLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// One flight at a time, over all processes, for what makes one session: whoever comes second
/// waits, and finds the session that the first one got.
///
/// A device has one flight whichever profile asks, so that no two codes of it are asked for at
/// once; a user without a device has one by its key. So profiles that share their sessions
/// ([SharedSessions]) have one flight, too. A role's flight is taken before its source's; sources
/// never go in a circle, so neither do the locks.
public final class Flights {

  /// As long as a file of the user's may be waited for.
  private static final Duration LONGEST_LANDING = Duration.ofSeconds(30);

  private final Path folder;
  private final Duration patience;

  /// @param folder where the locks' files are
  /// @param patience how long to wait for another process: longer than a person takes for a code
  public Flights(Path folder, Duration patience) {
    this.folder = folder;
    this.patience = patience;
  }

  /// Waits for the flight of this profile. The caller closes it.
  ///
  /// @throws FailureException if another process held it for too long, or the lock cannot be made
  FileLock take(Profile profile) throws FailureException, InterruptedException {
    return acquire(profile, patience)
        .orElseThrow(() -> new FailureException(new Failure.StillBusy(profile.name())));
  }

  /// The flight of this profile, unless another has it now.
  ///
  /// @throws FailureException if the lock cannot be made
  Optional<FileLock> takeIfFree(Profile profile) throws FailureException, InterruptedException {
    return acquire(profile, Duration.ZERO);
  }

  private Optional<FileLock> acquire(Profile profile, Duration wait)
      throws FailureException, InterruptedException {
    return acquire(nameOf(profile), wait);
  }

  private Optional<FileLock> acquire(String name, Duration wait)
      throws FailureException, InterruptedException {
    Path file = folder.resolve(name + ".lock");
    try {
      return FileLock.acquire(file, wait);
    } catch (IOException e) {
      throw Failures.ofWriting(file, e);
    }
  }

  /// Waits until nobody keeps, delivers, takes back or forgets a session of this profile. It is
  /// held only as long as files are written, so that a stop waits neither for AWS nor for a prompt.
  /// It is taken after a flight, never before one. The caller closes it.
  ///
  /// @throws FailureException if another process held it for too long, or the lock cannot be made;
  ///   with `Cancelled` if the thread is told to stop waiting
  FileLock land(Profile profile) throws FailureException {
    try {
      return acquire("landing-" + profile.id(), LONGEST_LANDING)
          .orElseThrow(() -> new FailureException(new Failure.StillBusy(profile.name())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(new Failure.Cancelled(), e);
    }
  }

  private static String nameOf(Profile profile) {
    String shared =
        switch (profile) {
          case UserProfile user ->
              user.mfaSerial().map(MfaSerial::value).orElseGet(() -> user.accessKeyId().value());
          case RoleProfile _, FederatedProfile _, SamlProfile _, WebIdentityProfile _ ->
              profile.id().toString();
        };
    // A name of fixed length without a slash: serials are ARNs.
    return "flight-" + UUID.nameUUIDFromBytes(shared.getBytes(StandardCharsets.UTF_8));
  }
}
