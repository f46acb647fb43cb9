package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.model.FileReason;
import app.brevet.os.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonSettingsTest extends SettingsContract {

  @TempDir private Path home;

  @Override
  Settings settings() {
    return new JsonSettings(Folders.under(home));
  }

  private Path write(String text) throws IOException {
    Path file = home.resolve("config/settings.json");
    Files.createDirectories(home.resolve("config"));
    return Files.writeString(file, text);
  }

  @Test
  void recordKeychainKind_whenThereAreUnknownMembers_thenTheyAreKept() throws Exception {
    Path file = write("{\"version\":1,\"theme\":\"dark\"}");
    settings().recordKeychainKind("system");
    assertThat(Files.readString(file)).contains("\"theme\": \"dark\"", "\"keychain\": \"system\"");
  }

  @Test
  void keychainKind_whenAnotherWord_thenDamaged() throws IOException {
    write("{\"version\":1,\"keychain\":\"cloud\"}");
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> settings().keychainKind())
        .withMessage("keychain: neither \"system\" nor \"vault\"")
        .matches(e -> e.reason() == FileReason.DAMAGED);
  }

  @Test
  void recordKeychainKind_whenOfANewerBrevet_thenRefusedAndKept() throws IOException {
    Path file = write("{\"version\":2}");
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> settings().recordKeychainKind("vault"))
        .withMessage("version 2 is of a newer Brevet");
    assertThat(Files.readString(file)).isEqualTo("{\"version\":2}");
  }
}
