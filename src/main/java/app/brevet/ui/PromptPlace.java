package app.brevet.ui;

import app.brevet.ui.kit.Overlay;
import app.brevet.ui.kit.Theme;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Where a prompt is shown: above the window if that can be seen, else in a small window of its
/// own, so that a click in the tray needs no more than six digits. Who closes the one it is in
/// gives up what is asked.
final class PromptPlace {

  private final Stage main;
  private final Overlay overlay;
  private final Theme theme;
  private final String title;
  private final Region card;
  private final Runnable dismiss;
  private final StackPane pane = new StackPane();
  private Consumer<Scene> onScene = _ -> {};
  private boolean above;
  private Optional<Stage> small = Optional.empty();

  PromptPlace(
      Stage main, Overlay overlay, Theme theme, String title, Region card, Runnable dismiss) {
    this.main = main;
    this.overlay = overlay;
    this.theme = theme;
    this.title = title;
    this.card = card;
    this.dismiss = dismiss;
  }

  /// Tells this of the small window once it is made.
  void onAlone(Consumer<Scene> shown) {
    onScene = shown;
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
    main.showingProperty()
        .subscribe(
            on -> {
              while (!on && above && showing.get()) {
                dismiss.run(); // One after the other: others may wait behind it.
              }
            });
  }

  /// Whether it is in a window of its own.
  boolean isAlone() {
    return small.filter(Stage::isShowing).isPresent();
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
    Stage stage = small.orElseGet(this::makeSmall);
    small = Optional.of(stage);
    pane.getChildren().setAll(card);
    stage.sizeToScene();
    stage.show();
    stage.toFront();
    stage.requestFocus();
    card.requestFocus();
  }

  private Stage makeSmall() {
    pane.getStyleClass().add("small-window");
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Scene scene = new Scene(pane);
    theme.dress(scene);
    onScene.accept(scene);
    Stage stage = new Stage();
    stage.setTitle(title);
    stage.setResizable(false);
    stage.setScene(scene);
    stage.setOnCloseRequest(this::closed);
    stage.getIcons().setAll(main.getIcons());
    return stage;
  }

  /// The window stays if another question takes the place of the one that was given up.
  private void closed(WindowEvent event) {
    event.consume();
    dismiss.run();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      dismiss.run();
    }
  }

  private void hide() {
    if (above) {
      overlay.close(card);
    } else {
      small.ifPresent(Stage::hide);
      pane.getChildren().clear();
    }
    above = false;
  }
}
