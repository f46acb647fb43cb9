package app.brevet.ui.kit;

import app.brevet.model.FileDiff;
import app.brevet.model.FileDiff.Kind;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What a change does to a file, line by line: what goes and what comes are told by a sign and by
/// colour. Of a long one only the lines that are seen are made; it takes as much room as it needs,
/// up to a dozen lines.
public final class DiffList extends ListView<FileDiff.Line> {

  private static final int MOST_LINES = 12;
  private static final int LEAST_LINES = 4;
  private static final double FRAME = 10;
  private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
  private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
  private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");

  private final Spoken spoken;

  /// What is said of a line to who does not see it.
  ///
  /// @param removed before a line that goes
  /// @param added before a line that comes
  /// @param skipped in place of lines that stay and are not shown
  public record Spoken(String removed, String added, String skipped) {}

  /// A list without lines yet.
  ///
  /// @param name what it shows, for who does not see it
  public DiffList(String name, Spoken spoken) {
    this.spoken = spoken;
    getStyleClass().add("diff-list");
    setAccessibleText(name);
    setCellFactory(_ -> new Cell());
    addEventFilter(KeyEvent.KEY_PRESSED, this::passOn);
    // The height of a line is the style sheet's, in the size of its text.
    fixedCellSizeProperty().subscribe(_ -> measure());
  }

  /// A list takes Escape for itself, even where nothing in it is edited; here it is the dialog's.
  private void passOn(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && getParent() != null) {
      event.consume();
      getParent().fireEvent(event.copyFor(getParent(), getParent()));
    }
  }

  /// Shows this.
  public void show(FileDiff diff) {
    getItems().setAll(diff.lines());
    measure();
  }

  private void measure() {
    setPrefHeight(high(MOST_LINES));
    setMinHeight(high(LEAST_LINES));
  }

  private double high(int most) {
    int lines = Math.clamp(getItems().size(), 1, most);
    return Math.max(0, getFixedCellSize()) * lines + FRAME;
  }

  private final class Cell extends ListCell<FileDiff.Line> {

    Cell() {
      getStyleClass().add("diff-line");
    }

    @Override
    protected void updateItem(FileDiff.Line line, boolean empty) {
      super.updateItem(line, empty);
      boolean there = !empty && line != null;
      pseudoClassStateChanged(REMOVED, there && line.kind() == Kind.REMOVED);
      pseudoClassStateChanged(ADDED, there && line.kind() == Kind.ADDED);
      pseudoClassStateChanged(SKIPPED, there && line.kind() == Kind.SKIPPED);
      setText(there ? shown(line) : "");
      setAccessibleText(there ? spoken(line) : "");
    }
  }

  private static String shown(FileDiff.Line line) {
    return switch (line.kind()) {
      case SAME -> "  " + line.text();
      case REMOVED -> "\u2212 " + line.text();
      case ADDED -> "+ " + line.text();
      case SKIPPED -> "\u2026";
    };
  }

  private String spoken(FileDiff.Line line) {
    return switch (line.kind()) {
      case SAME -> line.text();
      case REMOVED -> spoken.removed() + " " + line.text();
      case ADDED -> spoken.added() + " " + line.text();
      case SKIPPED -> spoken.skipped();
    };
  }
}
