package app.brevet.custody;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.util.Optional;

/// A journal with a checkpoint before and after each writing.
record WatchedJournal(RotationJournal real, Checkpoint checkpoint) implements RotationJournal {

  @Override
  public FileLock hold(UserProfile user) throws FailureException, InterruptedException {
    return real.hold(user);
  }

  @Override
  public Optional<Rotation> find(ProfileId profile) throws FailureException {
    return real.find(profile);
  }

  @Override
  public void write(Rotation rotation) throws FailureException {
    checkpoint.reached("journal before " + rotation.step());
    real.write(rotation);
    checkpoint.reached("journal after " + rotation.step());
  }

  @Override
  public void remove(ProfileId profile) throws FailureException {
    checkpoint.reached("journal before its end");
    real.remove(profile);
    checkpoint.reached("journal after its end");
  }
}
