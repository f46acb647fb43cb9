package app.brevet.app;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// The training run of the window's ahead-of-time cache: opens what a user opens first, and ends.
public final class Training extends Application {

  /// Runs the training.
  public static void main(String[] args) {
    launch(args);
  }

  @Override
  public void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    ListView<String> list = new ListView<>();
    list.getItems().addAll("acme-dev", "acme-prod");
    stage.setScene(new Scene(new VBox(new TextField(), list, new Button("Start")), 980, 660));
    stage.setTitle("Brevet");
    stage.show();
    stage.getScene().snapshot(null);
    Platform.exit();
  }
}
