package app.brevet.renewal;

import app.brevet.model.Failure;
import app.brevet.model.KeychainReason;

/// What a session waits for that only the user can give.
///
/// @param key the same for all who wait for the same, such as the serial of a device: they are one
///   question
public record Need(String key, Kind kind) {

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
  static Need after(Failure why, String own) {
    return switch (why) {
      // A keychain is one need for all who are kept out of it.
      case Failure.KeychainFailed keychain ->
          new Need(
              keychain.key(),
              keychain.reason() == KeychainReason.LOCKED ? Kind.UNLOCK : Kind.OTHER);
      case Failure.CodeNeeded code -> new Need(code.serial().value(), Kind.CODE);
      case Failure.SilentUseRefused _ -> new Need(own, Kind.CODE);
      case Failure.TokenNeeded _ -> new Need(own, Kind.TOKEN);
      default -> new Need(ProgramWaits.of(why).map(of -> "program " + of).orElse(own), Kind.OTHER);
    };
  }
}
