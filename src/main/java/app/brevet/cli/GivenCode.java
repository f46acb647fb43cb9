package app.brevet.cli;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.MfaCode;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A code that was given with the command. It is handed out once: when it is refused, there is no
/// other.
final class GivenCode implements MfaCodeSource {

  private final AtomicReference<Optional<MfaCode>> code;

  GivenCode(MfaCode code) {
    this.code = new AtomicReference<>(Optional.of(code));
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) {
    return code.getAndSet(Optional.empty());
  }
}
