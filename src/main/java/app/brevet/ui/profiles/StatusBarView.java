package app.brevet.ui.profiles;

import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.StatusChip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar below.
public final class StatusBarView extends HBox {

  private static final double CLOCK_FROM = 600;

  /// The bar of this view model.
  public StatusBarView(StatusBarViewModel model) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    StatusChip keychain = new StatusChip("", StatusChip.Tone.NEUTRAL);
    keychain.setId("keychain");
    keychain.textProperty().bind(model.keychainProperty());
    keychain.toneProperty().bind(model.keychainToneProperty());
    Button unlock = new Button(model.words().text("window.act.unlock"), Icon.UNLOCK.node());
    unlock.setId("unlock");
    unlock.getStyleClass().addAll("small", "accent");
    unlock.setOnAction(_ -> model.unlock());
    unlock.visibleProperty().bind(model.lockedProperty());
    unlock.managedProperty().bind(model.lockedProperty());
    StatusChip clock = new StatusChip("", StatusChip.Tone.NEUTRAL);
    clock.textProperty().bind(model.clockProperty());
    clock.toneProperty().bind(model.clockToneProperty());
    // Where it is narrow the clock gives way: it is the least of the three.
    clock
        .visibleProperty()
        .bind(model.clockProperty().isNotEmpty().and(widthProperty().greaterThan(CLOCK_FROM)));
    clock.managedProperty().bind(clock.visibleProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label next = new Label();
    next.setId("next-to-end");
    next.textProperty().bind(model.nextProperty());
    keychain.setMinWidth(USE_PREF_SIZE);
    unlock.setMinWidth(USE_PREF_SIZE);
    next.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(keychain, unlock, clock, gap, next);
  }
}
