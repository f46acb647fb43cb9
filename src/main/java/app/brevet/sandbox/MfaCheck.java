package app.brevet.sandbox;

import java.time.InstantSource;
import java.util.List;

/// Checks the one-time code of a call, and spends it. A code that is right is spent whatever
/// becomes of the call afterwards.
///
/// Source: STS API reference, `SerialNumber` and `TokenCode` of GetSessionToken and AssumeRole; the
/// sentences are AWS's own.
final class MfaCheck {

  private final SandboxDirectory directory;
  private final InstantSource clock;

  MfaCheck(SandboxDirectory directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /// Whether the call carries a valid code; false if it carries none.
  ///
  /// @throws Refusal AccessDenied, if what it carries is not valid
  boolean verify(Caller caller, MfaParameters mfa) throws Refusal {
    if (mfa.serialNumber().isEmpty() && mfa.tokenCode().isEmpty()) {
      return false;
    }
    if (mfa.serialNumber().isEmpty() || mfa.tokenCode().isEmpty()) {
      throw Refusal.accessDenied(
          "MultiFactorAuthentication failed, must provide both MFA serial number and one time pass"
              + " code.");
    }
    MfaDevice device =
        devicesOf(caller).stream()
            .map(MfaDevices.Registered::device)
            .filter(known -> known.serial().value().equals(mfa.serialNumber().get()))
            .findFirst()
            .orElseThrow(MfaCheck::notTheirs);
    if (!device.spend(mfa.tokenCode().get(), clock.instant())) {
      throw Refusal.accessDenied(
          "MultiFactorAuthentication failed with invalid MFA one time pass code.");
    }
    return true;
  }

  private List<MfaDevices.Registered> devicesOf(Caller caller) {
    return switch (caller) {
      case Caller.LongTerm longTerm -> directory.devices().of(longTerm.user());
      case Caller.UserSession session -> directory.devices().of(session.user());
      case Caller.RoleSession _, Caller.FederatedUser _, Caller.RootTask _, Caller.Delegate _ ->
          List.of();
    };
  }

  private static Refusal notTheirs() {
    return Refusal.accessDenied(
        "MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA"
            + " serial number is valid and associated with this user.");
  }
}
