package app.brevet.ui.prompt;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.time.Instant;
import java.util.Optional;

/// Questions that tests ask.
final class Questions {

  /// The 12 seconds before the next code: 13:00:18 of the hour.
  static final Instant NOW = Instant.parse("2026-11-22T13:00:18Z");

  static final MfaSerial ALICE_PHONE = new MfaSerial("arn:aws:iam::111122223333:mfa/alice-phone");
  static final MfaSerial BOB_TOKEN = new MfaSerial("GAHT12345678");
  static final UserProfile ALICE =
      user("acme-dev", ALICE_PHONE, Optional.of(identity("111122223333", "user/staff/alice")));
  static final UserProfile BOB = user("payments", BOB_TOKEN, Optional.empty());

  static final Failure WRONG_CODE =
      new Failure.AwsRefused(
          AwsCause.WRONG_OR_SPENT_CODE,
          "AccessDenied",
          "MultiFactorAuthentication failed with invalid MFA one time pass code.",
          Optional.empty());

  private Questions() {}

  static Question of(UserProfile user) {
    return new Question(user, user.mfaSerial().orElseThrow(), Optional.empty());
  }

  static Question again(UserProfile user, Failure problem) {
    return new Question(user, user.mfaSerial().orElseThrow(), Optional.of(problem));
  }

  static CallerIdentity identity(String account, String resource) {
    try {
      Arn arn = Arn.parse("arn:aws:iam::" + account + ":" + resource);
      return new CallerIdentity(account, arn, "AIDAEXAMPLE");
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  static UserProfile user(String name, MfaSerial serial, Optional<CallerIdentity> identity) {
    return new UserProfile(
        ProfileId.random(),
        new ProfileName(name),
        new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
        Optional.of(serial),
        identity,
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }
}
