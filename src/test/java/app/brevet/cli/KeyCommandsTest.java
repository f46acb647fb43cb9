package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.KeyUse;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyCommandsTest {

  private static final AccessKeyId OLD = new AccessKeyId(CliWorld.KEY_ID);
  private static final AccessKeyId OTHER = new AccessKeyId("AKIAI44QH8DHBEXAMPLE");
  private static final AccessKeyId NEW = new AccessKeyId("AKIANEW0000000000001");

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
    world.iam.withKeys(OLD);
  }

  @Test
  void status_whenUsed_thenAgeAndLastUseAndProfile() {
    world.iam.createdAt(world.clock.instant().minus(Duration.ofDays(90)));
    world.iam.used(OLD, new KeyUse(world.clock.instant(), "sts", "us-east-1"));

    assertThat(world.run("key", "status", "demo").expect(0).out().lines())
        .containsExactly(
            CliWorld.KEY_ID + ": active",
            "  made 2026-08-24T08:00:00Z, 90 days ago",
            "  last used 2026-11-22T08:00:00Z, for sts in us-east-1",
            "  used by: demo");
  }

  @Test
  void status_whenJson_thenTheSameInOneDocument() throws Exception {
    world.iam.createdAt(world.clock.instant().minus(Duration.ofDays(90)));

    JsonObject key =
        world.run("key", "status", "demo", "--json").expect(0).json().objects("keys").getFirst();

    assertThat(key.string("accessKeyId")).isEqualTo(CliWorld.KEY_ID);
    assertThat(key.number("ageDays")).isEqualTo(90);
    assertThat(key.optionalString("lastUsed")).isEmpty();
    assertThat(key.strings("profiles")).containsExactly("demo");
  }

  @Test
  void status_whenListingIsDenied_thenExit5AndTheAction() throws Exception {
    world.iam.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no");

    Ran ran = world.run("key", "status", "demo", "--json").expect(5);

    assertThat(ran.error().string("reason")).isEqualTo("action-denied");
    assertThat(ran.error().string("message")).contains("iam:ListAccessKeys");
    assertThat(ran.error().string("awsCode")).isEqualTo("AccessDenied");
  }

  @Test
  void rotate_whenDone_thenTheProfileHasTheNewKeyAndTheOldIsGone() throws Exception {
    JsonObject done = world.run("key", "rotate", "demo", "--json").expect(0).json();

    assertThat(done.string("accessKeyId")).isEqualTo(NEW.value());
    assertThat(done.bool("oldKeyDeleted", false)).isTrue();
    assertThat(world.iam.keys()).isEqualTo(Map.of(NEW, true));
    assertThat(world.run("profile", "show", "demo").out()).contains(NEW.value());
  }

  @Test
  void rotate_whenThereIsAGrace_thenTheSameCommandEndsItAfterwards() throws Exception {
    Ran first = world.run("key", "rotate", "demo", "--grace", "24h").expect(0);
    assertThat(first.out()).contains("may be deleted from 2026-11-23T08:00:00Z on");
    assertThat(world.iam.keys()).isEqualTo(Map.of(OLD, false, NEW, true));
    assertThat(world.run("key", "status", "demo").out()).contains("brevet key rotate demo");
    assertThat(world.run("key", "status", "demo", "--json").json().objects("keys"))
        .anySatisfy(
            key -> {
              assertThat(key.string("accessKeyId")).isEqualTo(OLD.value());
              assertThat(key.bool("active", true)).isFalse();
            });

    world.clock.advance(Duration.ofHours(25));
    world.run("key", "rotate", "demo").expect(0);

    assertThat(world.iam.keys()).isEqualTo(Map.of(NEW, true));
  }

  @Test
  void rotate_whenGivenUpInTheGrace_thenTheOldKeyIsBack() throws Exception {
    world.run("key", "rotate", "demo", "--grace", "7d").expect(0);

    JsonObject back = world.run("key", "rotate", "demo", "--give-up", "--json").expect(0).json();

    assertThat(back.string("accessKeyId")).isEqualTo(CliWorld.KEY_ID);
    assertThat(world.iam.keys()).isEqualTo(Map.of(OLD, true));
    assertThat(world.run("key", "rotate", "demo", "--give-up").expect(0).out())
        .contains("No rotation of demo");
  }

  @Test
  void rotate_whenThereAreTwoKeys_thenExit5AndTheOtherIsNamed() throws Exception {
    world.iam.withKeys(OTHER);

    Ran ran = world.run("key", "rotate", "demo", "--json").expect(5);

    assertThat(ran.error().string("reason")).isEqualTo("key-limit");
    assertThat(ran.error().string("message")).contains(OTHER.value(), "never used");
    assertThat(ran.error().string("advice")).contains("--delete-key " + OTHER);
    assertThat(world.iam.keys()).hasSize(2);
  }

  @Test
  void rotate_whenTheOtherMayGo_thenItIsDeletedFirst() {
    world.iam.withKeys(OTHER);

    world.run("key", "rotate", "demo", "--delete-key", OTHER.value()).expect(0);

    assertThat(world.iam.keys()).isEqualTo(Map.of(NEW, true));
  }

  @Test
  void rotate_whenSomebodySitsThere_thenItAsksFirst() {
    FakeTerminal terminal = new FakeTerminal("no");
    world.sitAt(terminal);

    world.run("key", "rotate", "demo").expect(1);

    assertThat(terminal.shown()).anyMatch(line -> line.contains(CliWorld.KEY_ID));
    assertThat(world.iam.keys()).isEqualTo(Map.of(OLD, true));
  }

  @Test
  void rotate_whenSomebodySitsThere_thenAsksAboutTheOtherKeyToo() {
    world.iam.withKeys(OTHER);
    FakeTerminal terminal = new FakeTerminal("yes", "yes");
    world.sitAt(terminal);

    world.run("key", "rotate", "demo").expect(0);

    assertThat(terminal.shown()).anyMatch(line -> line.contains(OTHER.value()));
    assertThat(world.iam.keys()).isEqualTo(Map.of(NEW, true));
  }

  @Test
  void rotate_whenTheGraceIsNoDuration_thenExit2() throws Exception {
    int before = world.iam.calls().size();

    Ran ran = world.run("key", "rotate", "demo", "--grace", "soon", "--json").expect(2);

    assertThat(ran.error().string("reason")).isEqualTo("input-duration-malformed");
    assertThat(world.iam.calls()).hasSize(before);
  }

  @Test
  void rotate_whenVerbose_thenEachStepIsTold() {
    assertThat(world.run("key", "rotate", "demo", "--verbose").expect(0).err().lines())
        .containsExactly(
            "Asking AWS for a key.",
            "The new key is in the keychain.",
            "AWS takes the new key.",
            "The profile goes by the new key.",
            "The old key is inactive.");
  }

  private Ran startWithAKeyOf(int days, String... more) {
    world.iam.createdAt(world.clock.instant().minus(Duration.ofDays(days)));
    world.run("key", "status", "demo").expect(0);
    List<String> line = new ArrayList<>(List.of("start", "demo", "--mfa-code", "123456"));
    line.addAll(List.of(more));
    return world.run(line.toArray(String[]::new)).expect(0);
  }

  @Test
  void start_whenTheKeyIsKnownToBeOld_thenOneLineSaysSo() {
    assertThat(startWithAKeyOf(93).err().strip())
        .isEqualTo("The key of demo is 93 days old: `brevet key rotate demo`.");
  }

  @Test
  void start_whenTheKeyIsNotOldOrNothingIsToBeSaid_thenSilent() {
    assertThat(startWithAKeyOf(89).err()).isEmpty();
    assertThat(startWithAKeyOf(93, "--quiet").err()).isEmpty();
    assertThat(startWithAKeyOf(93, "--json").err()).isEmpty();
  }

  @Test
  void start_whenNothingIsKnownOfTheKey_thenAwsIsNotAsked() {
    int before = world.iam.calls().size();

    world.run("start", "demo", "--mfa-code", "123456").expect(0);

    assertThat(world.iam.calls()).hasSize(before);
  }

  @Test
  void start_whenItIsARole_thenTheAgeOfItsUsersKeyIsTold() {
    startWithAKeyOf(93);
    world
        .run(
            "profile add role admin --source demo --role-arn arn:aws:iam::123456789012:role/admin"
                .split(" "))
        .expect(0);

    assertThat(world.run("start", "admin").expect(0).err()).contains("brevet key rotate demo");
  }

  private String records() throws Exception {
    Path file = folder.resolve("access-keys.json");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void add_whenTheKeyIsVerified_thenWhatAwsToldOfItIsKnown() throws Exception {
    world.run("profile", "remove", "demo", "--yes").expect(0);
    world.iam.createdAt(world.clock.instant().minus(Duration.ofDays(93)));
    assertThat(records()).doesNotContain(CliWorld.KEY_ID);

    world.addUser();

    assertThat(records()).contains(CliWorld.KEY_ID, "2026-08-21T08:00:00Z");
  }

  @Test
  void remove_whenNoOtherProfileGoesByTheKey_thenNothingIsKnownOfItAnyMore() throws Exception {
    startWithAKeyOf(93);
    assertThat(records()).contains(CliWorld.KEY_ID);

    world.run("profile", "remove", "demo", "--yes").expect(0);

    assertThat(records()).doesNotContain(CliWorld.KEY_ID);
  }
}
