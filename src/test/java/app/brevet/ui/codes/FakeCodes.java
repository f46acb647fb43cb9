package app.brevet.ui.codes;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Seeds in memory, and pictures that hold what the test says; it knows which secrets are open.
final class FakeCodes implements OneTimeCodes, PictureSource {

  static final UserProfile ALICE =
      new UserProfile(
          ProfileId.random(),
          new ProfileName("acme-dev"),
          new AccessKeyId("AKIAIOSFODNN7EXAMPLE"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SessionDuration.USER_DEFAULT,
          Optional.empty());

  final List<Secret> opened = new ArrayList<>();
  List<String> inPictures = List.of("otpauth://totp/a");
  List<Picture> looked = List.of();
  int lookedWidth;
  int[] lookedPixels = {};
  Optional<Path> chosenFile = Optional.empty();
  Optional<Failure> refusal = Optional.empty();
  @Nullable String kept;
  int givenUp;

  private Found found(String uri) {
    Secret secret = Secret.ofUnwipeable(uri);
    opened.add(secret);
    return new Found("Amazon Web Services", "alice@acme", secret);
  }

  private void check() throws FailureException {
    if (refusal.isPresent()) {
      throw new FailureException(refusal.get());
    }
  }

  @Override
  public List<Found> inFile(Path file) throws FailureException {
    check();
    return inPictures.stream().map(this::found).toList();
  }

  @Override
  public List<Found> inBytes(byte[] picture) throws FailureException {
    return inFile(Path.of("picture"));
  }

  @Override
  public List<Found> inPixels(int width, int height, int[] argb) throws FailureException {
    lookedWidth = width;
    lookedPixels = argb;
    return inFile(Path.of("picture"));
  }

  @Override
  public List<Found> in(List<Picture> pictures) throws FailureException {
    looked = pictures;
    return inFile(Path.of("picture"));
  }

  @Override
  public Found inText(Secret text) throws FailureException {
    opened.add(text);
    check();
    return found(text.reveal());
  }

  @Override
  public Generator of(Found found) {
    return generator("111222");
  }

  private Generator generator(String code) {
    Secret seed = Secret.ofUnwipeable("seed");
    opened.add(seed);
    return new Generator() {
      @Override
      public String codeAt(Instant now) {
        return code;
      }

      @Override
      public Instant since(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() / 30 * 30);
      }

      @Override
      public Instant nextAfter(Instant now) {
        return since(now).plusSeconds(30);
      }

      @Override
      public void close() {
        seed.close();
      }
    };
  }

  @Override
  public Optional<Generator> of(UserProfile user) throws FailureException {
    check();
    return kept == null ? Optional.empty() : Optional.of(generator("123456"));
  }

  @Override
  public void keep(UserProfile user, Found found) throws FailureException {
    check();
    kept = found.uri().reveal();
  }

  @Override
  public void forget(UserProfile user) throws FailureException {
    check();
    kept = null;
  }

  @Override
  public boolean[][] forPhone(UserProfile user) throws FailureException {
    check();
    return new boolean[][] {{true, false}, {false, true}};
  }

  @Override
  public Optional<Path> chooseFile() {
    return chosenFile;
  }

  @Override
  public Screens screens() {
    return new Screens() {
      @Override
      public List<Found> seeds(OneTimeCodes codes) throws FailureException {
        return codes.in(
            List.of(new Picture(1, 1, new byte[] {7}), new Picture(1, 1, new byte[] {8})));
      }

      @Override
      public void giveUp() {
        givenUp++;
      }
    };
  }
}
