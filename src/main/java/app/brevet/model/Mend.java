package app.brevet.model;

import java.util.Optional;

/// What mends a refusal of AWS: a window offers it as the button of a row, and the advice on a
/// terminal names it as a command, where there is one.
public enum Mend {
  /// Wait for the device's next code.
  NEXT_CODE(""),
  /// Correct, or add, the MFA serial of the user.
  EDIT_MFA_SERIAL("--mfa-serial"),
  /// Give the secret of the user's key once more, or another key.
  REENTER_SECRET("--access-key-id"),
  /// Give the role another source, or another way to it.
  EDIT_SOURCE("--source"),
  /// Ask for a shorter session.
  EDIT_DURATION("--duration"),
  /// Use a region that is on.
  EDIT_REGION("--region"),
  /// Correct the policy, the tags or another value of the profile.
  EDIT_PARAMETERS("brevet profile edit"),
  /// Look at what the profile says, then ask who may change it at AWS.
  CHECK_PROFILE("brevet profile show"),
  /// Get the session anew.
  RENEW_SESSION("brevet renew"),
  /// Set this computer's clock.
  SET_CLOCK(""),
  /// Get a new assertion or token of the identity provider, then start.
  SIGN_IN_AGAIN("brevet start"),
  /// Let AWS decode the message in its answer.
  DECODE_MESSAGE("brevet sts decode-authorization-message"),
  /// Look at what is there at AWS, and remove or choose by it.
  LOOK_AT_AWS("brevet mfa"),
  /// Ask who administrates the account.
  ASK_ADMINISTRATOR(""),
  /// Let time pass, and try again.
  WAIT(""),
  /// Try again, otherwise.
  TRY_AGAIN("");

  private final String command;

  Mend(String command) {
    this.command = command;
  }

  /// What the advice on a terminal must name: the words of a command, or the option that does it.
  public Optional<String> command() {
    return command.isEmpty() ? Optional.empty() : Optional.of(command);
  }
}
