package app.brevet.gallery;

import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.Chain;
import app.brevet.ui.kit.CodeField;
import app.brevet.ui.kit.DropArea;
import app.brevet.ui.kit.EmptyState;
import app.brevet.ui.kit.FailurePane;
import app.brevet.ui.kit.FormField;
import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.NumberBadge;
import app.brevet.ui.kit.QrPicture;
import app.brevet.ui.kit.Ring;
import app.brevet.ui.kit.SecretField;
import app.brevet.ui.kit.StatusChip;
import app.brevet.ui.kit.TimeText;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The small controls.
final class ControlPages {

  private ControlPages() {}

  static List<Page> all() {
    return List.of(
        new Page("Icon", ControlPages::icons),
        new Page("Button", ControlPages::buttons),
        new Page("Ring", ControlPages::rings),
        new Page("TimeText", ControlPages::times),
        new Page("CodeField", ControlPages::codes),
        new Page("SecretField", ControlPages::secrets),
        new Page("FormField", ControlPages::fields),
        new Page("StatusChip", ControlPages::chips),
        new Page("FailurePane", ControlPages::failures),
        new Page("Chain", ControlPages::chains),
        new Page("EmptyState", ControlPages::empty),
        new Page("QrPicture", ControlPages::qr),
        new Page("DropArea", ControlPages::drops));
  }

  private static Node qr() {
    QrPicture picture = new QrPicture();
    boolean[][] modules = new boolean[29][29];
    for (int i = 4; i < 25; i++) {
      for (int j = 4; j < 25; j++) {
        modules[i][j] = (i * j) % 3 == 0;
      }
    }
    picture.show(modules);
    return new HBox(24, picture, new QrPicture());
  }

  private static Node drops() {
    DropArea idle =
        new DropArea(_ -> true, _ -> {}, Icon.PHONE.node(), new Label("Drop a picture here"));
    DropArea over =
        new DropArea(_ -> true, _ -> {}, Icon.PHONE.node(), new Label("Something is over it"));
    over.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("over"), true);
    VBox all = new VBox(16, idle, over);
    all.setMaxWidth(360);
    return all;
  }

  private static Node icons() {
    FlowPane all = new FlowPane(16, 16);
    for (Icon icon : Icon.values()) {
      Label label = new Label(icon.name().toLowerCase(java.util.Locale.ROOT), icon.node());
      label.setPrefWidth(150);
      all.getChildren().add(label);
    }
    return all;
  }

  private static Node buttons() {
    FlowPane all = new FlowPane(12, 12);
    for (String kind : List.of("", "accent", "warning", "danger", "flat", "small")) {
      for (boolean disabled : new boolean[] {false, true}) {
        Button button = new Button("Renew " + kind, Icon.REFRESH.node());
        if (!kind.isEmpty()) {
          button.getStyleClass().add(kind);
        }
        button.setDisable(disabled);
        all.getChildren().add(button);
      }
    }
    Button more = new Button("", Icon.MORE.node());
    more.getStyleClass().addAll("flat", "button-icon");
    ToggleButton toggle = new ToggleButton("Toggle");
    toggle.setSelected(true);
    all.getChildren().addAll(more, toggle, focused("Focused", ""), focused("Focused", "accent"));
    all.getChildren().addAll(focused("Focused", "flat"), focused("Focused", "warning"));
    return all;
  }

  private static Button focused(String text, String kind) {
    Button button = new Button(text);
    button.getStyleClass().add(kind);
    button.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("focus-visible"), true);
    return button;
  }

  private static Node rings() {
    FlowPane all = new FlowPane(24, 16);
    for (Level level : Level.values()) {
      for (double fraction : new double[] {1, 0.62, 0.04}) {
        all.getChildren().add(named(level + " " + fraction, ring(30, level, fraction)));
      }
    }
    all.getChildren().add(named("20", ring(20, Level.ENDING, 0.4)));
    all.getChildren().add(named("26", ring(26, Level.FAILED, 0.4)));
    all.getChildren().add(named("56", ring(56, Level.FRESH, 0.4)));
    all.getChildren().add(named("56", ring(56, Level.FAILED, 0.4)));
    return all;
  }

  private static Ring ring(double diameter, Level level, double fraction) {
    Ring ring = new Ring(diameter);
    ring.levelProperty().set(level);
    ring.fractionProperty().set(fraction);
    return ring;
  }

  private static Node named(String name, Node node) {
    HBox pair = new HBox(8, node, new Label(name));
    pair.setStyle("-fx-alignment: center-left; -fx-pref-width: 180;");
    return pair;
  }

  private static Node times() {
    VBox all = new VBox(4);
    for (String time : List.of("11 h 42 min", "37 min", "11 h 11 min", "8 min 08 s", "")) {
      all.getChildren().add(new TimeText(time));
    }
    TimeText ending = new TimeText("7 min 31 s");
    ending.setEnding(true);
    all.getChildren()
        .addAll(ending, new TimeText("11 Stunden 42 Minuten"), new TimeText("٧ دقائق"));
    all.setMaxWidth(200);
    return all;
  }

  private static Node codes() {
    CodeField some = new CodeField("MFA code, 6 digits");
    type(some, "407");
    some.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("focused"), true);
    CodeField marked = new CodeField("MFA code, 6 digits");
    type(marked, "407123");
    marked.selectAll();
    CodeField off = new CodeField("MFA code, 6 digits");
    type(off, "407123");
    off.setDisable(true);
    VBox all = new VBox(16, new CodeField("MFA code, 6 digits"), marked, off, some);
    all.setMaxWidth(360);
    return all;
  }

  static void type(Node node, String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      node.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_TYPED, "" + c, "", KeyCode.UNDEFINED, false, false, false, false));
    }
  }

  private static Node secrets() {
    SecretField typed = new SecretField("40 characters");
    type(typed, "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    SecretField few = new SecretField();
    type(few, "short");
    SecretField off = new SecretField("Off");
    off.setDisable(true);
    VBox all = new VBox(12, new SecretField("Paste the secret access key"), typed, few, off);
    all.setMaxWidth(320);
    return all;
  }

  private static Node fields() {
    TextField name = new TextField("payments");
    FormField helped = new FormField("Profile name", name, "What you type in --profile.");
    FormField wrong = new FormField("Name", new TextField("pay ments"), "");
    wrong.problemProperty().set("A name has no blanks. Try pay-ments.");
    FormField hidden = new FormField("Secret access key", new SecretField("40 characters"));
    FormField hiddenWrong = new FormField("Secret access key", new SecretField("40 characters"));
    hiddenWrong
        .problemProperty()
        .set(
            "This is too short: a secret access key has 40 characters, and this one has twelve of"
                + " them.");
    VBox all = new VBox(16, helped, wrong, hidden, hiddenWrong);
    all.setMaxWidth(360);
    return all;
  }

  private static Node chips() {
    VBox all = new VBox(8);
    for (StatusChip.Tone tone : StatusChip.Tone.values()) {
      all.getChildren().add(new StatusChip("GNOME Keyring, " + tone, tone));
    }
    StatusChip longOne =
        new StatusChip("A status with words twice as long as usual words", StatusChip.Tone.GOOD);
    HBox narrow = new HBox(longOne);
    narrow.setMaxWidth(200);
    NumberBadge badge = new NumberBadge();
    badge.setCount(24);
    all.getChildren().addAll(narrow, badge);
    return all;
  }

  private static Node failures() {
    FailurePane whole = new FailurePane(Samples.LABELS);
    whole.show(Samples.DENIED, Optional.of(new Act("Start again", () -> {})));
    FailurePane open = new FailurePane(Samples.LABELS);
    open.show(Samples.DENIED, Optional.empty());
    ((ToggleButton) open.lookup(".fold")).fire();
    FailurePane small = new FailurePane(Samples.LABELS);
    small.show(Samples.LOCKED, Optional.of(new Act("Unlock", () -> {})));
    VBox all = new VBox(16, whole, open, small);
    all.setMaxWidth(420);
    return all;
  }

  private static Node chains() {
    Chain usual = new Chain();
    usual.show(Samples.chain());
    Chain tooLong = new Chain();
    tooLong.show(Samples.longChain());
    usual.setPrefWidth(284);
    tooLong.setPrefWidth(284);
    return new HBox(32, usual, tooLong);
  }

  private static Node empty() {
    return new EmptyState(
        Icon.KEY,
        "No profiles yet",
        "Add a key, or a role that takes its session from another profile. Nothing is written"
            + " before you start a session.",
        new Act("Add a key", () -> {}),
        new Act("Add a role", () -> {}),
        new Act("Look around with the demo", () -> {}));
  }
}
