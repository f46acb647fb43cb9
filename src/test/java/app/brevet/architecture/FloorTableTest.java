package app.brevet.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FloorTableTest {

  private final FloorTable table = FloorTable.of(MarkdownTable.page());

  @ParameterizedTest
  @CsvSource({
    "keychain, model",
    "keychain.linux, keychain",
    "keychain.vault, os",
    "session, activity",
    "custody, session",
    "transfer, session",
    "sandbox, mfa",
    "cli, sandbox",
    "ui.profiles, ui.kit",
    "ui, ui.prompt",
    "app, keychain.linux",
    "app, cli"
  })
  void allows_whenTheRowNamesALowerPackage_thenYes(String from, String to) {
    assertThat(table.allows(from, to)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "model, json",
    "words, keychain",
    "keychain, keychain.linux",
    "keychain.linux, keychain.vault",
    "session, words",
    "session, tray",
    "session, link",
    "session, keychain.linux",
    "custody, transfer",
    "custody, words",
    "sandbox, os",
    "cli, ui",
    "ui.profiles, ui.prompt",
    "ui.kit, session",
    "model, app",
    "keychain.plan9, keychain",
    "attic, model"
  })
  void allows_whenNoRowSaysSo_thenNo(String from, String to) {
    assertThat(table.allows(from, to)).isFalse();
  }

  @Test
  void floorOf_whenThePackageHasNoRow_thenEmpty() {
    assertThat(table.floorOf("attic")).isEmpty();
    assertThat(table.floorOf("keychain.plan9")).isEmpty();
    assertThat(table.floorOf("ui.profiles.deep")).isEmpty();
  }

  @Test
  void of_whenARowNamesAHigherFloor_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table("| 0 | `low` | | high | – |", "| 1 | `high` | | – | – |"))
        .withMessageContaining("low on floor 0 may not import upward: high");
  }

  @Test
  void of_whenARangeTakesInTheOwnFloor_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table("| 1 | `one` | | 0 to 1 | – |", "| 1 | `two` | | – | – |"))
        .withMessageContaining("upward");
  }

  @Test
  void of_whenARowNamesAPackageOfItsOwnFloor_thenAllowed() {
    FloorTable named = table("| 1 | `one` | | two | – |", "| 1 | `two` | | – | – |");
    assertThat(named.allows("one", "two")).isTrue();
    assertThat(named.allows("two", "one")).isFalse();
  }

  @Test
  void of_whenARowNamesAnUnknownPackage_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table("| 1 | `one` | | attic | – |"))
        .withMessageContaining("attic");
  }

  @Test
  void of_whenAPackageStandsTwice_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table("| 0 | `one` | | – | – |", "| 1 | `one` | | – | – |"))
        .withMessageContaining("twice");
  }

  @Test
  void of_whenARowCannotBeRead_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> table("| 0 | one | | – | – |"));
  }

  private static FloorTable table(String... rows) {
    return FloorTable.of(
        "| Floor | Package | What | May import | Only |\n|---|---|---|---|---|\n"
            + String.join("\n", rows));
  }
}
