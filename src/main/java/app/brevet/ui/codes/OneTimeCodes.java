package app.brevet.ui.codes;

import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The seeds of one-time codes, as this screen needs them. Everything here may take time, but for
/// what a [Generator] does.
public interface OneTimeCodes {

  /// A seed that was found and is not kept yet.
  ///
  /// @param issuer who gave it, as it says itself; may be empty
  /// @param account whose it is, as it says itself; may be empty
  /// @param uri the otpauth URI, with the seed in it
  record Found(String issuer, String account, Secret uri) implements AutoCloseable {

    /// Wipes the seed.
    @Override
    public void close() {
      uri.close();
    }
  }

  /// Makes the codes of one seed, until it is closed.
  interface Generator extends AutoCloseable {

    /// The digits that are shown at `now`.
    String codeAt(Instant now);

    /// When they began to be shown.
    Instant since(Instant now);

    /// When the next ones come.
    Instant nextAfter(Instant now);

    /// Wipes the seed.
    @Override
    void close();
  }

  /// The seeds in the picture of this file; never none.
  ///
  /// @throws FailureException if it cannot be read, or has no code for an authenticator
  List<Found> inFile(Path file) throws FailureException;

  /// The seeds in the picture that is in these bytes of a file; never none.
  ///
  /// @param picture wiped
  /// @throws FailureException if it cannot be read, or has no code for an authenticator
  List<Found> inBytes(byte[] picture) throws FailureException;

  /// The seeds in the picture of these pixels; never none.
  ///
  /// @param argb its rows from the top, each pixel as `0xAARRGGBB`; wiped
  /// @throws FailureException if they have no code for an authenticator
  List<Found> inPixels(int width, int height, int[] argb) throws FailureException;

  /// The seeds in these pictures; never none.
  ///
  /// @param pictures wiped
  /// @throws FailureException if they have no code for an authenticator
  List<Found> in(List<Picture> pictures) throws FailureException;

  /// The seed that this text is: an otpauth URI, or the secret key that AWS shows.
  ///
  /// @param text the caller closes it
  /// @throws FailureException if it is neither
  Found inText(Secret text) throws FailureException;

  /// What makes the codes of this seed, to try them before it is kept.
  Generator of(Found found);

  /// What makes the codes of this user; empty if Brevet has no seed of it.
  ///
  /// @throws FailureException if the keychain does not tell
  Optional<Generator> of(UserProfile user) throws FailureException;

  /// Keeps the seed for this user, in the place of one that is there.
  ///
  /// @throws FailureException if the keychain does not take it
  void keep(UserProfile user, Found found) throws FailureException;

  /// Removes the seed of this user.
  ///
  /// @throws FailureException if the keychain does not let go of it
  void forget(UserProfile user) throws FailureException;

  /// The QR code of this user's seed: its rows from the top, true where it is dark, with the quiet
  /// zone around it. Where the secrets are in a vault, its passphrase is asked for first.
  ///
  /// @throws FailureException if the passphrase is wrong, or the keychain does not give the seed
  boolean[][] forPhone(UserProfile user) throws FailureException;
}
