package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.SilentReason;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// Codes for a program that nobody need be near: made without a question only as long as
/// [SilentUse] allows. After that somebody is asked, or it is refused.
final class SilentCodes implements MfaCodeSource {

  private final MfaCodeSource unasked;
  private final MfaCodeSource all;
  private final MfaCodeSource asking;
  private final SilentUse rule;

  /// @param unasked what makes codes without a question, alone
  /// @param all the same, and then who is asked
  SilentCodes(MfaCodeSource unasked, MfaCodeSource all, MfaCodeSource asking, SilentUse rule) {
    this.unasked = unasked;
    this.all = all;
    this.asking = asking;
    this.rule = rule;
  }

  @Override
  public boolean isThere() {
    return asking.isThere();
  }

  @Override
  public boolean isThereFor(UserProfile user) {
    return refusal(user).isPresent() ? asking.isThereFor(user) : all.isThereFor(user);
  }

  @Override
  public Failure absence(UserProfile user, MfaSerial serial) {
    return refusal(user).orElseGet(() -> all.absence(user, serial));
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException {
    Optional<Failure> refusal = refusal(request.user());
    if (refusal.isEmpty()) {
      return all.code(request);
    }
    if (!asking.isThere()) {
      throw new FailureException(refusal.get());
    }
    return asking.code(
        new CodeRequest(request.user(), request.serial(), request.problem().or(() -> refusal)));
  }

  /// Where codes are typed there is nothing to refuse.
  private Optional<Failure> refusal(UserProfile user) {
    Optional<SilentReason> reason =
        unasked.isThereFor(user) ? rule.refusal(user) : Optional.empty();
    return reason.map(why -> new Failure.SilentUseRefused(user.name(), why, user.silentTerm()));
  }
}
