package app.brevet.ui.profiles;

import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.StatusChip;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar below.
public final class StatusBarView extends HBox {

  private static final double CLOCK_FROM = 600;
  private static final double WORDS_FROM = 700;

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
    Button memoryOnly = attention(model.memoryOnlyProperty(), Icon.WARNING, secrets);
    memoryOnly.setId("memory-only");
    Button left = attention(model.reminderProperty(), Icon.REFRESH, model::finish);
    left.setId("left-over");
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
    getChildren().addAll(store, memoryOnly, unlock, left, clock, gap, next);
  }

  /// Says something that wants attention, while there is something to say. Where it is narrow the
  /// words give way to the icon.
  private Button attention(ReadOnlyStringProperty told, Icon icon, Runnable act) {
    StatusChip chip = new StatusChip("", StatusChip.Tone.ATTENTION);
    chip.textProperty().bind(told);
    Button button = opening(chip, act);
    button.getStyleClass().add("status-attention");
    Node small = icon.node();
    button
        .graphicProperty()
        .bind(widthProperty().map(width -> width.doubleValue() >= WORDS_FROM ? chip : small));
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(told);
    button.setTooltip(tip);
    button.visibleProperty().bind(told.isNotEmpty());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static Button opening(StatusChip chip, Runnable act) {
    Button button = new Button("", chip);
    button.getStyleClass().addAll("flat", "status-act");
    button.accessibleTextProperty().bind(chip.textProperty());
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }
}
