package app.brevet.app;

import app.brevet.custody.Seeds;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.QrCode;
import app.brevet.mfa.QrPicture;
import app.brevet.mfa.QrReader;
import app.brevet.mfa.Totp;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.TotpSeeds;
import app.brevet.ui.codes.OneTimeCodes;
import app.brevet.ui.codes.Picture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The screen of one-time codes on the use cases.
final class WiredCodes implements OneTimeCodes {

  private final Seeds seeds;
  private final TotpSeeds kept;
  private final WindowPassphrase passphrase;

  /// @param kept where the seeds are that codes are made of
  /// @param passphrase asks for that of a vault before a seed is shown
  WiredCodes(Seeds seeds, TotpSeeds kept, WindowPassphrase passphrase) {
    this.seeds = seeds;
    this.kept = kept;
    this.passphrase = passphrase;
  }

  @Override
  public List<Found> inFile(Path file) throws FailureException {
    try (QrPicture picture = QrPicture.ofFile(file)) {
      return otpauth(QrReader.read(picture));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public List<Found> inBytes(byte[] picture) throws FailureException {
    try (QrPicture read = QrPicture.ofBytes(picture)) {
      return otpauth(QrReader.read(read));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    } finally {
      Arrays.fill(picture, (byte) 0);
    }
  }

  @Override
  public List<Found> inPixels(int width, int height, int[] argb) throws FailureException {
    try (QrPicture read = QrPicture.ofPixels(argb, width, height)) {
      return otpauth(QrReader.read(read));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    } finally {
      Arrays.fill(argb, 0);
    }
  }

  @Override
  public List<Found> in(List<Picture> pictures) throws FailureException {
    List<Secret> codes = new ArrayList<>();
    try {
      for (Picture picture : pictures) {
        try (QrPicture read = QrPicture.ofGrey(picture.grey(), picture.width(), picture.height())) {
          codes.addAll(QrReader.read(read));
        }
      }
      return otpauth(codes);
    } catch (InvalidInputException e) {
      codes.forEach(Secret::close);
      throw Failures.of(e);
    } finally {
      pictures.forEach(Picture::wipe);
    }
  }

  /// Those of the codes that an authenticator would take. All others are wiped.
  private static List<Found> otpauth(List<Secret> codes) throws InvalidInputException {
    if (codes.isEmpty()) {
      throw new InvalidInputException(Reason.QR_NONE, "");
    }
    List<Found> all = new ArrayList<>();
    boolean whole = false;
    try {
      for (Secret code : codes) {
        if (OtpauthUri.isOtpauth(code)) {
          all.add(found(code));
        }
      }
      if (all.isEmpty()) {
        throw new InvalidInputException(Reason.QR_NOT_OTPAUTH, "");
      }
      whole = true;
      return all;
    } finally {
      codes.forEach(Secret::close);
      if (!whole) {
        all.forEach(Found::close);
      }
    }
  }

  private static Found found(Secret text) throws InvalidInputException {
    try (OtpauthUri uri = OtpauthUri.parseInput(text)) {
      return new Found(uri.issuer(), uri.account(), uri.write());
    }
  }

  @Override
  public Found inText(Secret text) throws FailureException {
    try {
      return found(text);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public Generator of(Found found) {
    try {
      return new Codes(OtpauthUri.parse(found.uri()));
    } catch (InvalidInputException e) {
      throw new IllegalStateException("what was written is read", e);
    }
  }

  @Override
  public Optional<Generator> of(UserProfile user) throws FailureException {
    return kept.of(seeds.owner(user.name())).map(Codes::new);
  }

  /// The codes of one seed.
  private record Codes(OtpauthUri uri) implements Generator {

    @Override
    public String codeAt(Instant now) {
      return uri.totp().codeAt(now);
    }

    @Override
    public Instant since(Instant now) {
      return nextAfter(now).minus(uri.totp().period());
    }

    @Override
    public Instant nextAfter(Instant now) {
      return now.plus(totp().leftAt(now));
    }

    private Totp totp() {
      return uri.totp();
    }

    @Override
    public void close() {
      uri.close();
    }
  }

  @Override
  public void keep(UserProfile user, Found found) throws FailureException {
    seeds.enrol(user.name(), found.uri());
  }

  @Override
  public void forget(UserProfile user) throws FailureException {
    seeds.forget(user.name());
  }

  @Override
  public boolean[][] forPhone(UserProfile user) throws FailureException {
    try (Seeds.ShownSeed shown =
            passphrase.<Seeds.ShownSeed, FailureException>asking(() -> seeds.show(user.name()));
        QrCode code = QrCode.of(shown.uri())) {
      return modules(code);
    }
  }

  /// The code as rows from the top, true where it is dark.
  static boolean[][] modules(QrCode code) {
    boolean[][] dark = new boolean[code.size()][code.size()];
    for (int y = 0; y < code.size(); y++) {
      for (int x = 0; x < code.size(); x++) {
        dark[y][x] = code.isDark(x, y);
      }
    }
    return dark;
  }
}
