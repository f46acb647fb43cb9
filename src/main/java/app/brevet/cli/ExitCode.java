package app.brevet.cli;

import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FileReason;

/// What the process tells the shell that started it. Scripts rely on the numbers.
public enum ExitCode {
  /// Done.
  DONE(0),
  /// Failed, for a reason that has no number of its own.
  FAILED(1),
  /// Wrong usage, or a value that is not what it should be.
  USAGE(2),
  /// An MFA code is needed and none could be asked for.
  CODE_NEEDED(3),
  /// The keychain is locked, or there is none.
  NO_KEYCHAIN(4),
  /// AWS refused, or is known to refuse: a code that was spent is not sent again.
  REFUSED(5),
  /// AWS could not be reached.
  UNREACHABLE(6),
  /// A file was left untouched.
  FILE_UNTOUCHED(7);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /// The number, 0 to 7.
  public int number() {
    return number;
  }

  /// The code of a failure.
  public static ExitCode of(Failure failure) {
    return switch (failure) {
      case Failure.InvalidInput _ -> USAGE;
      case Failure.CodeNeeded _,
          Failure.TokenNeeded _,
          Failure.TokenExpired _,
          Failure.TokenProgramFailed _,
          Failure.CodeProgramFailed _,
          Failure.SilentUseRefused _ ->
          CODE_NEEDED;
      case Failure.KeychainFailed _ -> NO_KEYCHAIN;
      case Failure.FileUntouched(_, var reason, _) when reason == FileReason.WRONG_PASSPHRASE ->
          NO_KEYCHAIN;
      case Failure.AwsRefused _,
          Failure.CodeSpent _,
          Failure.ActionDenied _,
          Failure.KeyLimit _,
          Failure.KeyNotKnownYet _,
          Failure.DeviceLeftOver _ ->
          REFUSED;
      case Failure.ConsoleFailed(var reason, _, _) when reason == ConsoleReason.SESSION_REFUSED ->
          REFUSED;
      case Failure.AwsUnreachable _, Failure.NoSuchRegion _, Failure.ProxyWantsLogin _ ->
          UNREACHABLE;
      case Failure.FileUntouched _ -> FILE_UNTOUCHED;
      case Failure.NoSuchProfile _,
          Failure.NameTaken _,
          Failure.SourceInUse _,
          Failure.NoSeed _,
          Failure.StillBusy _,
          Failure.ProfileChanged _,
          Failure.Unforeseen _,
          Failure.KeyInUse _,
          Failure.SeedInPlace _,
          Failure.ConsoleFailed _,
          Failure.Cancelled _ ->
          FAILED;
    };
  }
}
