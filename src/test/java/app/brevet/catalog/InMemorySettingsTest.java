package app.brevet.catalog;

final class InMemorySettingsTest extends SettingsContract {

  @Override
  Settings settings() {
    return new InMemorySettings();
  }
}
