package app.brevet.ui;

import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.Theme;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Where a prompt is shown: above the window if that can be seen, else in a small window of its
/// own, so that a click in the tray needs no more than six digits.
final class PromptPlace {

  private final Stage main;
  private final Overlay overlay;
  private final Theme theme;
  private final String title;
  private final Region card;
  private final Runnable dismiss;
  private boolean above;
  private Stage small = new Stage();

  PromptPlace(
      Stage main, Overlay overlay, Theme theme, String title, Region card, Runnable dismiss) {
    this.main = main;
    this.overlay = overlay;
    this.theme = theme;
    this.title = title;
    this.card = card;
    this.dismiss = dismiss;
  }

  /// Shows the prompt for as long as this says so.
  void follow(ObservableBooleanValue showing) {
    showing.subscribe(
        on -> {
          if (on) {
            show();
          } else {
            hide();
          }
        });
  }

  private void show() {
    above = main.isShowing() && !main.isIconified();
    if (above) {
      // The act that asks may come from the tray or another start; six digits are typed, no click.
      main.toFront();
      main.requestFocus();
      overlay.open(card, dismiss);
    } else {
      showAlone();
    }
  }

  private void showAlone() {
    StackPane pane = new StackPane(card);
    pane.getStyleClass().add("small-window");
    Scene scene = new Scene(pane);
    theme.dress(scene);
    small = new Stage();
    small.setTitle(title);
    small.setResizable(false);
    small.setScene(scene);
    small.setOnCloseRequest(_ -> dismiss.run());
    small.getIcons().setAll(main.getIcons());
    small.show();
    small.toFront();
    small.requestFocus();
    card.requestFocus();
  }

  private void hide() {
    if (above) {
      overlay.close(card);
    } else if (small.isShowing()) {
      small.hide();
      ((StackPane) small.getScene().getRoot()).getChildren().clear();
    }
  }
}
