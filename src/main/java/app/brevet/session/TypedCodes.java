package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// Codes that a person types: each that AWS takes is an act of that person, and goes on record as
/// one.
final class TypedCodes implements MfaCodeSource {

  private final MfaCodeSource codes;
  private final UserActs acts;

  TypedCodes(MfaCodeSource codes, UserActs acts) {
    this.codes = codes;
    this.acts = acts;
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException {
    Optional<MfaCode> code = codes.code(request);
    code.ifPresent(typed -> acts.typed(request.user().id(), typed));
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
