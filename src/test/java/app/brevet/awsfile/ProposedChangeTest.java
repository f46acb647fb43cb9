package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.FileReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposedChangeTest {

  private static final byte[] BEFORE = {'[', 'a', ']', '\n'};
  private static final byte[] AFTER = {'[', 'b', ']', '\n'};

  @TempDir Path folder;
  private Path path;
  private Backups backups;

  @BeforeEach
  void file() throws Exception {
    path = Files.write(folder.resolve("credentials"), BEFORE);
    backups = new Backups(folder.resolve("backups"));
  }

  private ProposedChange change() {
    return new ProposedChange(
        new SharedFile(path, AwsFileKind.CREDENTIALS, backups),
        backups,
        Optional.of(BEFORE),
        AFTER);
  }

  @Test
  void make_whenTheFileIsAsItWasShown_thenItIsChangedAndACopyIsKept() throws Exception {
    change().make();

    assertThat(path).hasBinaryContent(AFTER);
    assertThat(backups.copies(path)).hasSize(1);
    assertThat(backups.copies(path).getFirst().path()).hasBinaryContent(BEFORE);
  }

  @Test
  void make_whenAnotherChangedTheFileSince_thenItIsLeftToThem() throws Exception {
    ProposedChange change = change();
    byte[] theirs = {'[', 'c', ']', '\n'};
    Files.write(path, theirs);

    AwsFileException refusal = catchThrowableOfType(AwsFileException.class, change::make);

    assertThat(refusal.reason()).isEqualTo(FileReason.CHANGED);
    assertThat(path).hasBinaryContent(theirs);
  }

  @Test
  void make_whenTheFileIsGone_thenNoneIsMade() throws Exception {
    ProposedChange change = change();
    Files.delete(path);

    AwsFileException refusal = catchThrowableOfType(AwsFileException.class, change::make);

    assertThat(refusal.reason()).isEqualTo(FileReason.CHANGED);
    assertThat(path).doesNotExist();
  }

  @Test
  void make_whenNoCopyCanBeKept_thenTheFileIsAsItWas() throws Exception {
    Files.writeString(folder.resolve("backups"), "no folder");

    AwsFileException refusal = catchThrowableOfType(AwsFileException.class, change()::make);

    assertThat(refusal.reason()).isNotEqualTo(FileReason.CHANGED);
    assertThat(path).hasBinaryContent(BEFORE);
  }
}
