package app.brevet.ui.keychain;

import app.brevet.ui.keychain.KeychainViewModel.Interrupted;
import app.brevet.ui.keychain.KeychainViewModel.Shown;
import app.brevet.ui.keychain.KeychainViewModel.Stage;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.StatusChip;
import app.brevet.words.Words;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of where the secrets are.
public final class KeychainView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final KeychainViewModel model;

  /// The view of this store.
  public KeychainView(Words words, KeychainViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("keychain");
    URL sheet = Objects.requireNonNull(KeychainView.class.getResource("location.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case READING -> parts.waiting(words.text("place.title"), "place.reading");
          case SHOWN -> shown();
        };
    card.cancel().setOnAction(_ -> model.abandon());
    return card;
  }

  private DialogCard shown() {
    VBox store = new VBox();
    VBox left = new VBox();
    for (VBox box : List.of(store, left)) {
      box.getStyleClass().add("keychain-part");
      box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
      box.disableProperty().bind(model.work().busyProperty());
    }
    DialogCard card =
        new DialogCard(
            words.text("place.title"),
            new VBox(left, store, parts.failure(model.work())),
            "",
            words.text("codes.close"));
    card.primary().disableProperty().bind(model.work().busyProperty());
    card.primary().setOnAction(_ -> model.mainProperty().get().run().run());
    model.mainProperty().subscribe(act -> card.primary().setText(act.label()));
    model
        .shownProperty()
        .subscribe(known -> store.getChildren().setAll(known.map(this::lines).orElse(List.of())));
    model
        .interruptedProperty()
        .subscribe(
            known ->
                left.getChildren().setAll(known.stream().map(KeychainView::interrupted).toList()));
    return card;
  }

  private List<Node> lines(Shown now) {
    List<Node> lines = new ArrayList<>();
    lines.add(store(now));
    if (!now.warning().isEmpty()) {
      lines.add(attention(CardParts.wrapped(new Label(now.warning()))));
    }
    if (!now.place().isEmpty()) {
      lines.add(CardParts.wrapped(new Label(now.place())));
    }
    if (!now.fixed().isEmpty()) {
      lines.add(CardParts.wrapped(new Label(now.fixed())));
    }
    if (!now.command().isEmpty()) {
      lines.add(recovery(now.command()));
    }
    return lines;
  }

  private static Node store(Shown now) {
    Label name = CardParts.wrapped(new Label(now.name()));
    name.getStyleClass().add("keychain-name");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    StatusChip state = new StatusChip(now.state(), now.tone());
    state.setMinWidth(USE_PREF_SIZE);
    Label detail = CardParts.wrapped(new Label(now.detail()));
    detail.getStyleClass().add("keychain-detail");
    VBox said = new VBox(new HBox(name, state), detail);
    if (!now.acts().isEmpty()) {
      said.getChildren().add(acts(now.acts()));
    }
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(Icon.LOCK.node(), said);
    line.getStyleClass().add("keychain-line");
    return line;
  }

  private static FlowPane acts(List<Act> acts) {
    FlowPane pane = new FlowPane();
    pane.getStyleClass().add("keychain-acts");
    pane.getChildren().setAll(acts.stream().map(KeychainView::button).toList());
    return pane;
  }

  private static Button button(Act act) {
    Button button = new Button(act.label());
    button.getStyleClass().add("small");
    button.setOnAction(_ -> act.run().run());
    return button;
  }

  private static Node attention(Node said) {
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(Icon.WARNING.node(), said);
    line.getStyleClass().add("keychain-attention");
    return line;
  }

  private static Node interrupted(Interrupted left) {
    return attention(new VBox(CardParts.wrapped(new Label(left.text())), acts(left.acts())));
  }

  private Node recovery(String command) {
    Label text = parts.text("place.recovery");
    Label line = CardParts.wrapped(new Label(command));
    line.getStyleClass().add("keychain-command");
    HBox.setHgrow(line, Priority.ALWAYS);
    line.setMaxWidth(Double.MAX_VALUE);
    Button copy = new Button(words.text("window.failure.copy"), Icon.COPY.node());
    copy.getStyleClass().add("small");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(_ -> model.copyCommand());
    HBox box = new HBox(line, copy);
    box.getStyleClass().add("keychain-recovery");
    VBox all = new VBox(text, box);
    all.getStyleClass().add("keychain-part");
    return all;
  }
}
