package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.awsfile.SharedFile.Change;
import app.brevet.awsfile.SharedFile.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A write that fails: whether the file may hold the new text all the same.
class FailedWriteTest {

  private static final byte[] OLD = Readings.bytes("[a]\n");
  private static final byte[] NEW = Readings.bytes("[b]\n");

  @TempDir Path home;
  private Path path = Path.of("");
  private int looks;

  @BeforeEach
  void file() throws Exception {
    path = Files.write(home.resolve("credentials"), OLD);
  }

  private AwsFileException failure(Change<Boolean> change) throws Exception {
    Path backups = Files.createFile(home.resolve("backups")); // No copy can be made in it.
    SharedFile file = new SharedFile(path, AwsFileKind.CREDENTIALS, new Backups(backups));
    return catchThrowableOfType(AwsFileException.class, () -> file.update(change));
  }

  @Test
  void update_whenItFailsBeforeTheReplacing_thenTheFileIsSurelyAsItWas() throws Exception {
    AwsFileException failure = failure(_ -> new Outcome<>(Optional.of(NEW), true));

    assertThat(failure.mayBeWritten()).isFalse();
    assertThat(path).hasBinaryContent(OLD);
  }

  @Test
  void update_whenItFailsAndTheFileIsNotWhatItWas_thenItMayBeWritten() throws Exception {
    AwsFileException failure = failure(this::besideAnother);

    assertThat(failure.mayBeWritten()).isTrue();
  }

  /// Others write at the same time, from the second look on, which is that under the lock.
  private Outcome<Boolean> besideAnother(Optional<byte[]> before) {
    looks++;
    try {
      Files.writeString(path, "[c" + looks + "]\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Outcome<>(Optional.of(NEW), before.isPresent());
  }
}
