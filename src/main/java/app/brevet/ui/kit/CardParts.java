package app.brevet.ui.kit;

import app.brevet.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What the cards of dialogs have in common.
public final class CardParts {

  private final Words words;

  /// Parts that speak these words.
  public CardParts(Words words) {
    this.words = words;
  }

  /// The text of this key, in as many lines as it needs.
  public Label text(String key, Object... arguments) {
    return wrapped(new Label(words.text(key, arguments)));
  }

  /// The label, in as many lines as it needs.
  public static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A list for what a change does to a file.
  public DiffList diff() {
    return new DiffList(
        words.text("shared.diff"),
        new DiffList.Spoken(
            words.text("shared.diff.removed"),
            words.text("shared.diff.added"),
            words.text("shared.diff.skipped")));
  }

  /// What went wrong last, as long as it is not mended.
  public FailurePane failure(DialogWork work) {
    return FailurePane.following(FailureLabels.of(words), work.failureProperty());
  }

  /// Puts the keyboard back where it was among the fields when what was done has ended: meanwhile
  /// they were disabled, and the keyboard elsewhere.
  ///
  /// @param other what is given it where it was at none of the fields
  public static void comeBack(DialogWork work, Node fields, Node other) {
    KeptFocus kept = new KeptFocus(fields);
    work.busyProperty()
        .addListener(
            (_, _, busy) -> {
              if (busy) {
                kept.hold();
              } else {
                kept.release().orElse(other).requestFocus();
              }
            });
  }

  /// A card that stands while something is asked for.
  public DialogCard waiting(String title, String key) {
    return new DialogCard(title, text(key), "", words.text("dialogs.cancel"));
  }

  /// Marks what the card is for as something that cannot be taken back.
  public static void warn(DialogCard card) {
    card.primary().getStyleClass().remove("accent");
    card.primary().getStyleClass().add("danger");
  }
}
