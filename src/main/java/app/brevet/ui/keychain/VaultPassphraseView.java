package app.brevet.ui.keychain;

import app.brevet.ui.keychain.VaultPassphraseViewModel.Stage;
import app.brevet.ui.kit.CardParts;
import app.brevet.ui.kit.CardStack;
import app.brevet.ui.kit.DialogCard;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.PassphraseFields;
import app.brevet.ui.kit.SecretField;
import app.brevet.words.Words;
import java.net.URL;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The dialog of a new passphrase for the vault.
public final class VaultPassphraseView extends StackPane {

  private final Words words;
  private final CardParts parts;
  private final VaultPassphraseViewModel model;

  /// The view of this change.
  public VaultPassphraseView(Words words, VaultPassphraseViewModel model) {
    this.words = words;
    this.parts = new CardParts(words);
    this.model = model;
    getStyleClass().add("keychain");
    URL sheet = Objects.requireNonNull(VaultPassphraseView.class.getResource("location.css"));
    getStylesheets().add(sheet.toExternalForm());
    getChildren().setAll(new CardStack<>(Stage.class, model.stageProperty(), this::card));
  }

  private DialogCard card(Stage stage) {
    DialogCard card =
        switch (stage) {
          case ASKED -> asked();
          case DONE -> done();
        };
    card.cancel().setOnAction(_ -> model.leave());
    return card;
  }

  private DialogCard asked() {
    SecretField now = new SecretField();
    FormField nowField = new FormField(words.text("place.passphrase.now"), now);
    nowField.setVisible(!model.isInFile());
    nowField.setManaged(!model.isInFile());
    PassphraseFields next = new PassphraseFields(words, model.next(), "");
    VBox fields = new VBox(nowField, next);
    fields.getStyleClass().add("keychain-fields");
    fields.disableProperty().bind(model.work().busyProperty());
    DialogCard card =
        new DialogCard(
            words.text("place.passphrase.title"),
            new VBox(parts.text("place.passphrase.text"), fields, parts.failure(model.work())),
            words.text("place.passphrase.change"),
            words.text("dialogs.cancel"));
    BooleanBinding typed =
        now.lengthProperty()
            .greaterThan(0)
            .or(nowField.visibleProperty().not())
            .and(model.next().completeProperty());
    card.primary().disableProperty().bind(typed.not().or(model.work().busyProperty()));
    card.cancel().disableProperty().bind(model.work().busyProperty());
    card.noteProperty()
        .bind(
            model
                .work()
                .busyProperty()
                .map(busy -> busy ? words.text("place.passphrase.changing") : ""));
    card.primary()
        .setOnAction(_ -> next.give((typedOne, again) -> model.change(now::take, typedOne, again)));
    model
        .work()
        .failureProperty()
        .subscribe(
            failed -> {
              if (failed.isPresent()) {
                now.requestFocus();
              }
            });
    return card;
  }

  private DialogCard done() {
    DialogCard card =
        new DialogCard(
            words.text("place.passphrase.done-title"),
            CardParts.wrapped(new Label(model.told())),
            words.text("codes.close"),
            "");
    card.primary().setOnAction(_ -> model.leave());
    return card;
  }
}
