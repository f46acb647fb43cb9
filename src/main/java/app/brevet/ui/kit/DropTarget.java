package app.brevet.ui.kit;

import app.brevet.model.Secret;
import java.nio.file.Path;

/// What takes something that is dropped on it or pasted.
public interface DropTarget {

  /// A file.
  void file(Path file);

  /// A picture.
  ///
  /// @param width in pixels
  /// @param height in pixels
  /// @param pixels its rows from the top, each pixel as `0xAARRGGBB`
  void picture(int width, int height, int[] pixels);

  /// A text, which may be a secret; whoever takes it closes it.
  void text(Secret text);
}
