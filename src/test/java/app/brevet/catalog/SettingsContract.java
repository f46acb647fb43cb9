package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
