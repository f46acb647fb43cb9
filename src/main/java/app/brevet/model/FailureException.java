package app.brevet.model;

/// Carries a [Failure] from the use cases to whoever tells the user.
public final class FailureException extends Exception {

  private final transient Failure failure;

  /// For a failure that no exception caused.
  public FailureException(Failure failure) {
    super(failure.key());
    this.failure = failure;
  }

  /// For a failure that an exception of a lower floor caused.
  public FailureException(Failure failure, Throwable cause) {
    super(failure.key(), cause);
    this.failure = failure;
  }

  /// Why it did not happen.
  public Failure failure() {
    return failure;
  }
}
