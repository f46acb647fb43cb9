package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;

/// Who can be asked for what only a user has.
///
/// @param codes for the codes of MFA devices
/// @param tokens for assertions and tokens of identity providers
record Asking(MfaCodeSource codes, IdentityTokens tokens) {

  /// The same with nobody there: what needs no user is still done.
  Asking nobody() {
    return new Asking(MfaCodeSource.nobody(), tokens.asking(TokenPrompt.nobody()));
  }
}
