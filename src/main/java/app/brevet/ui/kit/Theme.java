package app.brevet.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The looks of all windows of the process: AtlantaFX's Primer with the program's own sheets above
/// it, light or dark. The root of each scene has the style class `light` or `dark`.
public final class Theme {

  /// Which looks are wanted.
  public enum Scheme {
    /// As the system has it, also when that changes.
    SYSTEM,
    /// Dark words on light ground.
    LIGHT,
    /// Light words on dark ground.
    DARK
  }

  private static final List<String> BOTH = sheets("brevet.css", "/app/brevet/ui/main-window.css");
  private static final List<String> DARK = sheets("brevet-dark.css");

  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private final List<Scene> scenes = new ArrayList<>();
  private Scheme scheme;

  /// These looks, for what will be dressed in them. On the window's thread, as all methods.
  public Theme(Scheme scheme) {
    this.scheme = scheme;
    Platform.getPreferences().colorSchemeProperty().addListener(_ -> follow());
    dark.set(isDarkWanted());
    dressAll();
  }

  /// Gives the scene these looks, now and whenever they change.
  public void dress(Scene scene) {
    scenes.add(scene);
    scene.rootProperty().addListener(_ -> dressOne(scene));
    dressOne(scene);
  }

  /// Changes the looks of everything that is dressed.
  public void choose(Scheme wanted) {
    scheme = wanted;
    follow();
  }

  /// Whether the looks are dark now.
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  private void follow() {
    if (isDarkWanted() != dark.get()) {
      dark.set(!dark.get());
      dressAll();
    }
  }

  private boolean isDarkWanted() {
    return switch (scheme) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void dressAll() {
    Application.setUserAgentStylesheet(
        dark.get()
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
    scenes.forEach(this::dressOne);
  }

  private void dressOne(Scene scene) {
    ObservableList<String> sheets = scene.getStylesheets();
    List<String> wanted = new ArrayList<>(sheets);
    wanted.removeAll(BOTH);
    wanted.removeAll(DARK);
    wanted.addAll(0, BOTH);
    if (dark.get()) {
      wanted.addAll(BOTH.size(), DARK);
    }
    if (!wanted.equals(sheets)) {
      sheets.setAll(wanted);
    }
    Parent root = scene.getRoot();
    root.getStyleClass().removeAll("light", "dark");
    root.getStyleClass().add(dark.get() ? "dark" : "light");
  }

  /// Those that are there: the kit stands without the window and its sheet.
  private static List<String> sheets(String... names) {
    return Stream.of(names)
        .map(Theme.class::getResource)
        .filter(Objects::nonNull)
        .map(URL::toExternalForm)
        .toList();
  }
}
