package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.TokenKind;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import java.util.Optional;

/// Whether there is who answers what a session takes, looked at before anything is done for it.
record AnswersAtHand(Sources sources, LongTermKeys keys) {

  /// A call that would need a code, or a token, fails before a keychain is opened for it: that
  /// takes a second where the keychain is a vault.
  void require(Profile profile, Questions asking) throws FailureException {
    switch (profile) {
      case UserProfile user -> requireUser(user, asking);
      case RoleProfile role when role.via() == RoleProfile.Via.KEY ->
          requireUser(sources.userBehind(role), asking);
      case FederatedProfile _ -> requireKey(asking); // It takes no code.
      case SamlProfile saml -> requireToken(saml, TokenKind.ASSERTION, saml.assertion(), asking);
      case WebIdentityProfile web -> requireToken(web, TokenKind.TOKEN, web.token(), asking);
      case RoleProfile _ -> {
        // It asks when its source's session is got.
      }
    }
  }

  private void requireUser(UserProfile user, Questions asking) throws FailureException {
    requireCodes(user, asking.codes());
    requireKey(asking);
  }

  private void requireKey(Questions asking) throws FailureException {
    if (!asking.unlocking()) {
      keys.requireOpen();
    }
  }

  private static void requireCodes(UserProfile user, MfaCodeSource codes) throws FailureException {
    Optional<MfaSerial> serial = user.mfaSerial();
    if (serial.isPresent() && !codes.isThere() && !codes.isThereFor(user)) {
      throw new FailureException(codes.absence(user, serial.get()));
    }
  }

  private static void requireToken(
      Profile profile, TokenKind kind, TokenSource source, Questions asking)
      throws FailureException {
    if (!asking.tokens().isThereFor(kind, source)) {
      throw new FailureException(new Failure.TokenNeeded(profile.name(), kind));
    }
  }
}
