package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.time.InstantSource;
import java.util.Optional;

/// Codes that a person types: each is an act of that person, and goes on record as one.
final class TypedCodes implements MfaCodeSource {

  private final MfaCodeSource codes;
  private final UserActs acts;
  private final InstantSource clock;

  TypedCodes(MfaCodeSource codes, UserActs acts, InstantSource clock) {
    this.codes = codes;
    this.acts = acts;
    this.clock = clock;
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException {
    Optional<MfaCode> code = codes.code(request);
    if (code.isPresent()) {
      acts.record(request.user().id(), clock.instant());
    }
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

  @Override
  public Failure absence(UserProfile user, MfaSerial serial) {
    return codes.absence(user, serial);
  }
}
