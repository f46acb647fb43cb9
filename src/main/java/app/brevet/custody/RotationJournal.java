package app.brevet.custody;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.util.Optional;

/// Remembers how far rotations came, over crashes and for all Brevet processes.
public interface RotationJournal {

  /// Keeps other processes from the rotation of this profile. The caller closes it.
  ///
  /// @throws FailureException `StillBusy` if another has it
  FileLock hold(UserProfile user) throws FailureException, InterruptedException;

  /// The rotation of this profile that is not at its end; empty if there is none.
  ///
  /// @throws FailureException if it cannot be read
  Optional<Rotation> find(ProfileId profile) throws FailureException;

  /// Writes how far it came; it is on the disk when this returns.
  ///
  /// @throws FailureException if it cannot be written
  void write(Rotation rotation) throws FailureException;

  /// Forgets the rotation of this profile.
  ///
  /// @throws FailureException if it cannot be removed
  void remove(ProfileId profile) throws FailureException;
}
