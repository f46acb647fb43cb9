package app.brevet.ui.demo;

import app.brevet.ui.kit.Icon;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.Ring;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The demo's phone, as a strip of the window.
public final class AuthenticatorView extends HBox {

  private static final double RING = 20;

  /// The phone of this view model.
  public AuthenticatorView(AuthenticatorViewModel model) {
    getStyleClass().add("demo-phone");
    setAlignment(Pos.CENTER_LEFT);
    Label title = new Label(model.title(), Icon.PHONE.node());
    title.getStyleClass().add("demo-phone-title");
    Label hint = new Label(model.words().text("window.demo.hint"));
    hint.getStyleClass().add("demo-phone-hint");
    VBox said = new VBox(title, hint);
    Label code = new Label();
    code.setId("demo-code");
    code.getStyleClass().add("demo-phone-code");
    code.textProperty().bind(model.codeProperty());
    Label wait = new Label();
    wait.getStyleClass().add("demo-phone-wait");
    wait.textProperty().bind(model.waitProperty());
    Ring ring = new Ring(RING);
    ring.levelProperty().set(Level.FRESH);
    ring.fractionProperty().bind(model.fractionProperty());
    Button copy = new Button(model.words().text("window.demo.copy"), Icon.COPY.node());
    copy.setOnAction(_ -> model.copy());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(said, gap, wait, ring, code, copy);
  }
}
