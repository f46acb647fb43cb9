package app.brevet.transfer;

import static app.brevet.transfer.TransferWorld.id;
import static app.brevet.transfer.TransferWorld.key;
import static app.brevet.transfer.TransferWorld.role;
import static app.brevet.transfer.TransferWorld.seed;
import static app.brevet.transfer.TransferWorld.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.activity.Activity;
import app.brevet.catalog.Appearance;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.transfer.RestoreItem.Kind;
import app.brevet.transfer.RestoreItem.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a restore does, and what it leaves alone.
class StateRestoreTest {

  private static final UserProfile DEV = user("dev", 1);

  @TempDir private Path folder;
  private TransferWorld there;
  private final InMemoryKeychain keychain = new InMemoryKeychain();
  private TransferWorld here;

  @BeforeEach
  void open() throws Exception {
    there = new TransferWorld(folder.resolve("there"), new InMemoryKeychain());
    here = new TransferWorld(folder.resolve("here"), keychain);
    there.addWithSecrets(DEV, "secret-there");
    there.add(role("admin", 2, id(1)));
  }

  private List<RestoreItem> restored(boolean replace) throws FailureException {
    return here.restore(there.export(folder.resolve("file")), replace);
  }

  private static State stateOf(Kind kind, String name, List<RestoreItem> items) {
    return items.stream()
        .filter(item -> item.kind() == kind && item.subject().equals(name))
        .map(RestoreItem::state)
        .findFirst()
        .orElseThrow();
  }

  private String keptSecret(UserProfile user) throws FailureException {
    return here.keys.of(user).secretAccessKey().reveal();
  }

  @Test
  void restore_whenTheMachineIsNew_thenAllIsAsItWasThere() throws Exception {
    there.settings.recordAppearance(Appearance.DARK);
    there.settings.recordLockAfter(Duration.ofMinutes(5));
    there.settings.pin(id(2), true);

    assertThat(restored(false)).allMatch(RestoreItem::isDone);

    assertThat(here.catalog.profiles()).isEqualTo(there.catalog.profiles());
    assertThat(here.held()).isEqualTo(there.held());
    assertThat(here.seeds.isMarked(DEV)).isTrue();
    assertThat(here.settings.appearance()).isEqualTo(Appearance.DARK);
    assertThat(here.settings.lockAfter()).hasMinutes(5);
    assertThat(here.settings.pinned()).containsExactly(id(2));
    assertThat(here.settings.keychainKind()).isEmpty();
    assertThat(keychain.label(ItemKey.accessKey(id(1), DEV.accessKeyId()))).contains("Brevet: dev");
    assertThat(here.activity.latest(9))
        .extracting(Activity.Entry::event)
        .containsExactly(
            Activity.Event.PROFILE_ADDED, Activity.Event.PROFILE_ADDED, Activity.Event.SEED_STORED);
  }

  @Test
  void restore_whenDoneTwice_thenTheSecondFindsTheSame() throws Exception {
    restored(false);

    assertThat(restored(false)).allMatch(item -> item.state() == State.SAME && !item.isDone());
  }

  @Test
  void plan_whenNotCarriedOut_thenNothingIsChanged() throws Exception {
    there.export(folder.resolve("file"));
    try (RestorePlan plan =
        here.transfer
            .restore()
            .plan(
                here.transfer.restore().find(folder.resolve("file")),
                Optional.of(TransferWorld.passphrase()),
                true)) {
      assertThat(plan.items()).filteredOn(RestoreItem::isDone).hasSize(4);
    }
    assertThat(here.catalog.profiles()).isEmpty();
    assertThat(here.held()).isEmpty();
  }

  @Test
  void restore_whenProfileKeyAndSeedDiffer_thenTheyStayUnlessReplaced() throws Exception {
    UserProfile changed = DEV.withSilentFor(Optional.empty()).withOutput(Optional.of(DEV.name()));
    here.addWithSecrets(changed, "secret-here");

    List<RestoreItem> left = restored(false);

    assertThat(stateOf(Kind.PROFILE, "dev", left)).isEqualTo(State.DIFFERS);
    assertThat(stateOf(Kind.ACCESS_KEY, "dev", left)).isEqualTo(State.DIFFERS);
    assertThat(stateOf(Kind.TOTP_SEED, "dev", left)).isEqualTo(State.DIFFERS);
    assertThat(here.catalog.find(id(1))).contains(changed);
    assertThat(keptSecret(DEV)).isEqualTo("secret-here");
    restored(true);
    assertThat(here.catalog.find(id(1))).contains(DEV);
    assertThat(here.held()).isEqualTo(there.held());
  }

  @Test
  void restore_whenTheUserHasAnotherKeyHere_thenReplacingRemovesNoKey() throws Exception {
    AccessKeyId newer = new AccessKeyId("AKIANEWERNEWERNEWER1");
    here.addWithSecrets(DEV.withAccessKeyId(newer), "secret-newer");

    List<RestoreItem> left = restored(false);

    assertThat(stateOf(Kind.ACCESS_KEY, "dev", left)).isEqualTo(State.NO_PROFILE);
    assertThat(here.held()).hasSize(2);
    restored(true);
    assertThat(keptSecret(DEV)).isEqualTo("secret-there");
    assertThat(keptSecret(DEV.withAccessKeyId(newer))).isEqualTo("secret-newer");
  }

  @Test
  void restore_whenTheProfileWasRenamedHere_thenItKeepsItsName() throws Exception {
    here.addWithSecrets(user("mine", 1), "secret-there");

    List<RestoreItem> items = restored(true);

    assertThat(stateOf(Kind.PROFILE, "dev", items)).isEqualTo(State.SAME);
    assertThat(here.catalog.find(id(1)).orElseThrow().name().value()).isEqualTo("mine");
  }

  @Test
  void restore_whenARoleHasTheName_thenItKeepsIt() throws Exception {
    UserProfile root = user("root", 9);
    here.add(root, role("admin", 8, root.id()));

    List<RestoreItem> items = restored(true);

    assertThat(stateOf(Kind.PROFILE, "admin", items)).isEqualTo(State.NAME_TAKEN);
    assertThat(here.catalog.find(id(2))).isEmpty();
    assertThat(here.catalog.find(id(8))).contains(role("admin", 8, root.id()));
  }

  @Test
  void restore_whenAUserOfTheNameIsHere_thenRolesGoByIt() throws Exception {
    UserProfile mine = user("dev", 7);
    here.add(mine);

    List<RestoreItem> items = restored(false);

    assertThat(stateOf(Kind.PROFILE, "dev", items)).isEqualTo(State.STANDS_IN);
    assertThat(stateOf(Kind.ACCESS_KEY, "dev", items)).isEqualTo(State.NO_PROFILE);
    assertThat(here.catalog.profiles()).containsExactly(role("admin", 2, mine.id()), mine);
    assertThat(here.held()).isEmpty();
  }

  @Test
  void restore_whenTheIdIsARoleHere_thenItStaysOne() throws Exception {
    UserProfile root = user("root", 9);
    here.add(root, role("x", 1, root.id()));

    assertThat(stateOf(Kind.PROFILE, "dev", restored(true))).isEqualTo(State.OTHER_KIND);
    assertThat(here.catalog.find(id(1))).contains(role("x", 1, root.id()));
  }

  @Test
  void restore_whenARoleGoesInACircle_thenItIsLeftOut() throws Exception {
    there.add(role("a", 3, id(4)), role("b", 4, id(3)), role("c", 5, id(77)));

    List<RestoreItem> items = restored(true);

    for (String name : List.of("a", "b", "c")) {
      assertThat(stateOf(Kind.PROFILE, name, items)).isEqualTo(State.NO_SOURCE);
    }
    assertThat(here.catalog.profiles()).hasSize(2);
  }

  @Test
  void restore_whenTheFileHasNoSecrets_thenTheKeychainIsNotAskedAndUsersComeWithoutKey()
      throws Exception {
    there.transfer.export().withoutSecrets(folder.resolve("team"), false);
    keychain.be(Keychain.State.LOCKED);

    here.restore(folder.resolve("team"), false);

    assertThat(here.catalog.profiles()).hasSize(2);
    assertThat(keychain.unlocks()).isZero();
  }

  @Test
  void restore_whenATeamChangedItsUser_thenMineKeepsItsKeyAndDevice() throws Exception {
    UserProfile mine =
        DEV.withAccessKeyId(new AccessKeyId("AKIAMINEMINEMINEMIN1"))
            .withMfaSerial(Optional.of(TransferWorld.serial(55)));
    here.add(mine);
    there.transfer.export().withoutSecrets(folder.resolve("team"), false);

    List<RestoreItem> items = here.restore(folder.resolve("team"), true);

    assertThat(stateOf(Kind.PROFILE, "dev", items)).isEqualTo(State.SAME);
    assertThat(here.catalog.find(id(1))).contains(mine);
    assertThat(mine.duration()).isEqualTo(SessionDuration.USER_DEFAULT);
  }

  @Test
  void restore_whenTheSecondKeyIsNotTaken_thenAllIsAsItWas() throws Exception {
    UserProfile other = user("other", 6);
    there.addWithSecrets(other, "secret-other");
    here.addWithSecrets(DEV, "secret-here");
    there.export(folder.resolve("file"));
    keychain.failToPut(ItemKey.accessKey(other.id(), other.accessKeyId()));
    Map<String, String> before = here.held();

    assertThatThrownBy(() -> restored(true)).isInstanceOf(FailureException.class);
    assertThat(here.catalog.profiles()).containsExactly(DEV);
    assertThat(here.held()).isEqualTo(before);
  }

  @Test
  void restore_whenTheKeychainHoldsRubbish_thenAGoodCopyMayTakeItsPlace() throws Exception {
    here.add(DEV);
    keychain.put(
        ItemKey.accessKey(id(1), DEV.accessKeyId()), "Brevet: dev", Secret.ofUnwipeable("{}"));
    keychain.put(ItemKey.totpSeed(id(1)), "Brevet: dev", Secret.ofUnwipeable("rubbish"));

    assertThat(stateOf(Kind.ACCESS_KEY, "dev", restored(false))).isEqualTo(State.DIFFERS);
    restored(true);

    assertThat(here.held()).isEqualTo(there.held());
  }

  @Test
  void restore_whenASettingWasChosenHere_thenItStaysUnlessReplaced() throws Exception {
    there.settings.recordLockAfter(Duration.ZERO);
    here.settings.recordLockAfter(Duration.ofMinutes(1));

    restored(false);
    assertThat(here.settings.lockAfter()).hasMinutes(1);
    restored(true);
    assertThat(here.settings.lockAfter()).isZero();
  }

  @Test
  void restore_whenOnlyTheKeyIsMissingHere_thenItComes() throws Exception {
    here.add(DEV);
    here.seeds.store(DEV, seed(DEV, "another seed 1234567"));

    List<RestoreItem> items = restored(false);

    assertThat(stateOf(Kind.ACCESS_KEY, "dev", items)).isEqualTo(State.NEW);
    assertThat(here.keys.of(DEV)).isEqualTo(key(DEV, "secret-there"));
    assertThat(stateOf(Kind.TOTP_SEED, "dev", items)).isEqualTo(State.DIFFERS);
  }
}
