package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import app.brevet.testing.BrevetHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Users, and roles that come from them, started, served, renewed and stopped by real processes.
final class UserKindsIT {

  private static final int SECONDS_OF_11_HOURS = 11 * 60 * 60;

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;
  private ProfileLife life;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    home = world.home(folder);
    life = new ProfileLife(home);
  }

  @AfterEach
  void close() {
    world.close();
  }

  /// Adds the profile of a user who has no MFA device.
  private SandboxUser addBob() throws Exception {
    SandboxUser bob = world.sandbox().directory().addUser(world.account(), NewUser.named("bob"));
    String secret = bob.accessKey().secretAccessKey().reveal();
    home.plant(secret);
    home.brevetReading(
            secret + "\n",
            "profile",
            "add",
            "user",
            "bob",
            "--access-key-id",
            bob.accessKey().accessKeyId().value())
        .expect(0);
    return bob;
  }

  private void addRole(String name, String source, SandboxRole role, String... more)
      throws Exception {
    List<String> line =
        List.of(
            "profile",
            "add",
            "role",
            name,
            "--source",
            source,
            "--role-arn",
            role.arn().toString());
    String[] words = new String[line.size() + more.length];
    line.toArray(words);
    System.arraycopy(more, 0, words, line.size(), more.length);
    home.brevet(words).expect(0);
  }

  private void startWithCode(String name) throws Exception {
    home.brevet("start", name, "--mfa-code", world.phone().nextCode()).expect(0);
  }

  private void assertRenewedWithACodeOnly(String name, String arnPart) throws Exception {
    String first = life.assertServed(name, arnPart);
    home.brevet("renew", name).expect(3);
    assertThat(life.assertServed(name, arnPart)).isEqualTo(first);
    home.brevet("renew", name, "--mfa-code", world.phone().nextCode()).expect(0);
    assertThat(life.assertServed(name, arnPart)).isNotEqualTo(first);
  }

  @Test
  void start_whenAUserHasNoMfa_thenItLivesWithoutACode() throws Exception {
    addBob();
    home.brevet("start", "bob").expect(0);

    life.assertLives("bob", ":user/bob");
    assertThat(world.calls("GetSessionToken")).isEqualTo(2);
  }

  @Test
  void start_whenAUserHasMfa_thenItLivesAndEachSessionTakesACode() throws Exception {
    world.addUser(home).expect(0);
    home.brevet("start", "alice").expect(3);
    startWithCode("alice");

    assertRenewedWithACodeOnly("alice", ":user/alice");
    life.assertStops("alice");
    assertThat(world.calls("GetSessionToken")).isEqualTo(2);
  }

  @Test
  void start_whenARoleComesFromAUsersSession_thenItLivesOnOneCode() throws Exception {
    world.addUser(home).expect(0);
    world.addRole(home).expect(0);
    startWithCode("alice");
    home.brevet("start", "admin").expect(0);

    life.assertLives("admin", "assumed-role/admin/brevet");
    life.assertStops("alice");
    assertThat(world.calls("GetSessionToken")).isEqualTo(1);
    assertThat(world.calls("AssumeRole")).isEqualTo(2);
  }

  @Test
  void start_whenARoleIsAssumedWithAKeyThatHasMfa_thenEachSessionTakesACode() throws Exception {
    world.addUser(home).expect(0);
    addRole("keyed", "alice", world.role(), "--via", "key");
    startWithCode("keyed");

    assertRenewedWithACodeOnly("keyed", "assumed-role/admin/brevet");
    life.assertStops("keyed");
    assertThat(world.calls("AssumeRole")).isEqualTo(2);
    assertThat(world.calls("GetSessionToken")).isZero();
  }

  @Test
  void start_whenARoleIsAssumedWithAKeyAlone_thenItLivesForTheRolesMaximum() throws Exception {
    TrustPolicy trust = TrustPolicy.allowing(addBob().arn());
    SandboxRole longest =
        world
            .sandbox()
            .directory()
            .addRole(
                world.account(),
                NewRole.named("longest", trust).withMaxSession(Duration.ofHours(12)));
    addRole("longest", "bob", longest, "--via", "key", "--duration", "12h");

    assertThat(home.brevet("start", "longest", "--json").expect(0).json().number("secondsLeft"))
        .isGreaterThan(SECONDS_OF_11_HOURS);
    life.assertLives("longest", "assumed-role/longest/brevet");
    assertThat(world.calls("AssumeRole")).isEqualTo(2);
  }

  @Test
  void start_whenARoleComesFromARoleOfARole_thenOneCodeServesAllOfThem() throws Exception {
    world.addUser(home).expect(0);
    world.addRole(home).expect(0);
    SandboxRole second = world.roleTrusting("second", world.role());
    addRole("second", "admin", second);
    addRole("third", "second", world.roleTrusting("third", second));
    startWithCode("third");

    life.assertLives("third", "assumed-role/third/brevet");
    assertThat(world.calls("AssumeRole")).isEqualTo(4);
    home.brevet("start", "second").expect(0);
    life.assertLives("second", "assumed-role/second/brevet");
    assertThat(world.calls("AssumeRole")).isEqualTo(5);
    assertThat(world.calls("GetSessionToken")).isEqualTo(1);
  }
}
