package app.brevet.gallery;

import app.brevet.ui.kit.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// `./mvnw -Pgallery` opens it. With `-Dgallery.shots=FOLDER` it writes a picture of each page in
/// light and in dark, and ends; `-Dgallery.scale=200` shows text in that percentage.
final class Gallery {

  private static final double TEXT = 14;

  private final Theme theme = new Theme(Theme.Scheme.SYSTEM);
  private final StackPane place = new StackPane();
  private final BorderPane root = new BorderPane(new ScrollPane(place));
  private final Scene scene = new Scene(root, 960, 860);

  private Gallery() {
    place.setStyle("-fx-padding: 24; -fx-alignment: top-left;");
    ((ScrollPane) root.getCenter()).setFitToWidth(true);
    scaleTo(Integer.getInteger("gallery.scale", 100));
    theme.dress(scene);
  }

  /// Opens the window, or takes the pictures.
  public static void main(String[] arguments) {
    String folder = System.getProperty("gallery.shots", "");
    if (!folder.isEmpty()) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
      System.setProperty("java.awt.headless", "true");
    }
    Platform.startup(
        () -> {
          Gallery gallery = new Gallery();
          if (folder.isEmpty()) {
            gallery.open();
          } else {
            gallery.shoot(Path.of(folder));
          }
        });
  }

  static List<Page> pages() {
    return Stream.concat(LayerPages.all().stream(), ControlPages.all().stream()).toList();
  }

  private void scaleTo(int percent) {
    root.setStyle("-fx-font-size: " + TEXT * percent / 100 + "px;");
  }

  private void show(Page page) {
    Node content = page.content().get();
    place.getChildren().setAll(content);
  }

  private void shoot(Path folder) {
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    Shots shots = new Shots(scene, folder);
    for (Theme.Scheme scheme : List.of(Theme.Scheme.LIGHT, Theme.Scheme.DARK)) {
      for (Page page : pages()) {
        shots.add(
            page.name().replace(' ', '-') + "-" + scheme.name().toLowerCase(Locale.ROOT),
            () -> {
              theme.choose(scheme);
              show(page);
            });
      }
    }
    shots.take(Platform::exit);
  }

  private void open() {
    ListView<Page> list = new ListView<>();
    list.getItems().addAll(pages());
    list.setPrefWidth(180);
    list.setCellFactory(_ -> new PageCell());
    list.getSelectionModel().selectedItemProperty().subscribe(this::showIfAny);
    list.getSelectionModel().selectFirst();
    ComboBox<Theme.Scheme> schemes = new ComboBox<>();
    schemes.getItems().addAll(Theme.Scheme.values());
    schemes.setValue(Theme.Scheme.SYSTEM);
    schemes.valueProperty().subscribe(theme::choose);
    ComboBox<Integer> scales = new ComboBox<>();
    scales.getItems().addAll(100, 125, 150, 200);
    scales.setValue(100);
    scales.valueProperty().subscribe(this::scaleTo);
    root.setLeft(list);
    root.setTop(new HBox(8, schemes, scales));
    Stage stage = new Stage();
    stage.setTitle("Gallery");
    stage.setScene(scene);
    stage.show();
  }

  private void showIfAny(@Nullable Page page) {
    if (page != null) {
      show(page);
    }
  }

  private static final class PageCell extends ListCell<Page> {
    @Override
    protected void updateItem(@Nullable Page page, boolean empty) {
      super.updateItem(page, empty);
      setText(page == null ? "" : page.name());
    }
  }
}
