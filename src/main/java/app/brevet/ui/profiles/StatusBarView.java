package app.brevet.ui.profiles;

import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.StatusChip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar below.
public final class StatusBarView extends HBox {

  private static final double CLOCK_FROM = 600;

  /// The bar of this view model.
  ///
  /// @param secrets opens the dialog of where the secrets are
  public StatusBarView(StatusBarViewModel model, Runnable secrets) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    StatusChip keychain = new StatusChip("", StatusChip.Tone.NEUTRAL);
    keychain.textProperty().bind(model.keychainProperty());
    keychain.toneProperty().bind(model.keychainToneProperty());
    Button store = opening(keychain, secrets);
    store.setId("keychain");
    store.setTooltip(new Tooltip(model.words().text("window.act.secrets")));
    StatusChip warning = new StatusChip("", StatusChip.Tone.ATTENTION);
    warning.textProperty().bind(model.memoryOnlyProperty());
    Button memoryOnly = opening(warning, secrets);
    memoryOnly.setId("memory-only");
    memoryOnly.visibleProperty().bind(model.memoryOnlyProperty().isNotEmpty());
    memoryOnly.managedProperty().bind(memoryOnly.visibleProperty());
    Button unlock = new Button(model.words().text("window.act.unlock"), Icon.UNLOCK.node());
    unlock.setId("unlock");
    unlock.getStyleClass().addAll("small", "accent");
    unlock.setOnAction(_ -> model.unlock());
    unlock.visibleProperty().bind(model.lockedProperty());
    unlock.managedProperty().bind(model.lockedProperty());
    StatusChip clock = new StatusChip("", StatusChip.Tone.NEUTRAL);
    clock.textProperty().bind(model.clockProperty());
    clock.toneProperty().bind(model.clockToneProperty());
    // Where it is narrow the clock gives way: it is the least of them.
    clock
        .visibleProperty()
        .bind(model.clockProperty().isNotEmpty().and(widthProperty().greaterThan(CLOCK_FROM)));
    clock.managedProperty().bind(clock.visibleProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label next = new Label();
    next.setId("next-to-end");
    next.textProperty().bind(model.nextProperty());
    unlock.setMinWidth(USE_PREF_SIZE);
    next.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(store, memoryOnly, unlock, clock, gap, next);
  }

  private static Button opening(StatusChip chip, Runnable secrets) {
    Button button = new Button("", chip);
    button.getStyleClass().addAll("flat", "status-act");
    button.accessibleTextProperty().bind(chip.textProperty());
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> secrets.run());
    return button;
  }
}
