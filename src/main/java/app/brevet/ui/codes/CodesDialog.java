package app.brevet.ui.codes;

import app.brevet.words.Words;
import javafx.scene.layout.StackPane;

/// The dialog of a user's one-time codes: the codes of the seed that is kept, or the form that asks
/// where codes come from.
public final class CodesDialog extends StackPane {

  private final CodesViewModel codes;
  private final CodeSourceViewModel source;

  /// The dialog of these.
  public CodesDialog(Words words, CodesViewModel codes, CodeSourceViewModel source) {
    this.codes = codes;
    this.source = source;
    CodesView seed = new CodesView(words, codes, source::open);
    CodeSourceView form = new CodeSourceView(words, source);
    source.showingProperty().subscribe(on -> getChildren().setAll(on ? form : seed));
  }

  /// Goes one step back.
  public void leave() {
    if (source.showingProperty().get()) {
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
