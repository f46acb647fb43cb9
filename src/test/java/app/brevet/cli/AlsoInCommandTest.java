package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.activity.Activity;
import app.brevet.json.JsonObject;
import app.brevet.session.BothFiles;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Further homes, as the command line sets them, shows them, and works with them.
final class AlsoInCommandTest {

  private static final String START = "start demo --mfa-code 123456 --no-input";

  @TempDir private Path folder;
  private CliWorld world;
  private Path wsl;
  private Path box;

  @BeforeEach
  void open() throws Exception {
    world = new CliWorld(folder);
    world.addUser();
    wsl = Files.createDirectory(folder.resolve("wsl"));
    box = Files.createDirectory(folder.resolve("box"));
  }

  private Ran run(String line) {
    return world.run(line.split(" "));
  }

  private void edit() {
    run("profile edit demo --also-in " + wsl + " --also-in ~/box").expect(0);
  }

  private static Path credentials(Path home) {
    return home.resolve(".aws/credentials");
  }

  private JsonObject shown() {
    return run("profile show demo --json").expect(0).json();
  }

  @Test
  void edit_whenHomesAreNamed_thenKeptShownAndTakenAwayByAnEmptyValue() throws Exception {
    assertThat(shown().strings("alsoIn")).isEmpty();

    edit();
    run("profile edit demo --region eu-west-1").expect(0);

    assertThat(shown().strings("alsoIn")).containsExactly(wsl.toString(), "~/box");
    assertThat(run("profile show demo").expect(0).out())
        .contains("Also in: " + wsl, "Also in: ~/box");

    world.run("profile", "edit", "demo", "--also-in", "").expect(0);

    assertThat(shown().strings("alsoIn")).isEmpty();
  }

  @Test
  void add_whenARoleNamesAHome_thenKept() throws Exception {
    run("profile add role ops --role-arn arn:aws:iam::123456789012:role/Ops --source demo"
            + " --also-in /mnt/box")
        .expect(0);
    edit();

    run("profile edit ops --duration 30m").expect(0);

    assertThat(run("profile show ops --json").expect(0).json().strings("alsoIn"))
        .containsExactly("/mnt/box");
  }

  @Test
  void edit_whenNoFullPath_thenUsageAndNothingChanges() throws Exception {
    assertThat(run("profile edit demo --also-in box").expect(2).err())
        .contains("\"box\" is not the full path of a home folder");
    assertThat(shown().strings("alsoIn")).isEmpty();
  }

  @Test
  void start_whenTheHomesAreThere_thenEachHasTheSessionAndStatusTellsAll() throws Exception {
    edit();

    assertThat(run(START).expect(0).out())
        .contains(
            "Also written to [demo] in " + credentials(wsl),
            "Also written to [demo] in " + credentials(box));

    assertThat(credentials(wsl)).content().contains("[demo]");
    assertThat(run("status demo --json").expect(0).json().objects("delivered"))
        .extracting(place -> place.string("file"))
        .contains(credentials(wsl).toString(), credentials(box).toString());
    assertThat(run("status demo").expect(0).out()).contains("[demo] in " + credentials(box));
  }

  @Test
  void start_whenAHomeIsMissing_thenAllElseIsDoneAndTheHomeIsNamed() throws Exception {
    edit();
    Files.delete(wsl);

    Ran ran = run(START + " --quiet").expect(7);

    assertThat(ran.err())
        .contains(
            "The session of demo was not put into every home that it should be in.",
            "There is no folder " + wsl + " now.",
            "--also-in \"\"");
    assertThat(world.file.writes()).isEqualTo(1);
    assertThat(credentials(box)).content().contains("[demo]");
    assertThat(wsl).doesNotExist();
    assertThat(world.activity.latest(1))
        .extracting(Activity.Entry::event, Activity.Entry::detail)
        .containsExactly(tuple(Activity.Event.FAILED, "file-home-missing"));
  }

  @Test
  void start_whenAHomeIsMissingAndAsJson_thenTheDocumentTellsBoth() throws Exception {
    edit();
    Files.delete(wsl);

    Ran ran = run(START + " --json").expect(7);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.json().object("delivered").orElseThrow().string("section")).isEqualTo("demo");
    assertThat(files(ran.json().objects("alsoDelivered"))).containsExactly(credentials(box));
    assertThat(ran.json().objects("missed"))
        .singleElement()
        .satisfies(
            missed -> {
              assertThat(missed.string("reason")).isEqualTo("file-home-missing");
              assertThat(missed.string("message")).contains(wsl.toString());
            });
  }

  private static List<Path> files(List<JsonObject> places) throws Exception {
    List<Path> files = new ArrayList<>();
    for (JsonObject place : places) {
      files.add(Path.of(place.string("file")));
    }
    return files;
  }

  @Test
  void renew_whenAsProcess_thenTheFurtherHomesHaveTheNewSession() throws Exception {
    edit();
    run("profile edit demo --deliver process").expect(0);
    run(START).expect(0);
    String before = Files.readString(credentials(wsl));
    world.clock.advance(Duration.ofMinutes(1));

    run("renew demo --mfa-code 654321 --no-input").expect(0);

    assertThat(credentials(wsl)).content().contains("[demo]").isNotEqualTo(before);
    assertThat(BothFiles.config(folder)).content().contains("credential_process");
    assertThat(world.file.writes()).isZero();
  }

  @Test
  void start_whenAHomeWasTakenAway_thenItIsAsItWasBefore() {
    edit();
    run(START).expect(0);
    run("profile edit demo --also-in " + wsl).expect(0);

    run("start demo").expect(0);

    assertThat(credentials(box)).doesNotExist();
    assertThat(credentials(wsl)).content().contains("[demo]");
  }

  @Test
  void stop_whenTheHomesAreThere_thenTheyAreAsTheyWere() {
    edit();
    run(START).expect(0);

    assertThat(run("stop demo").expect(0).out()).contains(credentials(wsl).toString());

    assertThat(credentials(wsl)).doesNotExist();
    assertThat(credentials(box)).doesNotExist();
  }

  @Test
  void stop_whenAHomeIsMissing_thenAllElseIsStoppedAndStopTakesTheRestOnceItIsThere()
      throws Exception {
    edit();
    run(START).expect(0);
    Path away = Files.move(wsl, folder.resolve("away"));

    assertThat(run("stop --all").expect(7).err())
        .contains(
            "The session of demo was not taken out of every home that it was in.",
            "There is no folder " + wsl + " now.");

    assertThat(credentials(box)).doesNotExist();
    Files.move(away, wsl);
    run("stop demo").expect(0);
    assertThat(credentials(wsl)).doesNotExist();
  }

  @Test
  void rename_whenAHomeIsMissing_thenAllElseIsRenamedAndTheHomeIsNamed() throws Exception {
    edit();
    run(START).expect(0);
    Path away = Files.move(wsl, folder.resolve("away"));

    assertThat(run("profile rename demo work").expect(7).err())
        .contains("There is no folder " + wsl + " now.");

    assertThat(credentials(box)).content().contains("[work]").doesNotContain("[demo]");
    Files.move(away, wsl);
    run("start work").expect(0);
    assertThat(credentials(wsl)).content().contains("[work]").doesNotContain("[demo]");
  }

  @Test
  void remove_whenAHomeIsMissing_thenTheProfileStaysUntilTheHomeIsThereOrGivenUp()
      throws Exception {
    edit();
    run(START).expect(0);
    Files.move(wsl, folder.resolve("away"));

    assertThat(run("profile remove demo --yes").expect(7).err())
        .contains("demo was not removed.", "There is no folder " + wsl + " now.");

    world.run("profile", "edit", "demo", "--also-in", "").expect(0);
    run("profile remove demo --yes").expect(0);
    assertThat(credentials(box)).doesNotExist();
  }
}
