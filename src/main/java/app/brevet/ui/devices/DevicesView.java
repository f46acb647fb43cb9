package app.brevet.ui.devices;

import app.brevet.ui.devices.DevicesViewModel.Line;
import app.brevet.ui.devices.DevicesViewModel.Question;
import app.brevet.ui.devices.DevicesViewModel.Stage;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.QrPicture;
import app.brevet.ui.kit.Ring;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of a user's MFA devices: one card for each of its stages.
public final class DevicesView extends StackPane {

  private static final PseudoClass LEFT_OVER = PseudoClass.getPseudoClass("left-over");

  private final Words words;
  private final CardParts parts;
  private final DevicesViewModel model;

  /// The view of these devices.
  public DevicesView(Words words, DevicesViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("devices");
    URL sheet = Objects.requireNonNull(DevicesView.class.getResource("mfa-devices.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case READING -> parts.waiting(title(), "devices.reading");
          case SHOWN -> shown();
          case NAME -> name();
          case MAKING -> making();
          case PHONE -> phone();
          case CONFIRM -> confirm();
        };
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private String title() {
    return words.text("devices.title", model.user());
  }

  private DialogCard shown() {
    VBox list = new VBox();
    list.getStyleClass().add("devices-list");
    model
        .devicesProperty()
        .subscribe(all -> list.getChildren().setAll(all.stream().map(DevicesView::line).toList()));
    Label none = parts.text("devices.none");
    none.visibleProperty().bind(model.noneProperty());
    none.managedProperty().bind(none.visibleProperty());
    DialogCard card =
        new DialogCard(
            title(),
            new VBox(list, none, parts.failure(model.work())),
            words.text("devices.create"),
            words.text("codes.close"));
    card.primary().setOnAction(_ -> model.askForName());
    return card;
  }

  private static Node line(Line device) {
    Label name = new Label(device.name());
    name.getStyleClass().add("devices-name");
    Label detail = CardParts.wrapped(new Label(device.detail()));
    detail.getStyleClass().add("devices-detail");
    detail.pseudoClassStateChanged(LEFT_OVER, device.leftOver());
    FlowPane acts = new FlowPane();
    acts.getStyleClass().add("devices-acts");
    acts.getChildren().setAll(device.acts().stream().map(DevicesView::button).toList());
    VBox said = new VBox(name, detail, acts);
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox line = new HBox(Icon.PHONE.node(), said);
    line.getStyleClass().add("devices-line");
    return line;
  }

  private static Button button(Act act) {
    Button button = new Button(act.label());
    button.getStyleClass().add("small");
    button.setOnAction(_ -> act.run().run());
    return button;
  }

  private DialogCard name() {
    TextField field = new TextField();
    field.textProperty().bindBidirectional(model.nameProperty());
    DialogCard card =
        new DialogCard(
            words.text("devices.name.title"),
            new VBox(
                parts.text("devices.name.text"),
                new FormField(
                    words.text("devices.name.label"), field, words.text("devices.name.help"))),
            words.text("devices.name.create"),
            words.text("dialogs.cancel"));
    card.primary().setOnAction(_ -> model.create());
    return card;
  }

  private DialogCard making() {
    Ring ring = new Ring();
    ring.levelProperty().set(Level.BUSY);
    HBox line = new HBox(ring, parts.text("devices.making.text"));
    line.getStyleClass().add("devices-line");
    return new DialogCard(words.text("devices.making.title"), line, "", "");
  }

  private DialogCard phone() {
    QrPicture picture = new QrPicture();
    picture.setAccessibleText(words.text("codes.phone.picture", model.user()));
    model.modulesProperty().subscribe(picture::show);
    DialogCard card =
        new DialogCard(
            words.text("devices.phone.title"),
            new VBox(picture, parts.text("devices.phone.text")),
            words.text("codes.phone.done"),
            "");
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }

  private DialogCard confirm() {
    Label said = CardParts.wrapped(new Label());
    DialogCard card = new DialogCard("", said, "-", words.text("dialogs.cancel"));
    CardParts.warn(card);
    card.primary().setOnAction(_ -> model.confirm());
    model.questionProperty().subscribe(asked -> asked.ifPresent(one -> show(card, said, one)));
    return card;
  }

  private static void show(DialogCard card, Label said, Question asked) {
    card.titleProperty().set(asked.title());
    said.setText(asked.text());
    card.primary().setText(asked.confirm());
  }
}
