package app.brevet.ui;

import app.brevet.ui.kit.Icon;
import app.brevet.words.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The bar above the list.
final class TopBarView extends HBox {

  /// How wide the whole hint is, in sizes of its text, and what stands beside it, in pixels.
  private static final double HINT = 16.5;

  private static final double BESIDE_HINT = 70;

  private final TextField search = new TextField();

  /// What leads from the search into what it found.
  ///
  /// @param start starts or renews what is selected there
  /// @param enter puts the keyboard there
  record Found(Runnable start, Runnable enter) {}

  TopBarView(TopBarViewModel model, Found found) {
    Words words = model.words();
    getStyleClass().add("top-bar");
    setAlignment(Pos.CENTER_LEFT);
    search.setId("search");
    search.promptTextProperty().bind(hint(words));
    search.setAccessibleText(words.text("window.search.short"));
    search.textProperty().bindBidirectional(model.searchProperty());
    search.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, found));
    search.getStyleClass().add("search");
    Label key = new Label("/");
    key.getStyleClass().add("search-key");
    key.visibleProperty().bind(search.focusedProperty().not().and(search.textProperty().isEmpty()));
    Node glass = Icon.SEARCH.node();
    glass.setMouseTransparent(true);
    StackPane field = new StackPane(search, glass, key);
    StackPane.setAlignment(glass, Pos.CENTER_LEFT);
    StackPane.setAlignment(key, Pos.CENTER_RIGHT);
    field.getStyleClass().add("search-box");
    key.setMouseTransparent(true);
    HBox.setHgrow(field, Priority.SOMETIMES);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    MenuButton add = menu(words.text("window.add"), Icon.ADD, model.adding());
    add.setId("add");
    add.getStyleClass().add("accent");
    MenuButton more = menu("", Icon.MORE, model.more());
    more.setId("more");
    more.setAccessibleText(words.text("window.more"));
    more.getStyleClass().addAll("flat", "no-arrow");
    getChildren().addAll(field, gap, add, lock(model), more);
  }

  /// What can be searched for, in as many words as there is room for.
  private ObservableValue<String> hint(Words words) {
    return search
        .widthProperty()
        .map(Number::doubleValue)
        .map(width -> width == 0 || width >= BESIDE_HINT + HINT * search.getFont().getSize())
        .map(whole -> words.text(whole ? "window.search" : "window.search.short"));
  }

  private static Button lock(TopBarViewModel model) {
    Button lock = new Button("", Icon.LOCK.node());
    lock.setId("lock");
    lock.setMinWidth(USE_PREF_SIZE);
    lock.getStyleClass().add("flat");
    lock.textProperty().bind(model.lockActProperty());
    Tooltip meaning = new Tooltip();
    meaning.textProperty().bind(model.lockMeaningProperty());
    lock.setTooltip(meaning);
    model.lockMeaningProperty().subscribe(lock::setAccessibleHelp);
    lock.setOnAction(_ -> model.lock());
    return lock;
  }

  private static MenuButton menu(String label, Icon icon, List<TopBarViewModel.Line> lines) {
    MenuButton button = new MenuButton(label, icon.node());
    button.setMinWidth(USE_PREF_SIZE);
    for (TopBarViewModel.Line line : lines) {
      MenuItem item = new MenuItem(line.label());
      item.setOnAction(_ -> line.run().run());
      button.getItems().add(item);
    }
    return button;
  }

  private void onKey(KeyEvent event, Found found) {
    switch (event.getCode()) {
      case ESCAPE -> {
        if (search.getText().isEmpty()) {
          return;
        }
        search.clear();
      }
      case ENTER -> found.start().run();
      case DOWN -> found.enter().run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Puts the keyboard into the search, and this behind what is there.
  void search(String typed) {
    search.requestFocus();
    search.appendText(typed);
    search.end();
  }
}
