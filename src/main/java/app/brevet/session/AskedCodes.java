package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.SessionState;
import app.brevet.model.UserProfile;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks for codes on behalf of one act, and tells where the act stands meanwhile.
final class AskedCodes implements MfaCodeSource {

  private final MfaCodeSource codes;
  private final Consumer<SessionState> shown;
  private Optional<MfaSerial> asked = Optional.empty();
  private boolean givenUp;

  /// @param shown is told when the act waits for a code, and when it goes on
  AskedCodes(MfaCodeSource codes, Consumer<SessionState> shown) {
    this.codes = codes;
    this.shown = shown;
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException {
    asked = Optional.of(request.serial());
    givenUp = false;
    shown.accept(new SessionState.AwaitingCode(request.serial()));
    Optional<MfaCode> code = codes.code(request);
    givenUp = code.isEmpty();
    shown.accept(new SessionState.Requesting());
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

  /// The device whose code was asked for, if one was.
  Optional<MfaSerial> asked() {
    return asked;
  }

  /// Whoever closes the prompt for a code or for a passphrase knows that nothing was started.
  boolean wasGivenUp(Failure failure) {
    return givenUp || failure.isStopped();
  }
}
