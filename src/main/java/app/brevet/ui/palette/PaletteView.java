package app.brevet.ui.palette;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The palette: a field, and the acts that have what is typed in them.
public final class PaletteView extends VBox {

  private static final double ROW_HEIGHT = 36;
  private static final int MOST_ROWS = 9;

  private final PaletteViewModel model;
  private final TextField query = new TextField();
  private final ListView<PaletteViewModel.Entry> list;

  /// The palette of this view model.
  public PaletteView(PaletteViewModel model) {
    this.model = model;
    this.list = new ListView<>(model.found());
    getStyleClass().add("palette");
    query.setId("palette-query");
    query.setPromptText(model.words().text("window.palette.prompt"));
    query.setAccessibleText(model.words().text("window.palette.prompt"));
    query.textProperty().bindBidirectional(model.queryProperty());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    list.setFocusTraversable(false);
    list.setFixedCellSize(ROW_HEIGHT);
    list.setPrefHeight(ROW_HEIGHT * MOST_ROWS);
    list.setCellFactory(_ -> new Cell());
    list.setPlaceholder(new Label(model.words().text("window.palette.nothing")));
    model.selectedProperty().subscribe(index -> select(index.intValue()));
    getChildren().addAll(query, list);
  }

  private void select(int index) {
    list.getSelectionModel().clearAndSelect(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS / 2));
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> model.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Puts the keyboard into the field.
  @Override
  public void requestFocus() {
    query.requestFocus();
  }

  /// A line: what it does, and the keys that do the same.
  private final class Cell extends ListCell<PaletteViewModel.Entry> {

    private final Label label = new Label();
    private final Label keys = new Label();
    private final HBox line;

    Cell() {
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      keys.getStyleClass().add("palette-keys");
      line = new HBox(label, gap, keys);
      setPrefWidth(0);
      setOnMouseClicked(
          _ -> {
            PaletteViewModel.Entry entry = getItem();
            if (entry != null) {
              model.run(entry);
            }
          });
    }

    @Override
    protected void updateItem(PaletteViewModel.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null) {
        setGraphic(null);
        return;
      }
      label.setText(entry.label());
      keys.setText(entry.keys());
      setGraphic(line);
      setAccessibleText(entry.label());
    }
  }
}
