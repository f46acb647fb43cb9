package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.model.AccessKey;
import app.brevet.model.Arn;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Notice;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

  @TempDir private Path folder;
  private SessionWorld world;

  @BeforeEach
  void setUp() {
    world = new SessionWorld(folder);
  }

  @Test
  void addUser_whenVerified_thenIdentityIsKnownAndKeyIsStored() throws Exception {
    UserProfile user = SessionWorld.user("dev", Optional.of(SessionWorld.SERIAL));
    try (AccessKey key = SessionWorld.key(user.accessKeyId())) {
      UserProfile added = world.profiles.addUser(user, key, true);

      assertThat(added.identity()).map(CallerIdentity::account).contains("123456789012");
    }
    assertThat(world.keychain.list())
        .containsExactly(ItemKey.accessKey(user.id(), user.accessKeyId()));
  }

  @Test
  void addUser_whenAwsRefusesTheKey_thenNothingIsStored() throws Exception {
    world.sts.refuseNext(AwsCause.WRONG_SECRET, "SignatureDoesNotMatch", "no");
    UserProfile user = SessionWorld.user("dev", Optional.empty());

    FailureException refused =
        catchThrowableOfType(
            FailureException.class,
            () -> world.profiles.addUser(user, SessionWorld.key(user.accessKeyId()), true));

    assertThat(refused.failure()).isInstanceOf(Failure.AwsRefused.class);
    assertThat(world.catalog.profiles()).isEmpty();
    assertThat(world.keychain.list()).isEmpty();
  }

  @Test
  void addUser_whenKeyIsTheRoots_thenItIsSaidAndCapped() throws Exception {
    world.sts.callerIs(
        new CallerIdentity(
            "123456789012", Arn.parse("arn:aws:iam::123456789012:root"), "123456789012"));
    UserProfile user = SessionWorld.user("root", Optional.empty());

    UserProfile added = world.profiles.addUser(user, SessionWorld.key(user.accessKeyId()), true);

    assertThat(added.notices()).contains(Notice.ROOT_KEY);
    assertThat(added.effectiveDuration().seconds()).isEqualTo(3600);
  }

  @Test
  void addUser_whenNameIsTaken_thenNothingIsStored() throws Exception {
    world.addUser("dev");

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> world.addUser("dev"));

    assertThat(refused.failure()).isEqualTo(new Failure.NameTaken(name("dev")));
    assertThat(world.keychain.list()).hasSize(1);
  }

  @Test
  void addRole_whenByKeyOfARole_thenItIsRefused() throws Exception {
    UserProfile user = world.addUser("dev");
    var role = world.addRole("first", user.id());

    FailureException refused =
        catchThrowableOfType(
            FailureException.class,
            () -> world.profiles.addRole(SessionWorld.role("second", role.id(), Via.KEY)));

    assertThat(refused.failure()).isInstanceOf(Failure.InvalidInput.class);
  }

  @Test
  void rename_whenDelivered_thenSectionMovesAndKeyStays() throws Exception {
    UserProfile user = world.addUser("dev");
    StartedSession started = world.sessions.start(name("dev"), codes("123456"));

    world.profiles.rename(name("dev"), name("work"));

    assertThat(world.file.keyIdOf(name("dev"))).isEmpty();
    assertThat(world.file.keyIdOf(name("work"))).contains(started.credentials().accessKeyId());
    assertThat(world.keychain.list())
        .containsExactly(ItemKey.accessKey(user.id(), user.accessKeyId()));
    assertThat(world.sessions.start(name("work"), NO_CODES).servedFromCache()).isTrue();
  }

  @Test
  void rename_whenTheKeychainIsOpen_thenTheLabelOfTheKeyFollows() throws Exception {
    UserProfile user = world.addUser("dev");

    world.profiles.rename(name("dev"), name("work"));

    assertThat(world.keychain.label(ItemKey.accessKey(user.id(), user.accessKeyId())))
        .contains("Brevet: work");
  }

  @Test
  void rename_whenTheKeychainIsLocked_thenItIsRenamedAndNobodyIsAsked() throws Exception {
    UserProfile user = world.addUser("dev");
    world.keychain.be(Keychain.State.LOCKED);

    world.profiles.rename(name("dev"), name("work"));

    assertThat(world.profiles.find(name("work")).id()).isEqualTo(user.id());
    assertThat(world.keychain.unlocks()).isZero();
    assertThat(world.keychain.label(ItemKey.accessKey(user.id(), user.accessKeyId())))
        .contains("Brevet: dev");
  }

  @Test
  void remove_whenRolesUseIt_thenItIsRefused() throws Exception {
    UserProfile user = world.addUser("dev");
    world.addRole("admin", user.id());

    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> world.profiles.remove(name("dev")));

    assertThat(refused.failure())
        .isEqualTo(new Failure.SourceInUse(name("dev"), List.of(name("admin"))));
  }

  @Test
  void remove_whenDelivered_thenEverythingOfItIsGone() throws Exception {
    world.addUser("dev");
    world.sessions.start(name("dev"), codes("123456"));

    world.profiles.remove(name("dev"));

    assertThat(world.file.keyIdOf(name("dev"))).isEmpty();
    assertThat(world.keychain.list()).isEmpty();
    assertThat(world.catalog.profiles()).isEmpty();
  }
}
