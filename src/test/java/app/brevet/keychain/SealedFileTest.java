package app.brevet.keychain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.os.OwnerOnly;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {

  private static final byte[] TEXT = "a session token".getBytes(UTF_8);

  @TempDir Path folder;

  private final SealingKey key = SealingKey.random();

  private SealedFile file(String name, String context) {
    return new SealedFile(folder.resolve(name), key, context);
  }

  @Test
  void read_whenWritten_thenTheText() throws Exception {
    file("sessions", "sessions").write(TEXT);
    assertThat(file("sessions", "sessions").read()).hasValue(TEXT);
  }

  @Test
  void read_whenThereIsNoFile_thenEmpty() throws Exception {
    assertThat(file("sessions", "sessions").read()).isEmpty();
  }

  @Test
  void read_whenExchangedForAnotherFile_thenCorrupt() throws Exception {
    file("other", "other").write(TEXT);
    Files.move(folder.resolve("other"), folder.resolve("sessions"));
    assertThatExceptionOfType(KeychainException.class)
        .isThrownBy(() -> file("sessions", "sessions").read());
  }

  @Test
  void write_whenDone_thenTheFileIsOursAloneAndHoldsNoPlainText() throws Exception {
    file("sessions", "sessions").write(TEXT);
    Path written = folder.resolve("sessions");
    assertThat(OwnerOnly.isOwnerOnly(written)).isTrue();
    assertThat(new String(Files.readAllBytes(written), UTF_8)).doesNotContain("token");
  }

  @Test
  void remove_whenThere_thenGone() throws Exception {
    file("sessions", "sessions").write(TEXT);
    file("sessions", "sessions").remove();
    assertThat(folder).isEmptyDirectory();
  }
}
