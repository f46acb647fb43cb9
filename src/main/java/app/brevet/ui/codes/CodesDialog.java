package app.brevet.ui.codes;

import app.brevet.ui.codes.CodeSourceViewModel.Place;
import app.brevet.words.Words;
import javafx.scene.layout.StackPane;

/// The dialog of a user's one-time codes: the codes of the seed that is kept, or where else they
/// come from.
public final class CodesDialog extends StackPane {

  private final CodesViewModel codes;
  private final CodeSourceViewModel source;

  /// The dialog of these.
  public CodesDialog(Words words, CodesViewModel codes, CodeSourceViewModel source) {
    this.codes = codes;
    this.source = source;
    CodesView seed = new CodesView(words, codes, source::open);
    CodeSourceView other = new CodeSourceView(words, source, codes::leave);
    source
        .placeProperty()
        .subscribe(
            place -> {
              switch (place) {
                case READING -> getChildren().setAll(seed);
                case SEED -> {
                  getChildren().setAll(seed);
                  readSeed();
                }
                case PROGRAM, FORM -> getChildren().setAll(other);
              }
            });
  }

  /// Looks where the codes come from. The seed is not looked for where they come from a program:
  /// the keychain may ask for a passphrase.
  public void open() {
    source.look();
  }

  private void readSeed() {
    if (codes.stageProperty().get() == Stage.READING) {
      codes.open();
    }
  }

  /// Goes one step back.
  public void leave() {
    if (source.placeProperty().get() == Place.FORM) {
      source.leave();
    } else {
      codes.leave();
    }
  }

  /// Ends at once, whatever is under way.
  public void abandon() {
    source.abandon();
    codes.abandon();
  }
}
