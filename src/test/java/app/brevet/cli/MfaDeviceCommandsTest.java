package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeIam;
import app.brevet.json.JsonObject;
import app.brevet.model.AwsCause;
import app.brevet.model.MfaSerial;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MfaDeviceCommandsTest {

  private static final MfaSerial DEVICE = new MfaSerial(CliWorld.SERIAL);

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world
        .reading(
            CliWorld.SECRET, "profile", "add", "user", "demo", "--access-key-id", CliWorld.KEY_ID)
        .expect(0);
  }

  private JsonObject onlyDevice() throws Exception {
    return world
        .run("mfa", "list", "demo", "--json")
        .expect(0)
        .json()
        .objects("devices")
        .getFirst();
  }

  @Test
  void create_whenDone_thenListedAndTheProfileGoesByIt() throws Exception {
    Ran made = world.run("mfa", "create", "demo").expect(0);

    assertThat(made.out()).contains(CliWorld.SERIAL + " is set up");
    assertThat(made.out() + made.err()).doesNotContain(FakeIam.SEED);
    assertThat(onlyDevice().string("serial")).isEqualTo(CliWorld.SERIAL);
    assertThat(onlyDevice().bool("seedKept", false)).isTrue();
    assertThat(onlyDevice().bool("ofProfile", false)).isTrue();
  }

  @Test
  void create_whenItWasLeftHalfMade_thenExit5AndFinishDoesIt() throws Exception {
    world.iam.refuseNext(AwsCause.UNKNOWN, "x", "x"); // The list of what is left over.
    world.run("mfa", "create", "demo").expect(5);
    world.iam.withUnassigned(DEVICE);
    Ran again = world.run("mfa", "create", "demo", "--json").expect(5);
    assertThat(again.error().string("reason")).isEqualTo("device-left-over");
    assertThat(again.error().string("advice")).contains("brevet mfa delete NAME --serial");

    world.run("mfa", "delete", "demo", "--serial", CliWorld.SERIAL).expect(0);
    world.run("mfa", "create", "demo").expect(0);
  }

  @Test
  void list_whenADeviceIsLeftOver_thenItIsOffered() {
    world.iam.withUnassigned(DEVICE);

    assertThat(world.run("mfa", "list", "demo").expect(0).out())
        .contains(CliWorld.SERIAL, "not set up to the end");
  }

  @Test
  void list_whenThereIsNone_thenSaysSo() {
    Ran ran = world.run("mfa", "list", "demo").expect(0);

    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("has no MFA device");
  }

  @Test
  void resync_whenTwoCodesAreGiven_thenBothAreSent() {
    world.iam.withDevices(DEVICE);

    world
        .run(
            "mfa",
            "resync",
            "demo",
            "--serial",
            CliWorld.SERIAL,
            "--code",
            "123456",
            "--code",
            "234567")
        .expect(0);

    assertThat(world.iam.calls()).contains("ResyncMFADevice");
  }

  @Test
  void resync_whenTheSameCodeIsGivenTwice_thenItIsNotSent() {
    world.iam.withDevices(DEVICE);

    world
        .run(
            "mfa",
            "resync",
            "demo",
            "--serial",
            CliWorld.SERIAL,
            "--code",
            "123456",
            "--code",
            "123456")
        .expect(5);

    assertThat(world.iam.calls()).doesNotContain("ResyncMFADevice");
  }

  @Test
  void resync_whenOneCodeIsGiven_thenExit2() {
    world.run("mfa", "resync", "demo", "--serial", CliWorld.SERIAL, "--code", "123456").expect(2);
  }

  @Test
  void resync_whenNoDeviceIsNamed_thenExit2() {
    assertThat(world.run("mfa", "resync", "demo").expect(2).err()).contains("--serial SERIAL");
  }

  @Test
  void deactivate_whenDone_thenTheProfileGoesByNoneAndTheDeviceIsLeftOver() throws Exception {
    world.run("mfa", "create", "demo").expect(0);

    world.run("mfa", "deactivate", "demo").expect(0);

    assertThat(onlyDevice().bool("assigned", true)).isFalse();
    assertThat(onlyDevice().bool("seedKept", false)).isTrue();
    assertThat(onlyDevice().bool("ofProfile", true)).isFalse();
  }

  @Test
  void delete_whenInUse_thenDeactivatedFirstAndTheSeedIsForgotten() throws Exception {
    world.run("mfa", "create", "demo").expect(0);

    assertThat(world.run("mfa", "delete", "demo", "--json").expect(0).json().string("deleted"))
        .isEqualTo(CliWorld.SERIAL);

    assertThat(world.iam.calls())
        .containsSubsequence("DeactivateMFADevice", "DeleteVirtualMFADevice");
    assertThat(world.keychain.list()).noneMatch(key -> key.kind().key().equals("totp-seed"));
  }

  @Test
  void delete_whenSomebodySitsThereAndSaysNo_thenNothingIsDone() {
    world.run("mfa", "create", "demo").expect(0);
    world.sitAt(new FakeTerminal("no"));

    world.run("mfa", "delete", "demo").expect(1);

    assertThat(world.iam.calls()).doesNotContain("DeactivateMFADevice");
  }
}
