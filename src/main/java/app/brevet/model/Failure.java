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
      case NoSuchRegion _ -> "no-such-region";
      case ProxyWantsLogin _ -> "proxy-wants-login";
      case CodeNeeded _ -> "code-needed";
      case TokenNeeded _ -> "token-needed";
      case TokenExpired expired -> expired.kind().key() + "-expired";
      case TokenProgramFailed program -> "token-program-" + program.reason().key();
      case CodeSpent _ -> "code-spent";
      case NoSeed _ -> "no-seed";
      case CodeProgramFailed program -> "code-program-" + program.reason().key();
      case SilentUseRefused silent -> "silent-use-" + silent.reason().key();
      case FileUntouched file -> "file-" + file.reason().key();
      case StillBusy _ -> "still-busy";
      case ProfileChanged _ -> "profile-changed";
      case Unforeseen _ -> "unforeseen";
      case Cancelled _ -> "cancelled";
      case ActionDenied _ -> "action-denied";
      case KeyLimit _ -> "key-limit";
      case KeyInUse _ -> "key-in-use";
      case KeyNotKnownYet _ -> "key-not-known-yet";
      case DeviceLeftOver _ -> "device-left-over";
      case SeedInPlace _ -> "seed-in-place";
      case ConsoleFailed console -> "console-" + console.reason().key();
    };
  }

  /// Whether AWS refused a call for its time alone, so that it looked at nothing else of it: a
  /// one-time code in it is as good as before.
  default boolean isOfTheClock() {
    return this instanceof AwsRefused refused && refused.cause().isOfTheClock();
  }

  /// Whether the user stopped it, be it at the question for a passphrase: then nothing went wrong.
  default boolean isStopped() {
    return this instanceof Cancelled
        || (this instanceof KeychainFailed keychain
            && keychain.reason() == KeychainReason.NO_PASSPHRASE);
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

  /// There is no such endpoint, and no region is known that would have it.
  record NoSuchRegion(String endpoint) implements Failure {}

  /// The proxy on the way to this endpoint wants a user and a password.
  record ProxyWantsLogin(String endpoint) implements Failure {}

  /// A code is needed, and none could be asked for.
  record CodeNeeded(ProfileName profile, MfaSerial serial) implements Failure {}

  /// The SAML assertion or the OIDC token of this profile is needed, and none could be asked for.
  ///
  /// @param kind which of the two
  record TokenNeeded(ProfileName profile, TokenKind kind) implements Failure {}

  /// What the identity provider said of the user is over since `end`, so it was not sent.
  record TokenExpired(ProfileName profile, TokenKind kind, Instant end) implements Failure {}

  /// The program that the assertion or token of this profile comes from gave none.
  ///
  /// @param program its name without its arguments; empty if none was named
  /// @param detail the first line of its standard error; may be empty
  record TokenProgramFailed(
      ProfileName profile, TokenProgramReason reason, String program, String detail)
      implements Failure {}

  /// This code was used before, so it was not sent; the device shows the next one at `nextCodeAt`.
  record CodeSpent(MfaSerial serial, Instant nextCodeAt) implements Failure {}

  /// No seed of this profile's device is stored, so no code can be made.
  record NoSeed(ProfileName profile) implements Failure {}

  /// The program that codes of this profile come from gave none.
  ///
  /// @param program its name without its arguments
  /// @param detail the first line of its standard error; may be empty
  record CodeProgramFailed(
      ProfileName profile, CodeProgramReason reason, String program, String detail)
      implements Failure {}

  /// No code is made for a program while the user is away.
  ///
  /// @param term how long after an act of the user it would be
  record SilentUseRefused(ProfileName profile, SilentReason reason, SilentTerm term)
      implements Failure {}

  /// A file was left as it was.
  ///
  /// @param detail what is wrong in it; may be empty
  record FileUntouched(Path file, FileReason reason, String detail) implements Failure {

    /// What the detail ends with where a newer version of Brevet wrote the file.
    public static final String NEWER = " is of a newer Brevet";

    /// Whether a newer version of Brevet wrote the file, so that nothing in it is to be mended.
    public boolean isOfNewer() {
      return reason == FileReason.DAMAGED && detail.endsWith(NEWER);
    }
  }

  /// Another Brevet process held the same work for too long.
  record StillBusy(ProfileName profile) implements Failure {}

  /// The profile was edited while its session was got, which is none of the profile as it is now.
  record ProfileChanged(ProfileName profile) implements Failure {}

  /// Brevet made a mistake of its own. Which one is told where unforeseen faults are; nothing of it
  /// is here, as its message may hold a secret.
  record Unforeseen() implements Failure {}

  /// The user stopped it.
  record Cancelled() implements Failure {}

  /// AWS does not let the user do this, such as `iam:CreateAccessKey`.
  record ActionDenied(String action, AwsRefused refused) implements Failure {}

  /// The user has two access keys, and AWS allows no third; `other` is the one that the profile
  /// does not use.
  ///
  /// @param lastUsed empty if it never signed, or if AWS does not tell
  /// @param lastUseUnknown whether AWS does not tell
  record KeyLimit(AccessKeyId other, Optional<Instant> lastUsed, boolean lastUseUnknown)
      implements Failure {}

  /// This access key is one that a profile works with, so it is not removed.
  record KeyInUse(AccessKeyId accessKey) implements Failure {}

  /// All of AWS does not know the new key yet.
  record KeyNotKnownYet(AccessKeyId accessKey) implements Failure {}

  /// A virtual MFA device of that name is there, and is nobody's.
  ///
  /// @param seedKept whether its seed is here, so that it can be finished
  record DeviceLeftOver(MfaSerial serial, boolean seedKept) implements Failure {}

  /// The seed of another device is kept for this profile.
  record SeedInPlace(ProfileName profile) implements Failure {}

  /// Nobody was signed in to the AWS console. What the detail is, the reason says.
  ///
  /// @param requestId by which AWS's support finds the sign-in that was refused; empty where AWS
  ///   refused none, or told no id
  record ConsoleFailed(ConsoleReason reason, String detail, Optional<String> requestId)
      implements Failure {

    /// One that is not for AWS to find.
    public ConsoleFailed(ConsoleReason reason, String detail) {
      this(reason, detail, Optional.empty());
    }
  }
}
