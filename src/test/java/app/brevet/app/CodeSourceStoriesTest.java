package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.CodeCommand;
import app.brevet.model.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users see whose codes come from a program. The program is a script of the test.
final class CodeSourceStoriesTest {

  private static final String DEV = "acme-dev";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile("correct horse battery staple").withProfiles();
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void openWith(String script) throws Exception {
    Path program = program(script);
    try (WiredUseCases uses = window.useCases()) {
      uses.codeOrigins().use(new ProfileName(DEV), CodeCommand.Line.parse("'" + program + "'"));
    }
    window.open();
    window.awaitRow(DEV, "Start");
  }

  private Path program(String script) throws IOException {
    Path program = home.resolve("my code");
    Files.writeString(program, "#!/bin/sh\n" + script + "\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }

  @Test
  void start_whenTheProgramGivesACode_thenTheSessionStartsWithoutAQuestion() throws Exception {
    openWith("echo " + window.phone().nextCode());

    window.act(DEV);

    window.awaitRow(DEV, "11 h 59 min");
    assertThat(window.isDialogOpen()).isFalse();
  }

  @Test
  void start_whenTheProgramFails_thenTheCodeIsAskedForAndTheReasonShown() throws Exception {
    openWith("echo 'not signed in' >&2; exit 1");

    window.act(DEV);

    window.awaitText("Code for " + DEV);
    window.awaitText("my code ended with an error: not signed in.");
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
  }

  @Test
  void start_whenTheProgramIsCancelled_thenItEndsAndNothingIsStarted() throws Exception {
    Path pid = home.resolve("pid");
    openWith("echo $$ > '" + pid + ".new'; mv '" + pid + ".new' '" + pid + "'; sleep 500");
    window.act(DEV);
    window.awaitText("Getting a code for " + DEV);
    window.await("the program", () -> Files.exists(pid));
    long id = Long.parseLong(Files.readString(pid).strip());

    window.click("Cancel");

    window.await("its end", () -> ProcessHandle.of(id).filter(ProcessHandle::isAlive).isEmpty());
    window.awaitRow(DEV, "Start");
    assertThat(window.isDialogOpen()).isFalse();
    assertThat(window.sandbox.calls("GetSessionToken")).isEmpty();
  }

  @Test
  void start_whenTheUserTypesItInstead_thenTheProgramEndsAndTheCodeIsAskedFor() throws Exception {
    openWith("sleep 500");
    window.act(DEV);
    window.awaitText("Getting a code for " + DEV);

    window.click("Type it instead");

    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitRow(DEV, "11 h 59 min");
  }

  @Test
  void codes_whenACommandIsTypedInTheDialog_thenItMakesTheNextCode() throws Exception {
    Path program = program("echo " + window.phone().nextCode());
    window.open();
    window.awaitRow(DEV, "Start");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("One-time codes " + DEV);
    window.press(KeyCode.ENTER);
    window.awaitText("Let Brevet make the codes of " + DEV);
    window.click("Where codes come from…");
    window.awaitText("Where do the codes of " + DEV + " come from?");
    window.click("A command");
    window.click("#code-source-line");
    window.type("'" + program + "'");
    window.click("Use this");
    window.awaitText("The codes of " + DEV + " come from my code");
    window.press(KeyCode.ESCAPE);

    window.act(DEV);

    window.awaitRow(DEV, "11 h 59 min");
  }
}
