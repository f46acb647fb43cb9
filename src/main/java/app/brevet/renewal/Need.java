package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;
import app.brevet.model.ProfileId;
import app.brevet.session.IdentityTokens;

/// What a session waits for that only the user can give.
///
/// @param key the same for all who wait for the same, such as the serial of a device: they are one
///   question
public record Need(String key, Kind kind) {

  /// Brevet is to be unlocked: one need for all who are kept from their keys.
  static final Need LOCK = new Need("lock", Kind.UNLOCK);

  /// What is to be given.
  public enum Kind {
    /// A code of an MFA device.
    CODE,
    /// What an identity provider says of the user.
    TOKEN,
    /// Whatever opens Brevet, or the keychain.
    UNLOCK,
    /// Something that is seen when it is tried.
    OTHER
  }

  /// What is needed after this.
  ///
  /// @param own the key of those who are alone with it
  /// @param root where its sources lead to: all who come from its token wait for the same
  static Need after(Failure why, String own, ProfileId root) {
    if (IdentityTokens.isAboutTheToken(why) && ProgramWaits.of(why).isEmpty()) {
      return ofToken(root, why instanceof Failure.TokenNeeded ? Kind.TOKEN : Kind.OTHER);
    }
    return switch (why) {
      // A keychain is one need for all who are kept out of it.
      case Failure.KeychainFailed keychain ->
          new Need(
              keychain.key(),
              keychain.reason() == KeychainReason.LOCKED ? Kind.UNLOCK : Kind.OTHER);
      case Failure.CodeNeeded code -> new Need(code.serial().value(), Kind.CODE);
      case Failure.SilentUseRefused _ -> new Need(own, Kind.CODE);
      default -> new Need(ProgramWaits.of(why).map(of -> "program " + of).orElse(own), Kind.OTHER);
    };
  }

  /// What an identity provider says of the user, for all who come from this profile.
  static Need ofToken(ProfileId root, Kind kind) {
    return new Need("token " + root, kind);
  }
}
