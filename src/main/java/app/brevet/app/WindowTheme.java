package app.brevet.app;

import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.ui.kit.Theme;

/// The look that the settings ask for.
final class WindowTheme {

  private WindowTheme() {}

  /// The theme; the system's where the settings cannot be read, which is told by whoever needs more
  /// of them.
  static Theme of(Settings settings) {
    return new Theme(scheme(settings));
  }

  private static Theme.Scheme scheme(Settings settings) {
    try {
      return switch (settings.appearance()) {
        case SYSTEM -> Theme.Scheme.SYSTEM;
        case LIGHT -> Theme.Scheme.LIGHT;
        case DARK -> Theme.Scheme.DARK;
      };
    } catch (CatalogException e) {
      return Theme.Scheme.SYSTEM;
    }
  }
}
