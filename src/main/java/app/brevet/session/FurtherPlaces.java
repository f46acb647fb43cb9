package app.brevet.session;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import java.util.List;

/// What came of a delivery at the further homes of a profile, each of which stands for itself.
///
/// @param done where it was put, or taken back
/// @param takenBack where it was taken back by the way, as homes that are not named any more
/// @param missed why it was not put, or not taken back, where that failed; each names its file
public record FurtherPlaces(
    List<DeliveryRecord> done, List<DeliveryRecord> takenBack, List<Failure> missed) {

  /// Of a profile that has no further home.
  static final FurtherPlaces NONE = new FurtherPlaces(List.of(), List.of(), List.of());

  /// Copies the lists.
  public FurtherPlaces {
    done = List.copyOf(done);
    takenBack = List.copyOf(takenBack);
    missed = List.copyOf(missed);
  }

  /// Throws the first failure, if there was one.
  void requireAll() throws FailureException {
    if (!missed.isEmpty()) {
      throw new FailureException(missed.getFirst());
    }
  }
}
