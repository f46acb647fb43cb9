package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.activity.Asker;
import app.brevet.json.JsonObject;
import app.brevet.model.ProfileName;
import app.brevet.os.OwnerOnly;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ActivityCommandTest {

  private static final Asker TERRAFORM = Asker.commandLine(Optional.of("/usr/bin/terraform"));

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void setUp() {
    world = new CliWorld(folder);
  }

  private void happened(Duration ago, Event event, String profile, String detail) {
    world.activity.record(
        new Entry(world.clock.instant().minus(ago), event, new ProfileName(profile), detail)
            .askedBy(Asker.WINDOW));
  }

  private void refused(String code, Asker by) {
    world.activity.record(
        new Entry(
            world.clock.instant(),
            Event.FAILED,
            new ProfileName("dev"),
            "aws-wrong-secret",
            Optional.of(new AwsAnswer(code, "4f2e")),
            by));
  }

  /// Three entries of two profiles.
  private void fill() {
    happened(Duration.ofDays(2), Event.SESSION_STARTED, "dev", "");
    happened(Duration.ofHours(1), Event.DELIVERED, "ops", "ops in /home/me/.aws/credentials");
    refused("SignatureDoesNotMatch", TERRAFORM);
  }

  private List<String> lines(String... arguments) {
    return world.run(arguments).expect(0).out().lines().toList();
  }

  @Test
  void activity_whenThereIsNone_thenSaysSo() {
    assertThat(lines("activity")).containsExactly("Nothing happened.");
    assertThat(world.run("activity", "--json").expect(0).out())
        .isEqualTo("{\"entries\":[]}" + System.lineSeparator());
  }

  @Test
  void activity_whenThereIsSome_thenTheLatestLastInLocalTimeWithWhoAsked() {
    fill();

    assertThat(lines("activity"))
        .containsExactly(
            "2026-11-20 08:00:00  dev  started, in the window",
            "2026-11-22 07:00:00  ops  delivered, in the window: ops in /home/me/.aws/credentials",
            "2026-11-22 08:00:00  dev  failed, by terraform: The secret key does not belong to this"
                + " access key. AWS said SignatureDoesNotMatch, request ID 4f2e.");
  }

  @Test
  void activity_whenAsJson_thenOneDocumentWithTheMembersOfTheLog() throws Exception {
    fill();

    List<JsonObject> entries = world.run("activity", "--json").expect(0).json().objects("entries");

    assertThat(entries).hasSize(3);
    assertThat(entries.getLast().asStrings())
        .containsEntry("at", "2026-11-22T08:00:00Z")
        .containsEntry("event", "failed")
        .containsEntry("detail", "aws-wrong-secret")
        .containsEntry("awsCode", "SignatureDoesNotMatch")
        .containsEntry("requestId", "4f2e")
        .containsEntry("by", "command-line")
        .containsEntry("program", "terraform");
  }

  @Test
  void activity_whenFiltered_thenThoseAlone() {
    fill();

    assertThat(lines("activity", "--since", "3h")).hasSize(2);
    assertThat(lines("activity", "--since", "2026-11-20")).hasSize(3);
    assertThat(lines("activity", "--profile", "dev")).hasSize(2);
    assertThat(lines("activity", "--profile", "dev", "--since", "3h")).hasSize(1);
    assertThat(lines("activity", "--event", "failed")).hasSize(1);
    assertThat(lines("activity", "--event", "failed", "--event", "delivered")).hasSize(2);
    assertThat(lines("activity", "--profile", "nobody")).containsExactly("Nothing happened.");
  }

  @Test
  void activity_whenSomebodyWasSignedInToTheConsole_thenWhichWayAndWhereTo() {
    String page = "https://console.aws.amazon.com/s3/home?region=eu-west-1";
    happened(Duration.ZERO, Event.CONSOLE_OPENED, "dev", page);
    happened(Duration.ZERO, Event.CONSOLE_COPIED, "dev", page);
    happened(Duration.ZERO, Event.CONSOLE_PRINTED, "dev", page);
    happened(Duration.ZERO, Event.CONSOLE_FAILED, "dev", "console-link-not-fetched");

    assertThat(lines("activity"))
        .extracting(line -> line.substring("2026-11-22 08:00:00  dev  ".length()))
        .containsExactly(
            "signed in to the console, in the window: " + page,
            "link to the console copied, in the window: " + page,
            "link to the console printed, in the window: " + page,
            "sign-in to the console failed, in the window: The browser did not fetch the link"
                + " within 10 s.");
    assertThat(lines("activity", "--event", "console-copied")).hasSize(1);
    assertThat(lines("activity", "--event", "failed")).hasSize(1);
  }

  @Test
  void activity_whenAnOptionMakesNoSense_thenThatIsSaid() {
    assertThat(world.run("activity", "--since", "yesterday").expect(2).err()).contains("--since");
    assertThat(world.run("activity", "--event", "party").expect(2).err())
        .contains("session-started, session-renewed");
    assertThat(world.run("activity", "--export", "a.txt").expect(2).err()).contains(".csv");
    world.run("activity", "--profile", "a b").expect(2);
  }

  @Test
  void activity_whenTheLogIsHostile_thenNothingHiddenReachesTheTerminal() {
    happened(Duration.ZERO, Event.TAKEN_BACK, "dev", "\u001b]0;a\u0007\r\n\u202e\u009b2J");
    refused("\u001b[2J", Asker.commandLine(Optional.of("/tmp/\u001b[31mx")));

    String told = world.run("activity").expect(0).out();

    assertThat(told.lines()).hasSize(2);
    assertThat(told).doesNotContain("\u001b", "\u0007", "\r", "\u202e", "\u009b");
    assertThat(world.run("activity", "--json").expect(0).out())
        .doesNotContain("\u001b", "\u0007", "\r");
  }

  @Test
  void export_whenTheNameEndsInCsv_thenATableForTheOwnerAlone() throws Exception {
    fill();
    Path file = folder.resolve("a.csv");

    assertThat(lines("activity", "--since", "3h", "--export", file.toString()))
        .containsExactly("Exported to " + file + ". Entries: 2");

    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(OwnerOnly.isOwnerOnly(file)).isTrue();
  }

  @Test
  void export_whenTheNameEndsInJsonl_thenALineOfJsonEach() throws Exception {
    fill();
    Path file = folder.resolve("a.jsonl");

    JsonObject told = world.run("activity", "--export", file.toString(), "--json").expect(0).json();

    assertThat(told.number("entries")).isEqualTo(3);
    assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.startsWith("{\"at\":"));
  }

  @Test
  void export_whenTheFileIsThereAndNobodyCanBeAsked_thenItStaysUnlessForced() throws Exception {
    fill();
    Path file = Files.writeString(folder.resolve("a.csv"), "mine");

    world.run("activity", "--export", file.toString()).expect(7);
    assertThat(file).hasContent("mine");

    world.run("activity", "--export", file.toString(), "--force").expect(0);
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @Test
  void export_whenTheFileIsThereOnATerminal_thenItIsAskedFor() throws Exception {
    fill();
    Path file = Files.writeString(folder.resolve("a.csv"), "mine");

    world.sitAt(new FakeTerminal("no"));
    world.run("activity", "--export", file.toString()).expect(1);
    assertThat(file).hasContent("mine");

    world.sitAt(new FakeTerminal("yes"));
    world.run("activity", "--export", file.toString()).expect(0);
    assertThat(Files.readAllLines(file)).hasSize(4);
  }

  @Test
  void export_whenTheFolderIsMissing_thenThatIsSaid() {
    world.run("activity", "--export", folder.resolve("no/a.csv").toString()).expect(7);
  }
}
