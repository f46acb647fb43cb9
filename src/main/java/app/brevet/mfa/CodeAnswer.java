package app.brevet.mfa;

import app.brevet.model.CodeProgramReason;
import app.brevet.model.MfaCode;

/// What came of a program that codes come from.
public sealed interface CodeAnswer {

  /// It gave this code.
  record Given(MfaCode code) implements CodeAnswer {}

  /// It gave none.
  ///
  /// @param detail the first line of its standard error; may be empty
  record None(CodeProgramReason reason, String detail) implements CodeAnswer {}

  /// The user stopped it.
  record Stopped() implements CodeAnswer {}
}
