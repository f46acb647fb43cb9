package app.brevet.ui.profiles;

import app.brevet.model.Failure;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.Mend;

/// The act that mends a failure, which its row offers.
enum Mending {
  TRY_AGAIN,
  RENEW,
  EDIT,
  /// Edits the user whose key or device it is, which may stand behind the profile.
  EDIT_USER,
  REPLACE,
  UNLOCK,
  /// Opens what decodes the message in AWS's answer.
  DECODE,
  NONE;

  static Mending of(Failure failure) {
    return switch (failure) {
      case Failure.InvalidInput _, Failure.NoSuchRegion _ -> EDIT;
      case Failure.NoSuchProfile _, Failure.NameTaken _, Failure.SourceInUse _, Failure.NoSeed _ ->
          NONE;
      case Failure.KeyLimit _,
          Failure.KeyInUse _,
          Failure.DeviceLeftOver _,
          Failure.SeedInPlace _ ->
          NONE;
      case Failure.KeychainFailed keychain -> of(keychain.reason());
      case Failure.AwsRefused refused -> of(refused.cause().mend());
      case Failure.FileUntouched file -> of(file.reason());
      case Failure.AwsUnreachable _,
          Failure.ProxyWantsLogin _,
          Failure.CodeNeeded _,
          Failure.TokenNeeded _,
          Failure.TokenExpired _,
          Failure.TokenProgramFailed _,
          Failure.CodeProgramFailed _,
          Failure.SilentUseRefused _,
          Failure.CodeSpent _,
          Failure.StillBusy _,
          Failure.ProfileChanged _,
          Failure.Unforeseen _,
          Failure.ActionDenied _,
          Failure.KeyNotKnownYet _,
          Failure.ConsoleFailed _,
          Failure.Cancelled _ ->
          TRY_AGAIN;
    };
  }

  private static Mending of(KeychainReason reason) {
    return switch (reason) {
      case LOCKED, WRONG_PASSPHRASE, NO_PASSPHRASE, TOO_MANY_TRIES -> UNLOCK;
      case MISSING_ITEM -> EDIT_USER;
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

  private static Mending of(Mend mend) {
    return switch (mend) {
      case EDIT_MFA_SERIAL, REENTER_SECRET -> EDIT_USER;
      case EDIT_SOURCE, EDIT_DURATION, EDIT_REGION, EDIT_PARAMETERS, CHECK_PROFILE -> EDIT;
      case RENEW_SESSION -> RENEW;
      case DECODE_MESSAGE -> DECODE;
      case NEXT_CODE, SET_CLOCK, SIGN_IN_AGAIN, LOOK_AT_AWS, ASK_ADMINISTRATOR, WAIT, TRY_AGAIN ->
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
