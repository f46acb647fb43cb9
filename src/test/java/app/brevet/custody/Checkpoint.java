package app.brevet.custody;

/// Told before and after whatever a process may die at: a twin of a floor below calls it.
@FunctionalInterface
interface Checkpoint {

  /// A checkpoint at which nothing happens.
  Checkpoint NONE = what -> {};

  /// It came to this place.
  void reached(String what);

  /// One that lets so many pass, and dies at the next, as a process does: nothing may catch it.
  static Checkpoint dyingAfter(int passed) {
    int[] left = {passed};
    return what -> {
      if (left[0]-- == 0) {
        throw new Death(what);
      }
    };
  }

  /// The death of a process that is none.
  final class Death extends Error {
    private static final long serialVersionUID = 1;

    Death(String where) {
      super(where);
    }
  }
}
