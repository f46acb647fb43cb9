package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.CatalogException;
import app.brevet.keychain.ItemKey;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The seed of a profile lives and goes with it.
final class TotpSeedsTest {

  private static final String SEED = "12345678901234567890";

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
  }

  private static OtpauthUri uri(String seed) {
    return new OtpauthUri(
        "Amazon Web Services",
        "dev@123456789012",
        new Totp(Secret.ofUnwipeable(seed)),
        Optional.of(new MfaSerial(SessionWorld.SERIAL)));
  }

  private void store(String seed) throws FailureException {
    try (OtpauthUri uri = uri(seed)) {
      world.seeds.store(dev, uri);
    }
  }

  private FailureException refusalOfRemoving() {
    return catchThrowableOfType(FailureException.class, () -> world.profiles.remove(name("dev")));
  }

  private void expectAllIsThere() throws Exception {
    assertThat(world.catalog.profiles()).containsExactly((Profile) dev);
    assertThat(world.keychain.list())
        .containsExactlyInAnyOrder(
            ItemKey.accessKey(dev.id(), dev.accessKeyId()), ItemKey.totpSeed(dev.id()));
    assertThat(world.seeds.of(dev)).contains(uri(SEED));
    assertThat(world.seeds.isMarked(dev)).isTrue();
  }

  @Test
  void store_whenDone_thenAnItemOfItsOwnWithItsLabel() throws Exception {
    store(SEED);

    expectAllIsThere();
    assertThat(world.keychain.label(ItemKey.totpSeed(dev.id())))
        .contains("Brevet: dev (one-time codes)");
  }

  @Test
  void store_whenAnotherIsThere_thenItIsReplaced() throws Exception {
    store("another-seed-of-20-b");

    store(SEED);

    expectAllIsThere();
  }

  @Test
  void store_whenTheKeychainFails_thenNoMarkIsLeft() {
    world.keychain.failWith(KeychainReason.DENIED);

    FailureException refused = catchThrowableOfType(FailureException.class, () -> store(SEED));

    assertThat(refused.failure().key()).isEqualTo("keychain-denied");
    assertThat(world.seeds.isMarked(dev)).isFalse();
  }

  @Test
  void store_whenTheKeychainDoesNotTakeIt_thenRefusedAndNothingIsLeft() throws Exception {
    world.keychain.failToPut(ItemKey.totpSeed(dev.id()));

    FailureException refused = catchThrowableOfType(FailureException.class, () -> store(SEED));

    assertThat(refused.failure().key()).isEqualTo("keychain-not-written");
    assertThat(world.keychain.list()).doesNotContain(ItemKey.totpSeed(dev.id()));
    assertThat(world.seeds.isMarked(dev)).isFalse();
  }

  @Test
  void of_whenTheItemIsDamaged_thenCorrupt() throws Exception {
    world.keychain.put(ItemKey.totpSeed(dev.id()), "x", Secret.ofUnwipeable("otpauth://nonsense"));

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> world.seeds.of(dev));

    assertThat(refused.failure().key()).isEqualTo("keychain-corrupt");
  }

  @Test
  void remove_whenASeedIsStored_thenKeyAndSeedAreGone() throws Exception {
    store(SEED);

    world.profiles.remove(name("dev"));

    assertThat(world.keychain.list()).isEmpty();
    assertThat(world.seeds.isMarked(dev)).isFalse();
  }

  @Test
  void remove_whenTheCatalogCannotBeWritten_thenKeyAndSeedStay() throws Exception {
    store(SEED);
    world.catalog.beforeNextChange(
        () -> {
          throw new CatalogException(FileReason.NO_SPACE, Path.of("profiles.json"), "full", null);
        });

    assertThat(refusalOfRemoving().failure()).isInstanceOf(Failure.FileUntouched.class);
    expectAllIsThere();
  }

  @Test
  void remove_whenTheKeychainLetsGoOfNothing_thenProfileKeyAndSeedStay() throws Exception {
    store(SEED);
    world.catalog.beforeNextChange(
        () -> {
          world.keychain.failWith(KeychainReason.LOCKED);
          world.catalog.beforeNextChange(world.keychain::recover);
        });

    assertThat(refusalOfRemoving().failure()).isInstanceOf(Failure.KeychainFailed.class);
    expectAllIsThere();
  }

  @Test
  void remove_whenTheKeyCannotBeRemovedAfterTheSeed_thenTheSeedIsBack() throws Exception {
    store(SEED);
    world.keychain.failToRemove(ItemKey.accessKey(dev.id(), dev.accessKeyId()));

    assertThat(refusalOfRemoving().failure()).isInstanceOf(Failure.KeychainFailed.class);
    expectAllIsThere();
  }

  @Test
  void rename_whenASeedIsStored_thenItStays() throws Exception {
    store(SEED);

    UserProfile work = (UserProfile) world.profiles.rename(name("dev"), name("work"));

    assertThat(world.seeds.of(work)).contains(uri(SEED));
  }

  @Test
  void marks_whenTheirFileIsDamaged_thenTheKeychainStillGivesTheSeed() throws Exception {
    store(SEED);
    Files.writeString(folder.resolve("seeds.json"), "nonsense");

    assertThat(world.seeds.isMarked(dev)).isFalse();
    assertThat(world.seeds.of(dev)).contains(uri(SEED));
    store(SEED);
    expectAllIsThere();
  }

  @Test
  void marks_whenWritten_thenIdsAndNoSecret() throws Exception {
    store(SEED);

    assertThat(Files.readString(folder.resolve("seeds.json")))
        .contains(dev.id().toString())
        .doesNotContain("GEZDGNBV", SEED);
  }

  @Test
  void marks_whenTheDeviceIsAnother_thenNotThatOfTheProfile() throws Exception {
    store(SEED);
    MfaSerial other = new MfaSerial(SessionWorld.SERIAL + "-2");

    assertThat(world.seeds.isMarked(dev.withMfaSerial(Optional.of(other)))).isFalse();
    assertThat(world.seeds.isMarked(dev.withMfaSerial(Optional.empty()))).isFalse();
  }

  @Test
  void marks_whenTheyNameNoDevice_thenTheyCountForEach() throws Exception {
    Files.writeString(
        folder.resolve("seeds.json"),
        "{\"version\": 1, \"profiles\": [\"%s\"]}".formatted(dev.id()));

    assertThat(world.seeds.isMarked(dev)).isTrue();
  }

  @Test
  void putBack_whenAnEarlierSeedComesBack_thenItsDeviceIsMarkedAgain() throws Exception {
    store(SEED);
    Optional<Secret> earlier = world.seeds.item(dev.id());
    world.seeds.remove(dev.id());

    world.seeds.putBack(dev, earlier);

    MfaSerial other = new MfaSerial(SessionWorld.SERIAL + "-2");
    assertThat(world.seeds.isMarked(dev)).isTrue();
    assertThat(world.seeds.isMarked(dev.withMfaSerial(Optional.of(other)))).isFalse();
  }
}
