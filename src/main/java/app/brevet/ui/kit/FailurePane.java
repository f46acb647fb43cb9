package app.brevet.ui.kit;

import app.brevet.words.FailureText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A failure in its four parts: what did not happen, why, what to do now with a button where there
/// is one, and folded away what AWS said, to be copied; reasons that AWS encoded can be decoded.
public final class FailurePane extends HBox {

  private final Label what = words("failure-what");
  private final Label why = words("failure-why");
  private final Label now = words("failure-now");
  private final Button mend = new Button();
  private final Button decode = new Button();
  private final ToggleButton unfold = new ToggleButton();
  private final Label answer = words("failure-answer");
  private final FlowPane acts;
  private final VBox folded;
  private Act act = new Act("", () -> {});
  private String copied = "";
  private String said = "";

  /// Nothing failed yet.
  public FailurePane(FailureLabels labels) {
    getStyleClass().add("failure-pane");
    mend.setOnAction(_ -> act.run().run());
    mend.setMinWidth(0);
    decode.setText(labels.decode());
    decode.setOnAction(_ -> fireEvent(new DecodeEvent(said)));
    decode.setMinWidth(0);
    unfold.setText(labels.details());
    unfold.getStyleClass().addAll("flat", "fold");
    unfold.setGraphic(Icon.CHEVRON_RIGHT.node());
    Button copy = new Button(labels.copy(), Icon.COPY.node());
    copy.getStyleClass().addAll("small", "failure-copy");
    copy.setOnAction(_ -> copy());
    folded = new VBox(answer, copy);
    folded.getStyleClass().add("failure-details");
    unfold.selectedProperty().addListener(_ -> fold());
    acts = new FlowPane(mend, decode, unfold);
    acts.getStyleClass().add("failure-acts");
    VBox parts = new VBox(what, why, now, acts, folded);
    parts.getStyleClass().add("failure-parts");
    HBox.setHgrow(parts, Priority.ALWAYS);
    getChildren().addAll(Icon.ERROR.node(), parts);
    fold();
  }

  /// One that shows what this says went wrong, and is not there while nothing did.
  public static FailurePane following(
      FailureLabels labels, ObservableValue<Optional<FailureText>> failure) {
    return following(labels, failure, new SimpleObjectProperty<>(Optional.empty()));
  }

  /// One that shows what this says went wrong.
  ///
  /// @param mending what mends it, looked at when a failure is told
  public static FailurePane following(
      FailureLabels labels,
      ObservableValue<Optional<FailureText>> failure,
      ObservableValue<Optional<Act>> mending) {
    FailurePane pane = new FailurePane(labels);
    failure.subscribe(
        now -> {
          place(pane, now.isPresent());
          now.ifPresent(text -> pane.show(text, mending.getValue()));
        });
    return pane;
  }

  private static Label words(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// Shows this failure, its details folded, with the act that mends it.
  public void show(FailureText text, Optional<Act> mending) {
    what.setText(text.what());
    why.setText(text.why());
    now.setText(text.now());
    act = mending.orElse(new Act("", () -> {}));
    mend.setText(act.label());
    copied = text.details().map(FailurePane::lines).orElse("");
    said = text.details().map(FailureText.AwsAnswer::message).orElse("");
    answer.setText(copied);
    unfold.setSelected(false);
    place(why, !text.why().isEmpty());
    place(now, !text.now().isEmpty());
    place(mend, mending.isPresent());
    boolean encoded = text.details().filter(FailureText.AwsAnswer::encoded).isPresent();
    place(decode, encoded && mending.isEmpty());
    place(unfold, text.details().isPresent());
    place(acts, mending.isPresent() || text.details().isPresent());
    fold();
  }

  private static String lines(FailureText.AwsAnswer said) {
    return Stream.concat(Stream.of(said.code(), said.message()), said.requestId().stream())
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private void fold() {
    boolean open = unfold.isSelected();
    unfold.setGraphic(open ? Icon.CHEVRON_DOWN.node() : Icon.CHEVRON_RIGHT.node());
    place(folded, open);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(copied);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static void place(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
