package app.brevet.tray.awt;

import app.brevet.tray.ActThread;
import app.brevet.tray.IconPixels;
import app.brevet.tray.Tray;
import app.brevet.tray.TrayState;
import app.brevet.tray.TrayView;
import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Image;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// The tray of macOS and Windows, by way of AWT.
///
/// AWT is reached on its event thread only, and not before the first view: on macOS JavaFX has to
/// start first. A Linux desktop has [app.brevet.tray.Tray]s of its own kind.
public final class AwtTray implements Tray {

  private static final double[] SCALES = {1, 1.25, 1.5, 2};

  private final ActThread acts = new ActThread();
  private volatile Runnable open = () -> {};
  private volatile boolean shown;
  private @Nullable TrayIcon icon;
  private @Nullable AwtMenu menu;
  private boolean closed;

  /// A tray that shows nothing yet.
  public AwtTray() {}

  @Override
  public void show(TrayView view) {
    EventQueue.invokeLater(() -> draw(view));
  }

  /// A click or a double click, as the system has it.
  @Override
  public void onOpen(Runnable opener) {
    open = opener;
  }

  @Override
  public boolean isShown() {
    return shown;
  }

  /// Says something beside the icon, if the icon is there.
  void say(String caption, String text) {
    EventQueue.invokeLater(
        () -> {
          if (icon != null) {
            icon.displayMessage(caption, text, TrayIcon.MessageType.INFO);
          }
        });
  }

  private void draw(TrayView view) {
    if (closed || !SystemTray.isSupported()) {
      return;
    }
    AwtMenu lines = menu == null ? new AwtMenu(acts) : menu;
    menu = lines;
    lines.show(view.menu());
    Image image = image(view.state(), SystemTray.getSystemTray().getTrayIconSize());
    if (icon == null) {
      add(new TrayIcon(image, view.tooltip(), lines.popup()));
    } else {
      icon.setImage(image);
      icon.setToolTip(view.tooltip());
    }
  }

  private void add(TrayIcon made) {
    made.addActionListener(_ -> acts.execute(open));
    try {
      SystemTray.getSystemTray().add(made);
      icon = made;
      shown = true;
    } catch (AWTException e) {
      shown = false; // The desktop has no tray now; the next view tries again.
    }
  }

  private static Image image(TrayState state, Dimension place) {
    int size = Math.min(place.width, place.height);
    BufferedImage[] scaled = new BufferedImage[SCALES.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = picture(state, (int) Math.round(size * SCALES[i]));
    }
    return new BaseMultiResolutionImage(scaled);
  }

  private static BufferedImage picture(TrayState state, int size) {
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, size, size, IconPixels.argb(state, size), 0, size);
    return picture;
  }

  @Override
  public void close() {
    EventQueue.invokeLater(this::remove);
    acts.close();
  }

  private void remove() {
    closed = true;
    shown = false;
    if (icon != null) {
      SystemTray.getSystemTray().remove(icon);
    }
    icon = null;
  }
}
