package app.brevet.app;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.util.Optional;
import java.util.function.Consumer;

/// Does the acts on keys and devices that may need a code: it tells the prompt when an act has
/// ended, and a user who gave up from a failure.
final class CareActs {

  private final MfaCodeSource codes;
  private final Consumer<MfaSerial> settled;

  /// @param settled is told that the act has ended which a code of this device was asked for
  CareActs(MfaCodeSource codes, Consumer<MfaSerial> settled) {
    this.codes = codes;
    this.settled = settled;
  }

  /// An act that may need codes.
  @FunctionalInterface
  interface Act<T> {
    T with(MfaCodeSource codes) throws FailureException, InterruptedException;
  }

  /// Does the act.
  ///
  /// @throws FailureException `Cancelled` if the user gave up
  <T> T run(Act<T> act) throws FailureException, InterruptedException {
    Asking asking = new Asking();
    try {
      return act.with(asking);
    } catch (FailureException e) {
      boolean stopped = asking.givenUp || e.failure().isStopped();
      throw stopped ? new FailureException(new Failure.Cancelled()) : e;
    } finally {
      asking.asked.ifPresent(settled);
    }
  }

  /// The codes of one act.
  private final class Asking implements MfaCodeSource {

    private Optional<MfaSerial> asked = Optional.empty();
    private boolean givenUp;

    @Override
    public Optional<MfaCode> code(CodeRequest request)
        throws FailureException, InterruptedException {
      if (request.problem().isEmpty()) {
        asked.ifPresent(settled); // The next one of a pair: what the last was for has ended.
      }
      asked = Optional.of(request.serial());
      givenUp = false;
      Optional<MfaCode> code = codes.code(request);
      givenUp = code.isEmpty();
      return code;
    }

    @Override
    public boolean isThere() {
      return codes.isThere();
    }

    @Override
    public boolean isThereFor(UserProfile user) {
      return codes.isThereFor(user);
    }
  }
}
