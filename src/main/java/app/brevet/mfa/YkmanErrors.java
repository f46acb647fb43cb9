package app.brevet.mfa;

import app.brevet.model.CodeProgramReason;
import java.util.List;

/// What `ykman` means by what it says on standard error: it ends with 1 whatever it was, and speaks
/// English only.
///
/// Source: `ykman/cli/oath.py`, `__main__.py` and `util.py` of YubiKey Manager 4.0.9; 5 says the
/// same.
final class YkmanErrors {

  private record Sign(String text, CodeProgramReason reason) {}

  private static final List<Sign> SIGNS =
      List.of(
          new Sign("No YubiKey detected", CodeProgramReason.NO_YUBIKEY),
          new Sign("Failed connecting to a YubiKey with serial", CodeProgramReason.NO_YUBIKEY),
          new Sign("Multiple YubiKeys detected", CodeProgramReason.SEVERAL_YUBIKEYS),
          new Sign("No matching account found", CodeProgramReason.NO_ACCOUNT),
          new Sign("Multiple matches", CodeProgramReason.SEVERAL_ACCOUNTS),
          new Sign("Touch account timed out", CodeProgramReason.NOT_TOUCHED),
          new Sign("Authentication to the YubiKey failed", CodeProgramReason.YUBIKEY_LOCKED),
          new Sign("Enter the password", CodeProgramReason.YUBIKEY_LOCKED));

  private static final String ERROR = "Error:";

  private YkmanErrors() {}

  /// What went wrong; `FAILED` if it said something else.
  static CodeProgramReason of(String err) {
    return of(err, CodeProgramReason.FAILED);
  }

  /// What it waited for until its time was over: a password, else the touch.
  static CodeProgramReason ofSilence(String err) {
    return of(err, CodeProgramReason.NOT_TOUCHED);
  }

  private static CodeProgramReason of(String err, CodeProgramReason otherwise) {
    return SIGNS.stream()
        .filter(sign -> err.contains(sign.text()))
        .map(Sign::reason)
        .findFirst()
        .orElse(otherwise);
  }

  /// What it says behind `Error:`; warnings may stand before that.
  static String error(String err) {
    int at = err.indexOf(ERROR);
    return at < 0 ? err : err.substring(at + ERROR.length());
  }
}
