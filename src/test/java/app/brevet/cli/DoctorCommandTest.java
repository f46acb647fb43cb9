package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.identity.SamlText;
import app.brevet.json.JsonObject;
import app.brevet.keychain.Keychain;
import app.brevet.model.KeychainReason;
import app.brevet.os.OwnerOnly;
import app.brevet.session.BothFiles;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorCommandTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private Ran run(String line) {
    return world.run(line.split(" "));
  }

  private Path config() {
    return BothFiles.config(folder);
  }

  /// The config file names a launcher that is not where it was: Brevet is somewhere else now.
  private void movedLauncher() throws IOException {
    run("profile edit demo --deliver process").expect(0);
    run("start demo --mfa-code 123456 --no-input").expect(0);
    Path launcher = CheckupInMemory.launcher(folder);
    Files.createDirectories(launcher.getParent());
    Files.writeString(launcher, "#!/bin/sh\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private String lineNow() {
    return "credential_process = " + CheckupInMemory.launcher(folder) + " credentials demo";
  }

  @Test
  void doctor_whenAnAssertionIsOver_thenItsEndIsToldToTheSecond() throws IOException {
    Path file = folder.resolve("assertion");
    OwnerOnly.createFile(file);
    Instant end = Instant.parse("2025-11-22T11:07:29.132301405Z");
    Files.writeString(file, SamlText.ofRole().endsAt(end).base64());
    run("profile add saml corp --role-arn "
            + (SamlText.ROLE + " --provider-arn " + SamlText.PROVIDER)
            + (" --assertion " + file))
        .expect(0);

    assertThat(run("doctor").out()).contains("is over since 2025-11-22T11:07:29Z.");
    assertThat(run("doctor --json").out())
        .contains("\"2025-11-22T11:07:29Z\"")
        .doesNotContain("29.132");
  }

  @Test
  void doctor_whenNothingIsWrong_thenExit0AndTheStoreIsTold() {
    Ran ran = run("doctor").expect(0);

    assertThat(ran.out().lines())
        .containsExactly(
            "Secrets are in " + world.keychain.displayName() + " (available).",
            "Nothing is wrong.");
    assertThat(run("doctor --repair").expect(0).err()).isEmpty();
  }

  @Test
  void doctor_whenTheLauncherMoved_thenExit1WithFaultConsequenceAndWhatToDo() throws Exception {
    movedLauncher();
    String before = Files.readString(config());

    assertThat(run("doctor").expect(1).out().lines().skip(1))
        .containsExactly(
            "[demo] in " + config() + " starts /opt/brevet/bin/brevet, which is not there.",
            "  Tools that use [demo] get no session.",
            "  `brevet doctor --repair` mends this.");
    assertThat(config()).hasContent(before);
  }

  @Test
  void repair_whenYesIsTyped_thenTheDiffWasShownAndStopTakesItBack() throws Exception {
    movedLauncher();
    FakeTerminal terminal = new FakeTerminal("yes");
    world.sitAt(terminal);

    run("doctor --repair").expect(0);

    assertThat(terminal.shown())
        .contains(
            config().toString(),
            "  - credential_process = /opt/brevet/bin/brevet credentials demo",
            "  + " + lineNow());
    assertThat(config()).content().contains(lineNow() + "\n");
    run("stop demo").expect(0);
    assertThat(config()).doesNotExist();
  }

  @Test
  void repair_whenNoIsTyped_thenExit1AndNothingChanges() throws Exception {
    movedLauncher();
    String before = Files.readString(config());
    world.sitAt(new FakeTerminal("no"));

    run("doctor --repair").expect(1);

    assertThat(config()).hasContent(before);
  }

  @Test
  void repair_whenAScriptRunsIt_thenTheDocumentTellsWhatWasDoneAndWhatIsLeft() throws Exception {
    movedLauncher();
    Files.writeString(
        config(), Files.readString(config()) + "[profile x]\na=1\n[profile x]\nb=2\n");

    JsonObject found = run("doctor --json").expect(1).json();
    Ran ran = run("doctor --repair --yes --json").expect(1);

    JsonObject fault = found.objects("findings").getFirst();
    assertThat(fault.string("kind")).isEqualTo("launcher-gone");
    assertThat(fault.string("section")).isEqualTo("demo");
    assertThat(fault.string("profile")).isEqualTo("demo");
    assertThat(fault.string("detail")).isEqualTo("/opt/brevet/bin/brevet");
    assertThat(fault.bool("repairable", false)).isTrue();
    assertThat(fault.string("advice")).contains("doctor --repair");
    assertThat(found.objects("repairs").getFirst().objects("lines"))
        .anyMatch(line -> line.names().contains("text"));
    assertThat(found.object("store").orElseThrow().string("state")).isEqualTo("available");
    assertThat(ran.json().objects("repaired").getFirst().string("kind")).isEqualTo("deliver");
    assertThat(kinds(ran)).containsExactly("file-findings");
  }

  private static List<String> kinds(Ran ran) throws Exception {
    List<String> kinds = new ArrayList<>();
    for (JsonObject finding : ran.json().objects("findings")) {
      kinds.add(finding.string("kind"));
    }
    return kinds;
  }

  @Test
  void doctor_whenAnAwsFileHasFindings_thenOnlyTheirNumberIsTold() throws Exception {
    Files.writeString(config(), "[profile x]\na=1\n[profile x]\njunk\n");

    String out = run("doctor").expect(1).out();

    assertThat(out).contains("(2).", "`brevet files check`").doesNotContain("junk");
  }

  @Test
  void doctor_whenASessionIsNotInTheFileAnyMore_thenToldWithBothWaysOn() {
    run("start demo --mfa-code 123456 --no-input").expect(0); // To a file that is in memory only.

    assertThat(run("doctor").expect(1).out())
        .contains("it is not there any more", "`brevet start demo`", "`brevet stop demo`");
  }

  @Test
  void doctor_whenTheKeychainIsLocked_thenExit4WhereNobodyCanOpenIt() {
    world.keychain.be(Keychain.State.LOCKED);

    assertThat(run("doctor").expect(4).out()).contains("(locked)", "is locked");

    world.sitAt(new FakeTerminal());
    assertThat(run("doctor").expect(0).out()).contains("(locked)", "Nothing is wrong.");
  }

  @Test
  void doctor_whenThereIsNoKeychain_thenExit4AndTheOthersAreLookedAtAllTheSame() throws Exception {
    movedLauncher();
    world.keychain.be(Keychain.State.ABSENT);

    Ran ran = run("doctor --json").expect(4);

    assertThat(kinds(ran)).containsExactly("failed", "launcher-gone");
    assertThat(ran.json().objects("findings").getFirst().string("reason"))
        .isEqualTo("keychain-" + KeychainReason.ABSENT.key());
  }

  @Test
  void doctor_whenATokenFileIsNotThere_thenExit1WithWhatFollowsAndWhatToDo() {
    Path token = folder.resolve("token");
    run("profile add web-identity ci --role-arn arn:aws:iam::123456789012:role/Ci --token-file "
            + token)
        .expect(0);

    assertThat(run("doctor").expect(1).out().lines().skip(1))
        .containsExactly(
            "ci takes what its identity provider says from " + token + ", which is not there.",
            "  No session of ci can be got, and none is renewed.",
            "  Let whatever writes the file write it again, or name another one with `brevet"
                + " profile edit ci`.");
  }

  @Test
  void doctor_whenTheRecordsAreDamaged_thenExit7ToldOnce() throws Exception {
    Files.writeString(folder.resolve("deliveries.json"), "{");

    Ran ran = run("doctor --json").expect(7);

    assertThat(kinds(ran)).containsExactly("failed");
  }

  @Test
  void repair_whenOthersMayReadAFile_thenTheirRightsAreTakenAndThatIsToldInWords()
      throws Exception {
    Path state = CheckupInMemory.own(folder).state();
    Path file = state.resolve("acts.json");
    OwnerOnly.createFolders(state);
    OwnerOnly.createFile(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    Ran ran = run("doctor --repair").expect(0);

    assertThat(ran.err()).contains("nobody but you", file + " was mended.");
    assertThat(OwnerOnly.isOwnerOnly(file)).isTrue();
  }

  @Test
  void repair_whenOneFails_thenTheOthersAreMadeAndTheDocumentTellsBoth() throws Exception {
    movedLauncher();
    Path stuck = CheckupInMemory.own(folder).state().resolve(".x.json.brevet-1.tmp");
    OwnerOnly.createFolders(stuck);
    OwnerOnly.createFile(stuck.resolve("x.json")); // A folder that is not empty stays.
    Files.setLastModifiedTime(stuck, FileTime.from(Instant.EPOCH));

    Ran ran = run("doctor --repair --yes --json").expect(7);

    assertThat(kinds(ran)).containsExactly("failed", "leftover");
    assertThat(ran.json().objects("repaired"))
        .singleElement()
        .satisfies(made -> assertThat(made.string("kind")).isEqualTo("deliver"));
    assertThat(ran.err()).doesNotContain("Not all was looked at.");
  }

  @Test
  void repair_whenNothingCanBeMended_thenNobodyIsAsked() throws Exception {
    Files.writeString(config(), "[profile x]\njunk\n");
    FakeTerminal terminal = new FakeTerminal();
    world.sitAt(terminal);

    run("doctor --repair").expect(1);

    assertThat(terminal.shown()).isEmpty();
  }
}
