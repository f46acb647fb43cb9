package app.brevet.sandbox;

import java.util.Set;

/// What a user may do to its own keys and devices in IAM, and call of STS; whom nothing is said of
/// may do all.
///
/// @param denied actions that no policy allows: of IAM such as `CreateAccessKey`, of STS with their
///   prefix, such as `sts:DecodeAuthorizationMessage`
/// @param mfaNeeded whether everything but setting up a device is denied without MFA, as AWS's own
///   example policy has it (IAM User Guide, "Allows MFA-authenticated IAM users to manage their own
///   credentials on the Security credentials page")
/// @param deviceNamedLikeUser whether the user may make and delete only the device that bears its
///   own name, as that policy had it for years
public record UserPolicy(Set<String> denied, boolean mfaNeeded, boolean deviceNamedLikeUser) {

  /// Everything is allowed.
  public static final UserPolicy ALL = new UserPolicy(Set.of(), false, false);

  /// What that policy lets a user do without MFA.
  private static final Set<String> WITHOUT_MFA =
      Set.of(
          "CreateVirtualMFADevice",
          "EnableMFADevice",
          "GetUser",
          "ListMFADevices",
          "ListVirtualMFADevices",
          "ResyncMFADevice");

  /// Copies the actions.
  public UserPolicy {
    denied = Set.copyOf(denied);
  }

  /// The same without leave for these actions.
  public UserPolicy denying(String... actions) {
    return new UserPolicy(Set.of(actions), mfaNeeded, deviceNamedLikeUser);
  }

  /// The same, with an explicit deny of what is done without MFA.
  public UserPolicy needingMfa() {
    return new UserPolicy(denied, true, deviceNamedLikeUser);
  }

  /// The same with leave for the device that bears the user's name only.
  public UserPolicy namingDevicesLikeTheUser() {
    return new UserPolicy(denied, mfaNeeded, true);
  }

  boolean deniesWithoutMfa(String action) {
    return mfaNeeded && !WITHOUT_MFA.contains(action);
  }
}
