package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.os.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void everything_whenChosen_thenInTheFormOfTheDocument() throws Exception {
    Path file = write("{\"version\":1,\"later\":{\"a\":[1]}}");
    settings().pin(ProfileId.of("11111111-1111-4111-8111-111111111111"), true);
    settings().recordAppearance(Appearance.DARK);
    settings().recordTrayHintShown();
    assertThat(Files.readString(file).replaceAll("\\s", ""))
        .isEqualTo(
            "{\"version\":1,\"later\":{\"a\":[1]},"
                + "\"pinned\":[\"11111111-1111-4111-8111-111111111111\"],"
                + "\"appearance\":\"dark\",\"trayHintShown\":true}");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1440, 1440"})
  void lockAfter_whenMinutesStandThere_thenThose(String written, long minutes) throws Exception {
    write("{\"version\":1,\"lockAfterMinutes\":" + written + "}");
    assertThat(settings().lockAfter()).hasMinutes(minutes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pinned\":[\"acme\"] | pinned: not the ids of profiles",
        "\"pinned\":\"all\" | pinned: not a list",
        "\"appearance\":\"pink\" | appearance: not \"system\", \"light\" or \"dark\"",
        "\"lockAfterMinutes\":-1 | lockAfterMinutes: not between 0 and 1440",
        "\"lockAfterMinutes\":1441 | lockAfterMinutes: not between 0 and 1440",
        "\"lockAfterMinutes\":\"15\" | lockAfterMinutes: not a number",
        "\"trayHintShown\":1 | trayHintShown: not true or false"
      })
  void everything_whenSomethingElseStandsThere_thenDamagedAndKept(String member, String told)
      throws Exception {
    String text = "{\"version\":1," + member + "}";
    Path file = write(text);
    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(
            () -> {
              settings().pin(ProfileId.random(), true);
              settings().appearance();
              var _ = settings().lockAfter();
              settings().recordTrayHintShown();
            })
        .withMessage(told)
        .matches(e -> e.reason() == FileReason.DAMAGED);
    assertThat(Files.readString(file)).contains(member.substring(member.indexOf(':') + 1));
  }
}
