package app.brevet.ui.kit;

import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One profile in the list: the colour of its account, its ring, who and where, what is left, and
/// the next useful act. A row is used again and again for other content, and changes only what
/// differs.
///
/// Where it is too narrow for its columns the time goes below the words, and then the act below the
/// time, so that nothing is lost in a small window or in large text.
public final class SessionRow extends Region {

  private static final double BAR = 4;
  private static final double GAP = 12;
  private static final double LEADING = 4;
  private static final double USUAL_WIDTH = 480;
  private static final double LEAST_WORDS_BESIDE_TIME = 13;
  private static final double LEAST_WORDS_BESIDE_ACT = 9;
  private static final double WIDEST_CAPTION = 11;
  private static final double WIDEST_ACT = 13;
  private static final double LEAST_HEIGHT = 4.5;

  /// Where the parts stand: all in columns, the time below the words, or the act below both.
  private enum Shape {
    COLUMNS,
    TIME_BELOW,
    ALL_BELOW
  }

  private final RowColumns columns;
  private final Region bar = new Region();
  private final Ring ring = new Ring();
  private final RowWords words = new RowWords(() -> this.onBadge.run());
  private final TimeText time = new TimeText();
  private final Label caption = new Label();
  private final Button act = new Button();
  private final Button more = new Button();
  private final ChangeListener<Number> otherColumns =
      (_, _, _) -> new WindowThread().later(this::requestLayout);

  private @Nullable RowContent shown;
  private Runnable onAct = () -> {};
  private Runnable onBadge = () -> {};
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
    caption.getStyleClass().add("row-caption");
    act.getStyleClass().add("row-act");
    more.getStyleClass().addAll("flat", "button-icon", "row-more");
    more.setGraphic(Icon.MORE.node());
    getChildren().addAll(bar, ring, words, time, caption, act, more);
    act.setOnAction(_ -> onAct.run());
    more.setOnAction(_ -> onMore.accept(more));
    columns.timeProperty().addListener(new WeakChangeListener<>(otherColumns));
    columns.actProperty().addListener(new WeakChangeListener<>(otherColumns));
  }

  /// What the main button does.
  public void setOnAct(Runnable does) {
    onAct = does;
  }

  /// What the badge does.
  public void setOnBadge(Runnable does) {
    onBadge = does;
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
    words.show(content);
    time.textProperty().set(content.time());
    time.setEnding(content.level() == Level.ENDING);
    time.setVisible(!content.time().isEmpty());
    caption.setText(content.caption());
    caption.setVisible(!content.caption().isEmpty());
    act.setText(content.act());
    act.setVisible(!content.act().isEmpty());
    if (before == null || before.emphasis() != content.emphasis()) {
      emphasise(content.emphasis());
    }
    setAccessibleText(content.spoken());
    requestLayout();
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

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private static double width(Region part) {
    return part.isVisible() ? part.prefWidth(-1) : 0;
  }

  private double captionWidth() {
    return Math.min(width(caption), WIDEST_CAPTION * words.em());
  }

  private double actWidth() {
    return Math.min(width(act), WIDEST_ACT * words.em());
  }

  private double left() {
    return BAR + GAP + ring.prefWidth(-1) + GAP;
  }

  /// What is right of the ring, without the button of further acts.
  private double space(double width) {
    return width - left() - snappedRightInset() - more.prefWidth(-1);
  }

  private Shape shape(double width) {
    double besideAct = space(width) - GAP - columns.actProperty().get() - LEADING;
    double besideTime = besideAct - GAP - columns.timeProperty().get();
    if (besideTime >= LEAST_WORDS_BESIDE_TIME * words.em()) {
      return Shape.COLUMNS;
    }
    return besideAct >= LEAST_WORDS_BESIDE_ACT * words.em() ? Shape.TIME_BELOW : Shape.ALL_BELOW;
  }

  private double wordsWidth(double width) {
    double act = GAP + Math.max(columns.actProperty().get(), actWidth()) + LEADING;
    boolean hasTimes = time.isVisible() || caption.isVisible();
    double times = hasTimes ? GAP + columns.timeProperty().get() : 0;
    return Math.max(
        0,
        switch (shape(width)) {
          case COLUMNS -> space(width) - act - times;
          case TIME_BELOW -> space(width) - act;
          case ALL_BELOW -> space(width) - LEADING;
        });
  }

  private void see() {
    columns.see(shown, words.em(), Math.max(width(time), captionWidth()), actWidth());
  }

  private double timeHeight() {
    return time.isVisible() ? time.prefHeight(-1) : 0;
  }

  private double captionHeight() {
    return caption.isVisible() ? caption.prefHeight(-1) : 0;
  }

  private double lineHeight() {
    double high = Math.max(timeHeight(), captionHeight());
    return high > 0 ? LEADING + high : 0;
  }

  private double actBelowHeight() {
    return act.isVisible() ? 2 * LEADING + act.prefHeight(-1) : 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return USUAL_WIDTH;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    see();
    double wide = width >= 0 ? width : getWidth() > 0 ? getWidth() : USUAL_WIDTH;
    double wordsHigh = words.prefHeight(wordsWidth(wide));
    double high =
        switch (shape(wide)) {
          case COLUMNS -> Math.max(wordsHigh, timeHeight() + captionHeight());
          case TIME_BELOW -> wordsHigh + lineHeight();
          case ALL_BELOW -> wordsHigh + lineHeight() + actBelowHeight();
        };
    double whole = snappedTopInset() + high + snappedBottomInset();
    return snapSizeY(Math.max(whole, LEAST_HEIGHT * words.em()));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    see();
    double wide = getWidth();
    Shape shape = shape(wide);
    double wordsWide = wordsWidth(wide);
    double wordsHigh = words.prefHeight(wordsWide);
    double block =
        switch (shape) {
          case COLUMNS -> wordsHigh;
          case TIME_BELOW -> wordsHigh + lineHeight();
          case ALL_BELOW -> wordsHigh + lineHeight() + actBelowHeight();
        };
    double top = Math.max(0, (getHeight() - block) / 2);
    boolean below = shape == Shape.ALL_BELOW;
    double middle = below ? top + Math.min(wordsHigh, ring.prefHeight(-1)) / 2 : getHeight() / 2;
    put(bar, 0, 0, BAR, getHeight());
    put(words, left(), top, wordsWide, wordsHigh);
    double ringSize = ring.prefWidth(-1);
    put(ring, BAR + GAP, middle - ringSize / 2, ringSize, ringSize);
    double end = wide - snappedRightInset();
    double moreHigh = more.prefHeight(-1);
    put(more, end - more.prefWidth(-1), middle - moreHigh / 2, more.prefWidth(-1), moreHigh);
    double actEnd = end - more.prefWidth(-1) - LEADING;
    double actHigh = act.prefHeight(-1);
    if (below) {
      double y = top + wordsHigh + lineHeight() + 2 * LEADING;
      put(act, left(), y, Math.min(act.prefWidth(-1), actEnd - left()), actHigh);
    } else {
      put(act, actEnd - actWidth(), middle - actHigh / 2, actWidth(), actHigh);
    }
    if (shape == Shape.COLUMNS) {
      layoutTimes(actEnd - columns.actProperty().get() - GAP);
    } else {
      layoutTimeLine(top + wordsHigh + LEADING, wordsWide);
    }
  }

  /// A long caption stands out of its column to where the words end, rather than being cut.
  private void layoutTimes(double end) {
    double y = (getHeight() - timeHeight() - captionHeight()) / 2;
    put(time, end - width(time), y, width(time), timeHeight());
    double room = end - left() - GAP - words.wholeWidth();
    double wide = Math.min(width(caption), Math.max(captionWidth(), room));
    put(caption, end - wide, y + timeHeight(), wide, captionHeight());
  }

  private void layoutTimeLine(double y, double wide) {
    double high = lineHeight() - LEADING;
    put(time, left(), y + (high - timeHeight()) / 2, width(time), timeHeight());
    double before = time.isVisible() ? width(time) + LEADING * 2 : 0;
    double captionWide = Math.max(0, Math.min(caption.prefWidth(-1), wide - before));
    double captionY = y + (high - captionHeight()) / 2;
    put(caption, left() + before, captionY, captionWide, captionHeight());
  }

  private void put(Region part, double x, double y, double wide, double high) {
    part.resizeRelocate(
        snapPositionX(x), snapPositionY(y), snapSizeX(wide), snapSizeY(Math.max(0, high)));
  }
}
