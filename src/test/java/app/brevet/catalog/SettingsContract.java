package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileId;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What all settings keep to.
abstract class SettingsContract {

  abstract Settings settings();

  @Test
  void keychainKind_whenNew_thenNone() throws CatalogException {
    assertThat(settings().keychainKind()).isEmpty();
  }

  @Test
  void recordKeychainKind_whenNone_thenThatOne() throws CatalogException {
    Settings settings = settings();
    settings.recordKeychainKind("vault");
    assertThat(settings.keychainKind()).contains("vault");
  }

  @Test
  void recordKeychainKind_whenThereIsOne_thenItStays() throws CatalogException {
    Settings settings = settings();
    settings.recordKeychainKind("vault");
    settings.recordKeychainKind("system");
    assertThat(settings.keychainKind()).contains("vault");
  }

  @Test
  void pinned_whenNew_thenNone() throws CatalogException {
    assertThat(settings().pinned()).isEmpty();
  }

  @Test
  void pin_whenSeveral_thenInTheOrderTheyWerePinned() throws CatalogException {
    Settings settings = settings();
    ProfileId first = ProfileId.of("ffffffff-ffff-4fff-8fff-ffffffffffff");
    ProfileId second = ProfileId.of("00000000-0000-4000-8000-000000000000");
    settings.pin(first, true);
    settings.pin(second, true);
    settings.pin(first, true);
    assertThat(settings.pinned()).containsExactly(first, second);
  }

  @Test
  void pin_whenLetGo_thenOnlyTheOthersAre() throws CatalogException {
    Settings settings = settings();
    ProfileId gone = ProfileId.random();
    ProfileId stays = ProfileId.random();
    settings.pin(gone, true);
    settings.pin(stays, true);
    settings.pin(gone, false);
    settings.pin(gone, false);
    assertThat(settings.pinned()).containsExactly(stays);
  }

  @Test
  void appearance_whenNew_thenTheSystems() throws CatalogException {
    assertThat(settings().appearance()).isEqualTo(Appearance.SYSTEM);
  }

  @ParameterizedTest
  @EnumSource
  void recordAppearance_whenChosen_thenThatOne(Appearance appearance) throws CatalogException {
    Settings settings = settings();
    settings.recordAppearance(Appearance.DARK);
    settings.recordAppearance(appearance);
    assertThat(settings.appearance()).isEqualTo(appearance);
  }

  @Test
  void lockAfter_whenNew_thenAQuarterOfAnHour() throws CatalogException {
    assertThat(settings().lockAfter()).hasMinutes(15);
  }

  @Test
  void recordLockAfter_whenChosen_thenThatLong() throws CatalogException {
    Settings settings = settings();
    settings.recordLockAfter(Duration.ofMinutes(5));
    settings.recordLockAfter(Duration.ZERO);
    assertThat(settings.lockAfter()).isZero();
  }

  @Test
  void trayHintShown_whenNew_thenNo() throws CatalogException {
    assertThat(settings().trayHintShown()).isFalse();
  }

  @Test
  void recordTrayHintShown_whenSaid_thenForGood() throws CatalogException {
    Settings settings = settings();
    settings.recordTrayHintShown();
    settings.recordTrayHintShown();
    settings.recordKeychainKind("vault");
    assertThat(settings.trayHintShown()).isTrue();
    assertThat(settings.keychainKind()).contains("vault");
  }
}
