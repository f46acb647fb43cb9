package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts;
import app.brevet.session.BothFiles;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `brevet start NAME --replace`, in the config file.
final class ReplaceCommandTest {

  private static final String THEIRS =
      "# mine\n[profile demo]\ncredential_process = aws-vault exec demo --json\nregion = x\n";
  private static final String OURS =
      """
      # mine
      [profile demo]
      # Written by Brevet: credential_process; removed by "brevet stop".
      credential_process = /opt/brevet/bin/brevet credentials demo
      region = x
      """;

  @TempDir private Path folder;
  private CliWorld world;
  private Path config;

  @BeforeEach
  void open() throws Exception {
    world = new CliWorld(folder);
    world.addUser();
    world.run("profile", "edit", "demo", "--deliver", "process").expect(0);
    config = Files.writeString(BothFiles.config(folder), THEIRS);
  }

  private Ran run(String command, String... more) {
    List<String> line = new ArrayList<>(List.of(command, "demo", "--mfa-code", "123456"));
    line.addAll(List.of(more));
    return world.run(line.toArray(String[]::new));
  }

  @Test
  void start_whenTheSectionIsSomebodys_thenTheAdviceNamesReplace() {
    assertThat(run("start").expect(7).err()).contains("--replace");

    assertThat(config).hasContent(THEIRS);
    assertThat(world.sts.calls(FakeSts.Call.GetSessionToken.class)).isEmpty();
  }

  @Test
  void start_whenAScriptSaysReplace_thenItIsShownAndDone() {
    Ran ran = run("start", "--replace").expect(0);

    assertThat(ran.err())
        .contains("[profile demo] in " + config)
        .contains("aws-vault that did")
        .contains("- credential_process = aws-vault ***")
        .contains("`brevet stop demo`, then `brevet files undo --file config`");
    assertThat(config).hasContent(OURS);
  }

  @Test
  void start_whenReplacedAndStopped_thenTheBackupHoldsWhatWasThere() throws Exception {
    run("start", "--replace").expect(0);

    world.run("stop", "demo").expect(0);

    assertThat(config).hasContent("# mine\n[profile demo]\nregion = x\n");
    try (Stream<Path> copies = Files.walk(folder.resolve("backups"))) {
      assertThat(copies.filter(Files::isRegularFile).map(ReplaceCommandTest::text))
          .contains(THEIRS);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void start_whenTheUserSaysNo_thenNothingIsDone() {
    FakeTerminal terminal = new FakeTerminal("no");
    world.sitAt(terminal);

    run("start", "--replace").expect(ExitCode.FAILED.number());

    assertThat(terminal.shown())
        .contains("- credential_process = aws-vault ***")
        .anyMatch(line -> line.startsWith("Replace it?"));
    assertThat(config).hasContent(THEIRS);
    assertThat(world.sts.calls(FakeSts.Call.GetSessionToken.class)).isEmpty();
  }

  @Test
  void start_whenTheUserSaysYes_thenItIsReplaced() {
    world.sitAt(new FakeTerminal("yes"));

    run("start", "--replace", "--quiet").expect(0);

    assertThat(config).hasContent(OURS);
  }

  @Test
  void renew_whenYesIsGiven_thenNobodyIsAsked() {
    FakeTerminal terminal = new FakeTerminal();
    world.sitAt(terminal);

    run("renew", "--replace", "--yes").expect(0);

    assertThat(terminal.shown()).isEmpty();
    assertThat(config).hasContent(OURS);
  }

  @Test
  void start_whenItHoldsALongTermKey_thenRefusedAndTheAdviceIsTheImport() throws Exception {
    String key = "[profile demo]\naws_access_key_id = AKIAI44QH8DHBEXAMPLE\n";
    Files.writeString(config, key);

    assertThat(run("start", "--replace").expect(7).err())
        .contains("brevet import --move")
        .doesNotContain("AKIAI44QH8DHBEXAMPLE");

    assertThat(config).hasContent(key);
    assertThat(world.sts.calls(FakeSts.Call.GetSessionToken.class)).isEmpty();
  }

  @Test
  void start_whenJson_thenTheDocumentTellsWhetherItWasReplaced() throws Exception {
    assertThat(run("start", "--replace", "--json").expect(0).json().bool("replaced", false))
        .isTrue();
    assertThat(run("start", "--replace", "--json").expect(0).json().bool("replaced", true))
        .isFalse();
  }

  @Test
  void start_whenToAnotherSection_thenThatOneIsReplacedAndKept() {
    run("start", "--output", "other", "--replace").expect(0);

    assertThat(config).content().startsWith(THEIRS).contains("[profile other]");
    assertThat(world.run("profile", "show", "demo").expect(0).out()).contains("other");
  }
}
