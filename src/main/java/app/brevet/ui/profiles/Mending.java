package app.brevet.ui.profiles;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;

/// The act that mends a failure, which its row offers.
enum Mending {
  TRY_AGAIN,
  EDIT,
  REPLACE,
  UNLOCK,
  NONE;

  static Mending of(Failure failure) {
    return switch (failure) {
      case Failure.InvalidInput _ -> EDIT;
      case Failure.NoSuchProfile _, Failure.NameTaken _, Failure.SourceInUse _, Failure.NoSeed _ ->
          NONE;
      case Failure.KeyLimit _,
          Failure.KeyInUse _,
          Failure.DeviceLeftOver _,
          Failure.SeedInPlace _ ->
          NONE;
      case Failure.KeychainFailed keychain -> of(keychain.reason());
      case Failure.AwsRefused refused -> of(refused.cause());
      case Failure.FileUntouched file -> of(file.reason());
      case Failure.AwsUnreachable _,
          Failure.CodeNeeded _,
          Failure.TokenNeeded _,
          Failure.CodeProgramFailed _,
          Failure.SilentUseRefused _,
          Failure.CodeSpent _,
          Failure.StillBusy _,
          Failure.ActionDenied _,
          Failure.KeyNotKnownYet _,
          Failure.Cancelled _ ->
          TRY_AGAIN;
    };
  }

  private static Mending of(KeychainReason reason) {
    return switch (reason) {
      case LOCKED, WRONG_PASSPHRASE, NO_PASSPHRASE, TOO_MANY_TRIES -> UNLOCK;
      case MISSING_ITEM -> EDIT;
      case ABSENT,
          DENIED,
          TIMED_OUT,
          CORRUPT,
          PASSPHRASE_FILE,
          NOT_WRITTEN,
          OTHER_STORE,
          DIFFERENT_SECRET,
          FORBIDDEN_STORE,
          UNFINISHED_MOVE ->
          TRY_AGAIN;
    };
  }

  private static Mending of(AwsCause cause) {
    return switch (cause) {
      case WRONG_MFA_SERIAL,
          UNKNOWN_KEY,
          WRONG_SECRET,
          CHAINING_LIMIT,
          ROLE_MAXIMUM,
          NEEDS_LONG_TERM_KEY,
          ROOT_CANNOT_ASSUME_ROLES,
          REGION_DISABLED,
          MALFORMED_POLICY,
          POLICY_TOO_LARGE,
          INVALID_PARAMETER ->
          EDIT;
      case WRONG_OR_SPENT_CODE,
          NOT_AUTHORIZED,
          CLOCK_BEHIND,
          CLOCK_AHEAD,
          EXPIRED_SESSION,
          NO_SUCH_ENTITY,
          ENTITY_EXISTS,
          LIMIT_EXCEEDED,
          WRONG_CODE_PAIR,
          STILL_IN_USE,
          UNMODIFIABLE_NOW,
          THROTTLED,
          SERVICE_FAULT,
          UNKNOWN ->
          TRY_AGAIN;
    };
  }

  private static Mending of(FileReason reason) {
    return switch (reason) {
      case FOREIGN_SECTION -> REPLACE;
      case FOREIGN_LONG_TERM_KEY -> EDIT;
      case NOT_PRIVATE,
          FOREIGN_IN_HOME,
          TOO_LARGE,
          EXISTS,
          MISSING,
          HOME_MISSING,
          WRONG_PASSPHRASE,
          NOT_READABLE,
          NOT_WRITABLE,
          NO_SPACE,
          NOT_A_FILE,
          UNSAFE_EDIT,
          BUSY,
          CHANGED,
          DAMAGED,
          NO_LAUNCHER,
          ODD_LAUNCHER,
          IO_FAULT ->
          TRY_AGAIN;
    };
  }
}
