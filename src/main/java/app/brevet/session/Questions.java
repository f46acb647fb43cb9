package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;

/// Who can be asked for what only a user has.
///
/// @param codes for the codes of MFA devices
/// @param tokens for assertions and tokens of identity providers
/// @param unlocking whether somebody may be asked for what opens the keychain
record Questions(MfaCodeSource codes, IdentityTokens tokens, boolean unlocking) {

  Questions(MfaCodeSource codes, IdentityTokens tokens) {
    this(codes, tokens, true);
  }

  /// The same with nobody there: what needs no user is still done.
  Questions nobody() {
    return new Questions(MfaCodeSource.nobody(), tokens.asking(TokenPrompt.nobody()), false);
  }
}
