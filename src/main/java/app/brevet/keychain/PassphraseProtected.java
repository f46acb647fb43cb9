package app.brevet.keychain;

/// A store behind a passphrase, which can be changed.
public interface PassphraseProtected {

  /// Puts a new passphrase in the place of the one that opens the store now. The secrets in it stay
  /// as they are, and whoever has it open goes on.
  ///
  /// @param now asked first, and for as long as its passphrase is wrong if it asks again
  /// @param next asked once the other was right
  /// @throws KeychainException with `ABSENT` if there is no such store, and as both sources do;
  ///   then the passphrase is the one it was
  void changePassphrase(PassphraseSource now, PassphraseSource next) throws KeychainException;
}
