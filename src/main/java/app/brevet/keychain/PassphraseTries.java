package app.brevet.keychain;

/// What counts the passphrases that were wrong, so that guessing gets slower with each of them.
public interface PassphraseTries {

  /// Counts nothing and lets every try pass.
  PassphraseTries UNLIMITED =
      new PassphraseTries() {
        @Override
        public void requireAllowed() {}

        @Override
        public void wrong() {}

        @Override
        public void right() {}
      };

  /// Lets a try pass, or not yet.
  ///
  /// @throws KeychainException with `TOO_MANY_TRIES` if it is too early; its message is how long
  ///   there is to wait: `4 s`
  void requireAllowed() throws KeychainException;

  /// The passphrase was wrong.
  void wrong();

  /// The passphrase was right, so that those before it no longer count.
  void right();
}
