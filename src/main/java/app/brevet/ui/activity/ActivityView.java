package app.brevet.ui.activity;

import app.brevet.ui.activity.ActivityViewModel.Choice;
import app.brevet.ui.activity.ActivityViewModel.Emptiness;
import app.brevet.ui.activity.ActivityViewModel.Line;
import app.brevet.ui.activity.ActivityViewModel.Stage;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.EmptyState;
import app.brevet.ui.kit.Icon;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The dialog of what happened. Of a long list only the lines that are seen are made.
public final class ActivityView extends StackPane {

  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final Words words;
  private final CardParts parts;
  private final ActivityViewModel model;

  /// The view of this activity.
  public ActivityView(Words words, ActivityViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("activity");
    URL sheet = Objects.requireNonNull(ActivityView.class.getResource("activity.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    return switch (stage) {
      case LIST -> list();
      case REPLACE -> replace();
    };
  }

  private DialogCard list() {
    StackPane entries = new StackPane(lines(), nothingYet(), nothingFound());
    entries.getStyleClass().add("activity-entries");
    VBox.setVgrow(entries, Priority.ALWAYS);
    VBox content = new VBox(filters(), entries, parts.failure(model.work()));
    content.getStyleClass().add("activity-content");
    VBox.setVgrow(content, Priority.ALWAYS);
    DialogCard card =
        new DialogCard(
            words.text("events.title"),
            content,
            words.text("events.export"),
            words.text("codes.close"));
    card.noteProperty().bind(model.noteProperty());
    card.primary().getStyleClass().remove("accent");
    card.primary()
        .disableProperty()
        .bind(model.work().busyProperty().or(Bindings.isEmpty(model.lines())));
    card.primary().setOnAction(_ -> model.export());
    card.cancel().setOnAction(_ -> model.abandon());
    return card;
  }

  private Node filters() {
    TextField search = new TextField();
    search.setId("activity-search");
    search.setPromptText(words.text("events.filter.search"));
    search.setAccessibleText(words.text("events.filter.search"));
    search.textProperty().bindBidirectional(model.searchProperty());
    HBox.setHgrow(search, Priority.ALWAYS);
    ComboBox<Choice> profile = choice("events.filter.profile", model.profileProperty());
    profile.setId("activity-profile");
    profile.setItems(model.profiles());
    ComboBox<Choice> kind = choice("events.filter.kind", model.kindProperty());
    kind.setId("activity-kind");
    kind.getItems().setAll(model.kinds());
    HBox filters = new HBox(search, profile, kind);
    filters.getStyleClass().add("activity-filters");
    return filters;
  }

  private ComboBox<Choice> choice(String key, ObjectProperty<Choice> chosen) {
    ComboBox<Choice> box = new ComboBox<>();
    box.setAccessibleText(words.text(key));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Choice one) {
            return one == null ? "" : one.label();
          }

          @Override
          public Choice fromString(String text) {
            return box.getValue();
          }
        });
    box.valueProperty().bindBidirectional(chosen);
    return box;
  }

  private ListView<Line> lines() {
    ListView<Line> list = new ListView<>(model.lines());
    list.setId("activity-lines");
    list.getStyleClass().add("activity-lines");
    list.setAccessibleText(words.text("events.title"));
    list.setCellFactory(_ -> new Cell());
    list.addEventFilter(KeyEvent.KEY_PRESSED, event -> passOn(event, list));
    shownFor(Emptiness.NONE, list);
    return list;
  }

  /// A list takes Escape for itself, even where nothing in it is edited; here it is the dialog's.
  private static void passOn(KeyEvent event, Node list) {
    if (event.getCode() == KeyCode.ESCAPE && list.getParent() != null) {
      event.consume();
      list.getParent().fireEvent(event.copyFor(list.getParent(), list.getParent()));
    }
  }

  private Node nothingYet() {
    EmptyState empty =
        new EmptyState(Icon.CLOCK, words.text("events.none.title"), words.text("events.none.text"));
    shownFor(Emptiness.NOTHING_YET, empty);
    return empty;
  }

  private Node nothingFound() {
    EmptyState empty =
        new EmptyState(
            Icon.SEARCH,
            words.text("events.none-found.title"),
            words.text("events.none-found.text"),
            new Act(words.text("events.none-found.all"), model::showAll));
    shownFor(Emptiness.NOTHING_FOUND, empty);
    return empty;
  }

  private void shownFor(Emptiness emptiness, Node node) {
    node.visibleProperty().bind(model.emptinessProperty().isEqualTo(emptiness));
  }

  private DialogCard replace() {
    Label text = CardParts.wrapped(new Label());
    text.textProperty()
        .bind(model.pathProperty().map(path -> words.text("events.replace.text", path)));
    DialogCard card =
        new DialogCard(
            words.text("events.replace.title"),
            new VBox(text, parts.failure(model.work())),
            words.text("events.replace.do"),
            words.text("shared.back"));
    CardParts.warn(card);
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> model.replace());
    card.cancel().setOnAction(_ -> model.back());
    return card;
  }

  /// A line: when, which profile, what and by whom, and below it where, or why not.
  private static final class Cell extends ListCell<Line> {

    private final Label at = new Label();
    private final Label profile = new Label();
    private final Label what = new Label();
    private final Label detail = new Label();
    private final HBox line;

    Cell() {
      getStyleClass().add("activity-cell");
      at.getStyleClass().add("activity-at");
      at.setMinWidth(USE_PREF_SIZE);
      profile.getStyleClass().add("activity-profile");
      detail.getStyleClass().add("activity-detail");
      detail.setWrapText(true);
      detail.setMinHeight(USE_PREF_SIZE);
      what.setWrapText(true);
      what.setMinHeight(USE_PREF_SIZE);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      HBox head = new HBox(profile, gap, at);
      head.getStyleClass().add("activity-head");
      VBox said = new VBox(head, what, detail);
      HBox.setHgrow(said, Priority.ALWAYS);
      line = new HBox(said);
      setPrefWidth(0); // As wide as the list, whatever the line would like.
    }

    @Override
    protected void updateItem(@Nullable Line shown, boolean empty) {
      super.updateItem(shown, empty);
      setText(""); // All that a line says is in its graphic.
      pseudoClassStateChanged(FAILED, shown != null && shown.failed());
      if (shown == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      at.setText(shown.at());
      profile.setText(shown.profile());
      what.setText(shown.what());
      detail.setText(shown.detail());
      detail.setVisible(!shown.detail().isEmpty());
      detail.setManaged(!shown.detail().isEmpty());
      setGraphic(line);
      setAccessibleText(
          String.join(", ", shown.at(), shown.profile(), shown.what(), shown.detail()));
    }
  }
}
