package app.brevet.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Why something did not happen, as data. `words` turns each case into four parts: what did not
/// happen, why, what to do now, and what AWS said. No case carries a secret.
public sealed interface Failure {

  /// A stable id of the case in kebab case, such as `code-spent`, `aws-unknown-key` or
  /// `keychain-locked`: what JSON output and the activity log say. Scripts rely on it.
  default String key() {
    return switch (this) {
      case InvalidInput input -> "input-" + input.reason().key();
      case NoSuchProfile _ -> "no-such-profile";
      case NameTaken _ -> "name-taken";
      case SourceInUse _ -> "source-in-use";
      case KeychainFailed keychain -> "keychain-" + keychain.reason().key();
      case AwsRefused refused -> "aws-" + refused.cause().key();
      case AwsUnreachable _ -> "aws-unreachable";
      case CodeNeeded _ -> "code-needed";
      case CodeSpent _ -> "code-spent";
      case NoSeed _ -> "no-seed";
      case FileUntouched file -> "file-" + file.reason().key();
      case StillBusy _ -> "still-busy";
      case Cancelled _ -> "cancelled";
    };
  }

  /// What was given is not what it should be.
  record InvalidInput(InvalidInputException.Reason reason, String value) implements Failure {}

  /// There is no profile of this name.
  record NoSuchProfile(String name) implements Failure {}

  /// A profile of this name is there already.
  record NameTaken(ProfileName name) implements Failure {}

  /// Other profiles take their sessions from this one.
  record SourceInUse(ProfileName name, List<ProfileName> by) implements Failure {}

  /// The keychain did not do what it was asked. `store` is its name for people.
  record KeychainFailed(KeychainReason reason, String store, String detail) implements Failure {}

  /// AWS said no.
  record AwsRefused(AwsCause cause, String awsCode, String awsMessage, Optional<String> requestId)
      implements Failure {}

  /// No answer came from AWS.
  record AwsUnreachable(String endpoint, String detail) implements Failure {}

  /// A code is needed, and none could be asked for.
  record CodeNeeded(ProfileName profile, MfaSerial serial) implements Failure {}

  /// This code was used before, so it was not sent; the device shows the next one at `nextCodeAt`.
  record CodeSpent(MfaSerial serial, Instant nextCodeAt) implements Failure {}

  /// No seed of this profile's device is stored, so no code can be made.
  record NoSeed(ProfileName profile) implements Failure {}

  /// A file was left as it was.
  record FileUntouched(Path file, FileReason reason, String detail) implements Failure {}

  /// Another Brevet process held the same work for too long.
  record StillBusy(ProfileName profile) implements Failure {}

  /// The user stopped it.
  record Cancelled() implements Failure {}
}
