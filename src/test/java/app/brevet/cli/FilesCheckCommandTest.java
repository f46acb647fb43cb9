package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.os.OwnerOnly;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesCheckCommandTest {

  private static final String TWICE = "[a]\nregion = x\n[a]\nregion = y\n";
  private static final String ONCE = "[a]\nregion = y\n";

  @TempDir private Path folder;
  private CliWorld world;
  private Path credentials;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    credentials = folder.resolve("credentials");
  }

  private void write(String text) throws IOException {
    OwnerOnly.createFile(credentials);
    Files.writeString(credentials, text);
  }

  @Test
  void check_whenNothingIsFound_thenExit0() throws Exception {
    write(ONCE);

    Ran ran = world.run("files", "check").expect(0);

    assertThat(ran.out().lines())
        .containsExactly(
            credentials + ": nothing was found.",
            folder.resolve("config") + ": nothing was found.");
  }

  @Test
  void check_whenSomethingIsFound_thenExit1WithPlaceConsequenceAndWhatToDo() throws Exception {
    write(TWICE + "junk\n");

    Ran ran = world.run("files", "check").expect(1);

    assertThat(ran.out())
        .contains(
            "  Line 3, [a]: There is a section of this name further up.",
            "    The AWS CLI and boto3: the whole file is refused, and no profile works.",
            "    Brevet can repair this.",
            "  Line 5, [a]: The line is neither a section",
            "    Mend the line, remove it",
            "brevet files check --repair");
    assertThat(credentials).hasContent(TWICE + "junk\n");
  }

  @Test
  void check_whenJson_thenTheDocumentHoldsFindingsReadersAndTheChange() throws Exception {
    write(TWICE);

    JsonObject file =
        world.run("files", "check", "--json").expect(1).json().objects("files").getFirst();

    JsonObject finding = file.objects("findings").getFirst();
    assertThat(file.string("file")).isEqualTo(credentials.toString());
    assertThat(finding.string("kind")).isEqualTo("duplicate-section");
    assertThat(finding.number("line")).isEqualTo(3);
    assertThat(finding.string("section")).isEqualTo("a");
    assertThat(finding.bool("repairable", false)).isTrue();
    assertThat(finding.objects("readers").getFirst().string("effect")).isEqualTo("refuses-file");
    assertThat(file.objects("diff").getFirst().string("change")).isEqualTo("same");
  }

  @Test
  void repair_whenYesIsTyped_thenTheChangesWereShownAndAreMadeAfterACopy() throws Exception {
    write(TWICE);
    FakeTerminal terminal = new FakeTerminal("yes");
    world.sitAt(terminal);

    world.run("files", "check", "--repair").expect(0);

    assertThat(terminal.shown()).contains("  - region = x", "  - [a]");
    assertThat(credentials).hasContent(ONCE);
    try (Stream<Path> files = Files.walk(folder.resolve("backups"))) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, TWICE))).hasSize(1);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file).equals(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void repair_whenNoIsTyped_thenExit1AndNothingChanges() throws Exception {
    write(TWICE);
    world.sitAt(new FakeTerminal("no"));

    world.run("files", "check", "--repair").expect(1);

    assertThat(credentials).hasContent(TWICE);
  }

  @Test
  void repair_whenAScriptRunsIt_thenNobodyIsAskedAndWhatIsLeftDecides() throws Exception {
    write(TWICE + "junk\n");

    Ran ran = world.run("files", "check", "--repair", "--json").expect(1);

    assertThat(credentials).hasContent(ONCE + "junk\n");
    assertThat(ran.json().objects("repaired")).hasSize(1);
    List<JsonObject> left = ran.json().objects("files").getFirst().objects("findings");
    assertThat(left)
        .singleElement()
        .satisfies(finding -> assertThat(finding.string("kind")).isEqualTo("no-equals-sign"));
  }

  @Test
  void repair_whenOnlyTheModeIsWrong_thenThatIsToldInWords() throws Exception {
    write(ONCE);
    Files.setPosixFilePermissions(credentials, PosixFilePermissions.fromString("rw-r--r--"));

    Ran ran = world.run("files", "check", "--repair", "--yes").expect(0);

    assertThat(ran.err()).contains("(chmod 600)", credentials + " was repaired.");
    assertThat(OwnerOnly.isOwnerOnly(credentials)).isTrue();
  }

  @Test
  void repair_whenNothingCanBeRepaired_thenNobodyIsAsked() throws Exception {
    write("[a]\njunk\n");
    FakeTerminal terminal = new FakeTerminal();
    world.sitAt(terminal);

    world.run("files", "check", "--repair").expect(1);

    assertThat(terminal.shown()).isEmpty();
  }

  @Test
  void check_whenAFileHoldsSecrets_thenNothingPrintedHoldsThem() throws Exception {
    write("[ a ]\naws_secret_access_key = " + CliWorld.SECRET + " #" + CliWorld.SECRET + "\n");

    Ran text = world.run("files", "check", "--repair").expect(1);
    Ran json = world.run("files", "check", "--json").expect(1);

    assertThat(text.out() + text.err() + json.out()).doesNotContain(CliWorld.SECRET);
  }
}
