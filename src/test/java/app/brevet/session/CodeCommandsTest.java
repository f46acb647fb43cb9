package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeCommandsTest {

  private static final ProfileId ID = ProfileId.random();

  @TempDir private Path folder;

  private CodeCommands commands() {
    return new CodeCommands(folder);
  }

  private Path file() {
    return folder.resolve("code-commands.json");
  }

  private Failure failure() {
    return catchThrowableOfType(FailureException.class, () -> commands().of(ID)).failure();
  }

  @Test
  void of_whenPut_thenTheSameInAnotherProcess() throws Exception {
    CodeCommand line = CodeCommand.Line.parse("op 'one two' --otp");
    CodeCommand key = CodeCommand.Ykman.parse("AWS:alice", Optional.of("123"));
    ProfileId other = ProfileId.random();
    commands().put(ID, line);
    commands().put(other, key);

    assertThat(commands().of(ID)).contains(line);
    assertThat(commands().of(other)).contains(key);
    assertThat(commands().of(ProfileId.random())).isEmpty();
  }

  @Test
  void put_whenWritten_thenNobodyElseReadsTheFile() throws Exception {
    commands().put(ID, CodeCommand.Line.parse("op"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void of_whenOthersCanWriteTheFile_thenNotHeeded() throws Exception {
    commands().put(ID, CodeCommand.Line.parse("op"));
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThat(failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            untouched -> assertThat(untouched.reason()).isEqualTo(FileReason.NOT_PRIVATE));
  }

  @Test
  void put_whenTheFileIsDamaged_thenItStaysAsItIs() throws Exception {
    Files.writeString(file(), "{");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));

    assertThat(
            catchThrowableOfType(
                FailureException.class, () -> commands().put(ID, CodeCommand.Line.parse("op"))))
        .isNotNull();
    assertThat(file()).content().isEqualTo("{");
  }

  @Test
  void put_whenALaterBrevetWroteTheFile_thenItStaysAsItIs() throws Exception {
    String later = "{\"version\": 2, \"commands\": []}";
    Files.writeString(file(), later);
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));

    assertThat(
            catchThrowableOfType(
                FailureException.class, () -> commands().put(ID, CodeCommand.Line.parse("op"))))
        .isNotNull();
    assertThat(file()).content().isEqualTo(later);
  }

  @Test
  void remove_whenThere_thenGone() throws Exception {
    commands().put(ID, CodeCommand.Line.parse("op"));

    commands().remove(ID);

    assertThat(commands().of(ID)).isEmpty();
  }

  private void openToOthers() throws Exception {
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--rw-"));
  }

  @Test
  void remove_whenOthersCanWriteTheFileAndItIsTheOnlyOne_thenGone() throws Exception {
    commands().put(ID, CodeCommand.Line.parse("op"));
    openToOthers();

    commands().remove(ID);

    assertThat(commands().of(ID)).isEmpty();
  }

  @Test
  void remove_whenOthersCanWriteTheFileAndMoreIsThere_thenThatIsNeverHeededForIt()
      throws Exception {
    ProfileId other = ProfileId.random();
    commands().put(ID, CodeCommand.Line.parse("op"));
    commands().put(other, CodeCommand.Line.parse("op"));
    openToOthers();

    Failure failure =
        catchThrowableOfType(FailureException.class, () -> commands().remove(other)).failure();

    assertThat(failure).isEqualTo(new Failure.FileUntouched(file(), FileReason.NOT_PRIVATE, ""));
    assertThat(failure()).isEqualTo(failure);
  }

  @Test
  void remove_whenOthersCanWriteTheFileAndItHasNoSuch_thenNothingFails() throws Exception {
    commands().put(ID, CodeCommand.Line.parse("op"));
    openToOthers();

    commands().remove(ProfileId.random());

    assertThat(failure()).isInstanceOf(Failure.FileUntouched.class);
  }

  @Test
  void put_whenOthersCanWriteTheFile_thenRefused() throws Exception {
    commands().put(ID, CodeCommand.Line.parse("op"));
    openToOthers();

    assertThat(
            catchThrowableOfType(
                FailureException.class,
                () -> commands().put(ProfileId.random(), CodeCommand.Line.parse("op"))))
        .isNotNull();
    assertThat(failure()).isInstanceOf(Failure.FileUntouched.class);
  }
}
