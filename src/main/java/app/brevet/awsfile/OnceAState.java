package app.brevet.awsfile;

import app.brevet.awsfile.SharedFile.Change;
import app.brevet.awsfile.SharedFile.Outcome;
import java.util.Arrays;
import java.util.Optional;

/// A change that is not made anew while the file stays as it is: what was made and read again on
/// the very same bytes holds for them, and in a large file takes the time.
///
/// It remembers the last state alone, and is for one thread.
final class OnceAState<T> implements Change<T> {

  private record Known<T>(Optional<byte[]> before, Outcome<T> outcome) {

    boolean isOf(Optional<byte[]> bytes) {
      return (before.isPresent() && bytes.isPresent())
          ? Arrays.equals(before.get(), bytes.get())
          : before.isPresent() == bytes.isPresent();
    }
  }

  private final Change<T> change;
  private Optional<Known<T>> last = Optional.empty();

  OnceAState(Change<T> change) {
    this.change = change;
  }

  @Override
  public Outcome<T> apply(Optional<byte[]> before) throws AwsFileException {
    if (last.isPresent() && last.get().isOf(before)) {
      return last.get().outcome();
    }
    Outcome<T> outcome = change.apply(before);
    last = Optional.of(new Known<>(before, outcome));
    return outcome;
  }
}
