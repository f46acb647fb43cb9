package app.brevet.ui.kit;

import app.brevet.words.FailureText;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One profile in the list: the colour of its account, its ring, who and where, what is left, and
/// the next useful act. A row is used again and again for other content, and changes only what
/// differs.
public final class SessionRow extends Region {

  private static final double BAR = 4;
  private static final double GAP = 12;

  private final RowColumns columns;
  private final Region bar = new Region();
  private final Ring ring = new Ring();
  private final Label name = new Label();
  private final Node star = Icon.STAR_FILLED.node();
  private final Label chip = new Label();
  private final HBox head = new HBox(name, star, chip);
  private final Label who = new Label();
  private final Label what = new Label();
  private final Label now = new Label();
  private final VBox words = new VBox(head, who, what, now);
  private final TimeText time = new TimeText();
  private final Label caption = new Label();
  private final VBox times = new VBox(time, caption);
  private final Button act = new Button();
  private final Button more = new Button();

  private @Nullable RowContent shown;
  private Runnable onAct = () -> {};
  private Consumer<Node> onMore = _ -> {};

  /// A row with columns of its own.
  public SessionRow() {
    this(new RowColumns());
  }

  /// A row whose columns are those of its list.
  public SessionRow(RowColumns columns) {
    this.columns = columns;
    getStyleClass().add("session-row");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    bar.getStyleClass().add("account-bar");
    name.getStyleClass().add("row-name");
    star.getStyleClass().add("row-star");
    chip.getStyleClass().add("row-chip");
    head.getStyleClass().add("row-head");
    who.getStyleClass().add("row-who");
    what.getStyleClass().add("row-what");
    now.getStyleClass().add("row-now");
    caption.getStyleClass().add("row-caption");
    times.getStyleClass().add("row-times");
    act.getStyleClass().add("row-act");
    more.getStyleClass().addAll("flat", "button-icon", "row-more");
    more.setGraphic(Icon.MORE.node());
    for (Label label : new Label[] {name, chip, who, caption}) {
      label.setMinWidth(0);
    }
    for (Label label : new Label[] {what, now}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    words.setMinWidth(0);
    getChildren().addAll(bar, ring, words, times, act, more);
    act.setOnAction(_ -> onAct.run());
    more.setOnAction(_ -> onMore.accept(more));
    ChangeListener<Number> resized = (_, _, _) -> requestLayout();
    columns.timeProperty().addListener(new WeakChangeListener<>(resized));
    columns.actProperty().addListener(new WeakChangeListener<>(resized));
    getProperties().put("columns", resized);
  }

  /// What the main button does.
  public void setOnAct(Runnable does) {
    onAct = does;
  }

  /// What the button of further acts does; it is given itself, for a menu to open at.
  public void setOnMore(Consumer<Node> opens) {
    onMore = opens;
  }

  /// The button of further acts, for its accessible name.
  public Button more() {
    return more;
  }

  /// Shows this.
  public void show(RowContent content) {
    RowContent before = shown;
    if (content.equals(before)) {
      return;
    }
    shown = content;
    colour(content.colour());
    ring.levelProperty().set(content.level());
    ring.fractionProperty().set(content.fraction());
    name.setText(content.name());
    place(star, content.pinned());
    write(chip, content.chip().orElse(""));
    Optional<FailureText> failure = content.failure();
    write(who, failure.isPresent() ? "" : content.who());
    write(what, failure.map(text -> text.what() + " " + text.why()).orElse(""));
    write(now, failure.map(FailureText::now).orElse(""));
    time.textProperty().set(content.time());
    time.setEnding(content.level() == Level.ENDING);
    place(time, !content.time().isEmpty());
    write(caption, content.caption());
    write(act, content.act());
    emphasise(content.emphasis());
    setAccessibleText(content.spoken());
  }

  private void colour(int index) {
    String wanted = "account-" + Math.floorMod(index, RowContent.COLOURS);
    if (!bar.getStyleClass().contains(wanted)) {
      bar.getStyleClass().setAll("account-bar", wanted);
    }
  }

  private void emphasise(RowContent.Emphasis emphasis) {
    act.getStyleClass().removeAll("accent", "warning");
    switch (emphasis) {
      case PLAIN -> {}
      case PRIMARY -> act.getStyleClass().add("accent");
      case WARNING -> act.getStyleClass().add("warning");
    }
  }

  private static void write(Labeled label, String text) {
    label.setText(text);
    place(label, !text.isEmpty());
  }

  private static void place(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double wordsWidth(double width) {
    double right = more.prefWidth(-1) + GAP + columns.actProperty().get() + GAP;
    double left = snappedLeftInset() + BAR + GAP + ring.prefWidth(-1) + GAP;
    double taken = left + columns.timeProperty().get() + GAP + right + snappedRightInset();
    return Math.max(40, width - taken);
  }

  private void see() {
    columns.see(times.prefWidth(-1), act.isManaged() ? act.prefWidth(-1) : 0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 480;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    see();
    double wide = width < 0 ? (getWidth() > 0 ? getWidth() : 480) : width;
    double high =
        Math.max(
            words.prefHeight(wordsWidth(wide)),
            Math.max(times.prefHeight(-1), Math.max(act.prefHeight(-1), ring.prefHeight(-1))));
    return snappedTopInset() + high + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    see();
    double high = getHeight();
    double wide = getWidth() - snappedRightInset();
    bar.resizeRelocate(0, 0, BAR, high);
    double x = snappedLeftInset() + BAR + GAP;
    centre(ring, x, ring.prefWidth(-1), high);
    x += ring.prefWidth(-1) + GAP;
    double moreWide = more.prefWidth(-1);
    centre(more, wide - moreWide, moreWide, high);
    double actRight = wide - moreWide - GAP;
    double actWide = act.isManaged() ? act.prefWidth(-1) : 0;
    centre(act, actRight - actWide, actWide, high);
    double timeRight = actRight - columns.actProperty().get() - GAP;
    double timeWide = times.prefWidth(-1);
    centre(times, timeRight - timeWide, timeWide, high);
    double wordsWide = wordsWidth(getWidth());
    double wordsHigh = Math.min(high, words.prefHeight(wordsWide));
    words.resizeRelocate(x, snapPositionY((high - wordsHigh) / 2), wordsWide, wordsHigh);
  }

  private void centre(Region node, double x, double wide, double high) {
    double tall = node.prefHeight(wide);
    node.resizeRelocate(snapPositionX(x), snapPositionY((high - tall) / 2), wide, tall);
  }
}
