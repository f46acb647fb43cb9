package app.brevet.cli;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.MfaCode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A code that was given with the command. It is handed out once: when it is refused, there is no
/// other.
///
/// Where AWS refused the call for this computer's clock alone it is handed out again: nobody looked
/// at it, and the next call goes by AWS's clock.
final class GivenCode implements MfaCodeSource {

  private final MfaCode code;
  private final AtomicBoolean handedOut = new AtomicBoolean();

  GivenCode(MfaCode code) {
    this.code = code;
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) {
    boolean isFirst = handedOut.compareAndSet(false, true);
    boolean isUntried = request.problem().filter(Failure::isOfTheClock).isPresent();
    return isFirst || isUntried ? Optional.of(code) : Optional.empty();
  }
}
