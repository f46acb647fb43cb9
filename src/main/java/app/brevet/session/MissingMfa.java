package app.brevet.session;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// What AWS leaves unsaid: it refuses a role that wants MFA in the same words as one that is not
/// there, or names the policy that would have allowed it, or that denied it, and not its condition.
/// Where the user behind the role has no device, the device is what to add first.
///
/// Source: IAM User Guide, "Troubleshoot access denied error messages".
final class MissingMfa {

  private static final String ACTION = "perform: sts:AssumeRole on";

  private MissingMfa() {}

  /// The same failure, told as one of the missing device where it may be that.
  ///
  /// @param user whose key or session signed; empty if no user's did
  static FailureException looked(FailureException e, Optional<UserProfile> user) {
    return looked(e, user.filter(one -> one.mfaSerial().isEmpty()).isPresent());
  }

  /// The same of a call that a person makes, who may leave out a device that the profile names.
  ///
  /// @param isWithoutMfa whether no code can have come with what signed
  static FailureException looked(FailureException e, boolean isWithoutMfa) {
    return isWithoutMfa
            && e.failure() instanceof Failure.AwsRefused(var cause, var code, var said, var id)
            && cause.isDenial()
            && cause != AwsCause.LIMITED_BY_POLICY // AWS names what is in the way.
            && said.contains(ACTION)
        ? new FailureException(new Failure.AwsRefused(AwsCause.ROLE_WITHOUT_MFA, code, said, id), e)
        : e;
  }
}
