package app.brevet.ui.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Six boxes for the six digits of a code, which are one field: digits typed or pasted anywhere in
/// it go to their places, and the sixth one fires. What is pasted and is no code is left out.
public final class CodeField extends HBox {

  private static final int DIGITS = 6;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final List<Box> boxes = new ArrayList<>();
  private final char[] digits = new char[DIGITS];
  private int filled;
  private int caret;
  private boolean allMarked;
  private Consumer<String> onCode = _ -> {};

  /// Six empty boxes.
  ///
  /// @param name what those hear who do not see the boxes
  public CodeField(String name) {
    getStyleClass().add("code-field");
    setAccessibleRole(AccessibleRole.TEXT_FIELD);
    setAccessibleText(name);
    setFocusTraversable(true);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    for (int at = 0; at < DIGITS; at++) {
      Box box = new Box();
      HBox.setHgrow(box, Priority.ALWAYS);
      boxes.add(box);
    }
    getChildren().addAll(boxes);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
    focusedProperty().addListener(_ -> draw());
    draw();
  }

  /// What is called with the six digits, as soon as they are complete.
  public void setOnCode(Consumer<String> complete) {
    onCode = complete;
  }

  /// Empties the boxes, and puts the focus into the first.
  public void reset() {
    empty();
    requestFocus();
  }

  /// Marks all digits, so that the next one typed takes their place.
  public void selectAll() {
    allMarked = filled > 0;
    draw();
    requestFocus();
  }

  private void empty() {
    Arrays.fill(digits, '\0');
    filled = 0;
    caret = 0;
    allMarked = false;
    draw();
  }

  private void typed(KeyEvent event) {
    if (event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
      return;
    }
    if (put(event.getCharacter())) {
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    boolean paste =
        (event.isShortcutDown() && event.getCode() == KeyCode.V)
            || (event.isShiftDown() && event.getCode() == KeyCode.INSERT);
    if (paste) {
      String pasted = Clipboard.getSystemClipboard().getString();
      if (pasted != null && isCode(pasted)) {
        put(pasted);
      }
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      selectAll();
    } else if (!moved(event.getCode())) {
      return;
    }
    event.consume();
  }

  /// Digits with blanks between, and no more of them than a code has: an account's number is none,
  /// and would cost a try.
  private static boolean isCode(String pasted) {
    long digits = pasted.chars().filter(c -> Character.digit(c, 10) >= 0).count();
    boolean onlyDigits =
        pasted
            .chars()
            .allMatch(c -> Character.digit(c, 10) >= 0 || Character.isWhitespace(c) || c == '-');
    return onlyDigits && digits <= DIGITS;
  }

  private boolean moved(KeyCode code) {
    switch (code) {
      case BACK_SPACE -> erase(allMarked ? 0 : caret - 1);
      case DELETE -> erase(allMarked ? 0 : caret);
      case LEFT, KP_LEFT -> moveTo(caret - 1);
      case RIGHT, KP_RIGHT -> moveTo(caret + 1);
      case HOME -> moveTo(0);
      case END -> moveTo(filled);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    for (int at = 0; at < DIGITS; at++) {
      Box box = boxes.get(at);
      if (box.contains(box.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
        moveTo(at);
      }
    }
    event.consume();
  }

  private void moveTo(int place) {
    allMarked = false;
    caret = Math.clamp(place, 0, Math.min(filled, DIGITS - 1));
    draw();
  }

  private void erase(int place) {
    if (allMarked) {
      empty();
      return;
    }
    if (place < 0 || place >= filled) {
      return;
    }
    System.arraycopy(digits, place + 1, digits, place, DIGITS - place - 1);
    digits[DIGITS - 1] = '\0';
    filled--;
    moveTo(place);
  }

  /// Takes the digits of any script out of the text; whether there was one.
  private boolean put(String text) {
    int[] found = text.chars().map(c -> Character.digit(c, 10)).filter(d -> d >= 0).toArray();
    if (found.length == 0) {
      return false;
    }
    if (allMarked || found.length >= DIGITS) {
      empty();
    }
    for (int digit : found) {
      if (caret < DIGITS) {
        digits[caret] = (char) ('0' + digit);
        caret++;
        filled = Math.max(filled, caret);
      }
    }
    boolean complete = filled == DIGITS;
    caret = Math.min(caret, DIGITS - 1);
    draw();
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    if (complete) {
      onCode.accept(new String(digits));
    }
    return true;
  }

  private void draw() {
    for (int at = 0; at < DIGITS; at++) {
      boolean current = isFocused() && at == caret && !allMarked;
      boxes.get(at).show(digits[at], current, allMarked && at < filled);
    }
  }

  String text() {
    return new String(digits, 0, filled);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> text();
      case CARET_OFFSET -> caret;
      case EDITABLE -> !isDisabled();
      case CHILDREN -> FXCollections.emptyObservableList();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private static final class Box extends StackPane {
    private final Label digit = new Label();
    private final Region bar = new Region();

    Box() {
      getStyleClass().add("code-box");
      digit.getStyleClass().add("code-digit");
      bar.getStyleClass().add("code-caret");
      getChildren().addAll(digit, bar);
    }

    void show(char shown, boolean current, boolean marked) {
      digit.setText(shown == '\0' ? "" : String.valueOf(shown));
      bar.setVisible(current && shown == '\0');
      pseudoClassStateChanged(CURRENT, current);
      pseudoClassStateChanged(MARKED, marked);
    }
  }
}
