package app.brevet.renewal;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;

/// What a failure means for the next try.
enum Hindrance {
  /// Whoever is asked at the same place would fare no better: AWS is not reached, or asks to be
  /// left alone for a while.
  PLACE,
  /// It may be better in a moment.
  MOMENT,
  /// A program of the user's gave nothing: it may have asked somebody who was not there.
  PROGRAM,
  /// Somebody has to do something: give a code, or unlock.
  USER,
  /// It stays so until somebody changes something.
  REFUSED;

  static Hindrance of(Failure failure) {
    return switch (failure) {
      case Failure.AwsUnreachable _, Failure.ProxyWantsLogin _ -> PLACE;
      case Failure.AwsRefused refused -> of(refused.cause());
      case Failure.TokenProgramFailed _, Failure.CodeProgramFailed _ ->
          ProgramWaits.of(failure).isPresent() ? PROGRAM : REFUSED;
      case Failure.CodeNeeded _,
          Failure.TokenNeeded _,
          Failure.SilentUseRefused _,
          Failure.KeychainFailed _,
          Failure.NoSeed _,
          Failure.Cancelled _ ->
          USER;
      case Failure.CodeSpent _,
          Failure.StillBusy _,
          Failure.ProfileChanged _,
          Failure.FileUntouched _,
          Failure.TokenExpired _, // Whatever keeps its file fresh may be a little late.
          Failure.KeyNotKnownYet _ ->
          MOMENT;
      default -> REFUSED; // Whatever else there is or will be asks for a change.
    };
  }

  private static Hindrance of(AwsCause cause) {
    return switch (cause) {
      case THROTTLED -> PLACE;
      case SERVICE_FAULT, // AWS answers others all the same, and so do other identity providers.
          IDP_KEY_UNREACHABLE,
          IDP_UNREACHABLE,
          CLOCK_BEHIND,
          CLOCK_AHEAD,
          CLOCK_OFF,
          EXPIRED_SESSION,
          IDENTITY_TOKEN_EXPIRED,
          UNMODIFIABLE_NOW ->
          MOMENT;
      case WRONG_OR_SPENT_CODE -> USER;
      default -> REFUSED;
    };
  }
}
