package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;

/// Who can be asked for what only a user has.
///
/// @param codes for the codes of MFA devices
/// @param tokens for assertions and tokens of identity providers
/// @param unlocking whether somebody may be asked for what opens the keychain
/// @param sourcesAsTheyAre whether a session that lives signs as it is, though it ends soon:
///   whoever renews with nobody asking has looked at that one by itself, and its end may be what
///   the user wants
record Questions(
    MfaCodeSource codes, IdentityTokens tokens, boolean unlocking, boolean sourcesAsTheyAre) {

  Questions(MfaCodeSource codes, IdentityTokens tokens) {
    this(codes, tokens, true, false);
  }

  /// Those of a renewal that nobody asked for, with these codes.
  static Questions ofRenewal(MfaCodeSource codes, IdentityTokens tokens) {
    return new Questions(codes, tokens.asking(TokenPrompt.nobody()), true, true);
  }

  /// The same with nobody there: what needs no user is still done.
  Questions nobody() {
    return new Questions(
        MfaCodeSource.nobody(), tokens.asking(TokenPrompt.nobody()), false, sourcesAsTheyAre);
  }
}
