package app.brevet.ui.kit;

import app.brevet.model.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A field for a secret access key or a passphrase. It shows bullets, cannot be copied from, and
/// holds what is typed in characters of its own, which are wiped, also when its dialog goes: no
/// string, no property, no undo. What is pasted loses the blanks and line ends around it.
public final class SecretField extends Region {

  private static final String BULLET = "•";
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

  private final TypedChars typed = new TypedChars();
  private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length");
  private final StringProperty promptText = new SimpleStringProperty(this, "promptText", "");
  private final Label bullets = new Label();
  private final Label prompt = new Label();
  private final Region bar = new Region();
  private IntConsumer onEdit = _ -> {};
  private int caret;
  private boolean allMarked;

  /// An empty field without a prompt.
  public SecretField() {
    this("");
  }

  /// An empty field.
  ///
  /// @param prompt stands in it while it is empty
  public SecretField(String prompt) {
    getStyleClass().add("secret-field");
    setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
    setFocusTraversable(true);
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    bullets.getStyleClass().add("secret-bullets");
    bullets.setEllipsisString("");
    this.prompt.getStyleClass().add("secret-prompt");
    bar.getStyleClass().add("secret-caret");
    getChildren().addAll(this.prompt, bullets, bar);
    this.prompt.textProperty().bind(promptText);
    promptText.set(prompt);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::clicked);
    focusedProperty().addListener(_ -> draw());
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                clear(); // Nobody sees it any more, and nobody may have taken what is in it.
              }
            });
    draw();
  }

  /// How many characters are in it.
  public ReadOnlyIntegerProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /// What stands in it while it is empty.
  public StringProperty promptTextProperty() {
    return promptText;
  }

  /// Puts this into it while it is empty.
  public void setPromptText(String text) {
    promptText.set(text);
  }

  /// Hands out what was typed, for the caller to close, and wipes the field.
  public Secret take() {
    Secret secret = typed.take();
    caret = 0;
    allMarked = false;
    changed();
    return secret;
  }

  /// A copy of what was typed, for the caller to close; the field keeps it.
  public Secret copy() {
    return typed.copy();
  }

  /// Puts this in the place of what is in it, and closes it.
  public void fill(Secret secret) {
    try (secret) {
      byte[] bytes = secret.copy();
      CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
      Arrays.fill(bytes, (byte) 0);
      typed.clear();
      while (chars.hasRemaining()) {
        typed.insert(typed.length(), chars.get());
      }
      Arrays.fill(chars.array(), '\0');
    }
    caret = typed.length();
    allMarked = false;
    changed();
  }

  /// What is told the new length whenever its content changes.
  public void setOnEdit(IntConsumer edited) {
    onEdit = edited;
  }

  /// Wipes the field.
  public void clear() {
    typed.clear();
    caret = 0;
    allMarked = false;
    changed();
  }

  private void typed(KeyEvent event) {
    if (event.isControlDown() || event.isMetaDown() || event.isAltDown()) {
      return;
    }
    String character = event.getCharacter();
    boolean printed = false;
    for (int at = 0; at < character.length(); at++) {
      char c = character.charAt(at);
      if (!Character.isISOControl(c) && Character.isDefined(c)) {
        insert(c);
        printed = true;
      }
    }
    if (printed) {
      changed();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    boolean paste =
        (event.isShortcutDown() && event.getCode() == KeyCode.V)
            || (event.isShiftDown() && event.getCode() == KeyCode.INSERT);
    if (paste) {
      paste();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
      allMarked = typed.length() > 0;
    } else if (!edited(event.getCode())) {
      return;
    }
    changed();
    event.consume();
  }

  private boolean edited(KeyCode code) {
    switch (code) {
      case BACK_SPACE -> erase(caret - 1);
      case DELETE -> erase(caret);
      case LEFT, KP_LEFT -> moveTo(caret - 1);
      case RIGHT, KP_RIGHT -> moveTo(caret + 1);
      case HOME -> moveTo(0);
      case END -> moveTo(typed.length());
      default -> {
        return false;
      }
    }
    return true;
  }

  /// The clipboard gives a string, which is not ours to wipe; it is not kept.
  private void paste() {
    String pasted = Clipboard.getSystemClipboard().getString();
    if (pasted == null) {
      return;
    }
    String trimmed = pasted.strip();
    for (int at = 0; at < trimmed.length(); at++) {
      if (!Character.isISOControl(trimmed.charAt(at))) {
        insert(trimmed.charAt(at));
      }
    }
  }

  private void insert(char c) {
    if (allMarked) {
      typed.clear();
      caret = 0;
      allMarked = false;
    }
    typed.insert(caret, c);
    caret++;
  }

  private void erase(int place) {
    if (allMarked) {
      typed.clear();
      moveTo(0);
    } else if (place >= 0 && place < typed.length()) {
      typed.delete(place, place + 1);
      moveTo(place);
    }
  }

  private void moveTo(int place) {
    allMarked = false;
    caret = Math.clamp(place, 0, typed.length());
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    double one = typed.length() == 0 ? 1 : bullets.prefWidth(-1) / typed.length();
    moveTo((int) Math.round((event.getX() - bullets.getLayoutX()) / one));
    draw();
    event.consume();
  }

  private void changed() {
    length.set(typed.length());
    draw();
    onEdit.accept(typed.length());
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  private void draw() {
    bullets.setText(BULLET.repeat(typed.length()));
    prompt.setVisible(typed.length() == 0);
    bar.setVisible(isFocused() && !allMarked);
    pseudoClassStateChanged(MARKED, allMarked);
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    double words = prompt.getText().isEmpty() ? 160 : prompt.prefWidth(-1);
    return snappedLeftInset() + words + snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + prompt.prefHeight(-1) * 4 + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double line = Math.max(prompt.prefHeight(-1), bullets.prefHeight(-1));
    return snappedTopInset() + line + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double wide = getWidth() - left - snappedRightInset();
    double high = getHeight() - top - snappedBottomInset();
    prompt.resizeRelocate(left, top, wide, high);
    double all = bullets.prefWidth(-1);
    double before = typed.length() == 0 ? 0 : all * caret / typed.length();
    double shift = Math.max(0, before - wide + 1);
    bullets.resizeRelocate(left - shift, top, Math.max(all, 1), high);
    bullets.setClip(new Rectangle(shift, 0, wide, high));
    bar.resizeRelocate(left + before - shift, top, 1, high);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> BULLET.repeat(typed.length());
      case CARET_OFFSET -> caret;
      case EDITABLE -> !isDisabled();
      case CHILDREN -> FXCollections.emptyObservableList();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
