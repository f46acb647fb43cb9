package app.brevet.ui.codes;

import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.QrPicture;
import app.brevet.ui.kit.Ring;
import app.brevet.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The cards of a seed that was found or is kept: its code, its QR code, and the way to forget it.
final class CodeCards {

  private static final double RING = 34;

  private final Words words;
  private final CodesViewModel model;

  CodeCards(Words words, CodesViewModel model) {
    this.words = words;
    this.model = model;
  }

  /// Shows the code of a seed that is not kept yet.
  DialogCard found(Node failure) {
    Label name = new Label();
    name.setWrapText(true);
    name.getStyleClass().add("codes-name");
    name.textProperty().bind(model.foundProperty().map(new SeedNames(words)::ofFirst));
    DialogCard card =
        new DialogCard(
            words.text("codes.found.title"),
            new VBox(
                name,
                code(),
                CodesView.text(words.text("codes.found.text", model.user())),
                failure),
            words.text("codes.found.keep"),
            words.text("codes.choice.another"));
    card.primary().setOnAction(_ -> model.keep());
    card.cancel().setOnAction(_ -> model.another());
    return card;
  }

  /// Shows the code of the seed that is kept.
  DialogCard kept(Node failure) {
    FlowPane more =
        new FlowPane(
            flat("codes.kept.phone", Icon.PHONE, model::showForPhone),
            flat("codes.kept.another", Icon.REFRESH, model::another),
            flat("codes.kept.forget", Icon.TRASH, model::askToForget));
    more.getStyleClass().add("codes-more");
    DialogCard card =
        new DialogCard(
            words.text("codes.kept.title", model.user()),
            new VBox(code(), CodesView.text(words.text("codes.kept.text")), more, failure),
            words.text("codes.kept.copy"),
            words.text("codes.close"));
    card.primary().setOnAction(_ -> model.copy());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private Node code() {
    Label digits = new Label();
    digits.getStyleClass().add("codes-code");
    digits.textProperty().bind(model.code().textProperty());
    Label wait = new Label();
    wait.getStyleClass().add("codes-wait");
    wait.textProperty().bind(model.code().waitProperty());
    Ring ring = new Ring(RING);
    ring.levelProperty().set(Level.FRESH);
    ring.fractionProperty().bind(model.code().fractionProperty());
    HBox line = new HBox(ring, new VBox(digits, wait));
    line.getStyleClass().add("codes-shown");
    return line;
  }

  private Button flat(String key, Icon icon, Runnable act) {
    Button button = new Button(words.text(key), icon.node());
    button.getStyleClass().add("flat");
    button.setOnAction(_ -> act.run());
    return button;
  }

  /// Shows the QR code.
  DialogCard phone() {
    QrPicture picture = new QrPicture();
    picture.setAccessibleText(words.text("codes.phone.picture", model.user()));
    model.modulesProperty().subscribe(picture::show);
    DialogCard card =
        new DialogCard(
            words.text("codes.phone.title", model.user()),
            new VBox(picture, CodesView.text(words.text("codes.phone.text"))),
            words.text("codes.phone.done"),
            "");
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }

  /// Asks whether to forget the seed.
  DialogCard forget(Node failure) {
    DialogCard card =
        new DialogCard(
            words.text("codes.forget.title", model.user()),
            new VBox(CodesView.text(words.text("codes.forget.text")), failure),
            words.text("codes.forget.forget"),
            words.text("codes.forget.keep"));
    card.primary().getStyleClass().remove("accent");
    card.primary().getStyleClass().add("danger");
    card.primary().setOnAction(_ -> model.forget());
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }
}
