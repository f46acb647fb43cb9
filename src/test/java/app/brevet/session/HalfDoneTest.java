package app.brevet.session;

import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.catalog.CatalogException;
import app.brevet.keychain.AccessKeyItem;
import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.KeychainReason;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change of a profile that fails in its midst leaves nothing half done.
class HalfDoneTest {

  private static final AccessKeyId OTHER =
      SessionWorld.user("other", Optional.empty()).accessKeyId();

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;

  @BeforeEach
  void setUp() throws FailureException {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
  }

  private Failure replaceKey(AccessKeyId keyId) {
    return catchThrowableOfType(
            FailureException.class,
            () -> {
              try (AccessKey key = new AccessKey(keyId, Secret.ofUnwipeable("another-secret"))) {
                world.profiles.<FailureException>replaceKey(dev, key, false, now -> now);
              }
            })
        .failure();
  }

  private static void diskIsFull() throws CatalogException {
    throw new CatalogException(FileReason.NO_SPACE, Path.of("profiles.json"), "full", null);
  }

  private void expectAsItWas() throws Exception {
    assertThat(world.catalog.profiles()).containsExactly((Profile) dev);
    assertThat(world.keychain.list())
        .containsExactly(ItemKey.accessKey(dev.id(), dev.accessKeyId()));
    try (AccessKey expected = SessionWorld.key(dev.accessKeyId());
        Secret encoded = AccessKeyItem.encode(expected);
        Secret stored =
            world.keychain.get(ItemKey.accessKey(dev.id(), dev.accessKeyId())).orElseThrow()) {
      assertThat(stored.copy()).isEqualTo(encoded.copy());
    }
  }

  @Test
  void replaceKey_whenCatalogCannotBeWritten_thenNewKeyIsGone() throws Exception {
    world.catalog.beforeNextChange(HalfDoneTest::diskIsFull);

    assertThat(replaceKey(OTHER)).isInstanceOf(Failure.FileUntouched.class);
    expectAsItWas();
  }

  @Test
  void replaceKey_whenOnlyTheSecretIsNewAndCatalogCannotBeWritten_thenOldSecretIsBack()
      throws Exception {
    world.catalog.beforeNextChange(HalfDoneTest::diskIsFull);

    assertThat(replaceKey(dev.accessKeyId())).isInstanceOf(Failure.FileUntouched.class);
    expectAsItWas();
  }

  @Test
  void replaceKey_whenOldKeyCannotBeRemoved_thenProfileHasItAgain() throws Exception {
    world.catalog.beforeNextChange(
        () -> {
          world.keychain.failWith(KeychainReason.LOCKED);
          world.catalog.beforeNextChange(world.keychain::recover);
        });

    assertThat(replaceKey(OTHER)).isInstanceOf(Failure.KeychainFailed.class);
    expectAsItWas();
  }

  @Test
  void rename_whenSessionCannotBeMoved_thenProfileKeepsItsName() throws Exception {
    StartedSession started = world.sessions.start(name("dev"), codes("123456"));
    world.catalog.beforeNextChange(() -> world.file.refuse(Optional.of(FileReason.NO_SPACE)));

    FailureException refused =
        catchThrowableOfType(
            FailureException.class, () -> world.profiles.rename(name("dev"), name("work")));

    assertThat(refused.failure()).isInstanceOf(Failure.FileUntouched.class);
    assertThat(world.catalog.profiles()).containsExactly((Profile) dev);
    assertThat(world.file.keyIdOf(name("dev"))).contains(started.credentials().accessKeyId());
  }
}
