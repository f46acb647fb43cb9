package app.brevet.session;

import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.SilentReason;
import app.brevet.model.UserProfile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Codes for a program that nobody need be near: made without a question only as long as
/// [SilentUse] allows. After that somebody is asked, or it is refused.
///
/// What is allowed is decided once for a call, however often it asks. The rule holds whether or not
/// the profile is known to have a seed or a program: that only chooses the words of a refusal.
final class SilentCodes implements MfaCodeSource {

  private final MfaCodeSource unasked;
  private final MfaCodeSource all;
  private final MfaCodeSource asking;
  private final SilentUse rule;
  private final Map<MfaSerial, Optional<SilentReason>> decided = new ConcurrentHashMap<>();

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
    return rule.refusal(user).isPresent() ? asking.isThereFor(user) : all.isThereFor(user);
  }

  @Override
  public Failure absence(UserProfile user, MfaSerial serial) {
    return rule.refusal(user)
        .flatMap(reason -> told(user, reason))
        .orElseGet(() -> asking.absence(user, serial));
  }

  @Override
  public Optional<MfaCode> code(CodeRequest request) throws FailureException, InterruptedException {
    Optional<SilentReason> reason = decide(request);
    if (reason.isEmpty()) {
      return all.code(request);
    }
    Optional<Failure> refusal = told(request.user(), reason.get());
    if (!asking.isThere()) {
      throw new FailureException(
          refusal.orElseGet(() -> asking.absence(request.user(), request.serial())));
    }
    return asking.code(
        new CodeRequest(request.user(), request.serial(), request.problem().or(() -> refusal)));
  }

  /// A request without a problem is the first of a call.
  private Optional<SilentReason> decide(CodeRequest request) {
    if (request.problem().isEmpty()) {
      decided.remove(request.serial());
    }
    return decided.computeIfAbsent(request.serial(), _ -> rule.refusal(request.user()));
  }

  /// Where codes are typed there is nothing to refuse.
  private Optional<Failure> told(UserProfile user, SilentReason reason) {
    return unasked.isThereFor(user)
        ? Optional.of(new Failure.SilentUseRefused(user.name(), reason, user.silentTerm()))
        : Optional.empty();
  }
}
