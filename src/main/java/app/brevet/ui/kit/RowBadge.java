package app.brevet.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// The mark in a row that something of the profile wants care: a picture with a few words, where
/// there is no room for them with fewer, then alone, and at last nothing.
final class RowBadge {

  private final Button full = button();
  private final Button brief = button();
  private final Button picture = button();
  private final List<Button> widestFirst = List.of(full, brief, picture);
  private final Tooltip meaning = new Tooltip();
  private boolean there;

  /// @param press what it does
  RowBadge(Runnable press) {
    for (Button button : widestFirst) {
      button.setTooltip(meaning);
      button.setOnAction(_ -> press.run());
    }
    picture.getStyleClass().add("row-badge-picture");
  }

  private static Button button() {
    Button button = new Button("", Icon.KEY.node());
    button.getStyleClass().add("row-badge");
    button.setMnemonicParsing(false);
    button.setVisible(false);
    return button;
  }

  /// Its forms, of which one is seen at most.
  List<Button> nodes() {
    return widestFirst;
  }

  /// Says this, or nothing.
  void show(Optional<RowContent.Badge> badge) {
    there = badge.isPresent();
    full.setText(badge.map(RowContent.Badge::text).orElse(""));
    brief.setText(badge.map(RowContent.Badge::brief).orElse(""));
    String all = badge.map(RowContent.Badge::meaning).orElse("");
    meaning.setText(all);
    widestFirst.forEach(button -> button.setAccessibleText(all));
  }

  /// Takes its place in a line, beside what stands there.
  ///
  /// @param room how wide it may be
  /// @param line how high the line is, in whose middle it stands
  void place(double x, double room, double line) {
    boolean wanted = there;
    for (Button form : widestFirst) {
      double wide = Math.ceil(form.prefWidth(-1));
      boolean seen = wanted && wide <= room;
      form.setVisible(seen);
      wanted &= !seen;
      double high = form.prefHeight(-1);
      form.resizeRelocate(x, Math.rint((line - high) / 2), wide, high);
    }
  }
}
