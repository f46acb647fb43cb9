package app.brevet.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class QrPictureTest {

  private KitStage kit;

  @Start
  void start(Stage stage) {
    kit = new KitStage(stage);
  }

  @Test
  void show_whenThereAreModules_thenEachIsWholePixelsInItsPlace() {
    QrPicture picture = kit.put(QrPicture::new);
    kit.act(
        () ->
            picture.show(
                new boolean[][] {{true, false, false}, new boolean[3], {false, true, true}}));
    Image image = ((ImageView) picture.getChildren().getFirst()).getImage();
    int module = (int) (picture.side() / 3);
    assertThat(picture.side()).isGreaterThanOrEqualTo(240).isEqualTo(3.0 * module);
    assertThat(image.getPixelReader().getColor(module - 1, module - 1)).isEqualTo(Color.BLACK);
    assertThat(image.getPixelReader().getColor(module, module - 1)).isEqualTo(Color.WHITE);
    assertThat(image.getPixelReader().getColor(module, 2 * module)).isEqualTo(Color.BLACK);
    assertThat(image.getPixelReader().getColor(0, 2 * module)).isEqualTo(Color.WHITE);
  }

  @Test
  void show_whenThereAreNone_thenNothingIsLeftOfTheLast() {
    QrPicture picture = kit.put(QrPicture::new);
    kit.act(() -> picture.show(new boolean[][] {{true}}));
    kit.act(() -> picture.show(new boolean[0][0]));
    assertThat(picture.side()).isZero();
  }
}
