package app.brevet.tray.linux;

import app.brevet.tray.IconPixels;
import app.brevet.tray.TrayState;
import app.brevet.tray.TrayView;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/// The icon as panels see it on the bus.
final class ExportedItem extends ReadOnlyProperties implements StatusNotifierItem {

  static final String PATH = "/StatusNotifierItem";
  static final String FACE = "org.kde.StatusNotifierItem";
  private static final String PIXMAPS = "a(iiay)";
  private static final String TOOL_TIP = "(sa(iiay)ss)";
  private static final int[] SIZES = {16, 22, 24, 32, 48, 64};

  private final String id;
  private final Executor acts;
  private TrayView view = new TrayView(TrayState.IDLE, "", "", List.of());
  private Runnable open = () -> {};

  /// An icon that shows nothing yet.
  ///
  /// @param id the same for every start of the program: panels remember by it what the user chose
  /// @param acts where the opener runs
  ExportedItem(String id, Executor acts) {
    super(PATH);
    this.id = id;
    this.acts = acts;
  }

  /// Shows this from now on.
  ///
  /// @return the signals that tell panels so
  synchronized List<BusSignal> show(TrayView next) {
    TrayView before = view;
    view = next;
    List<BusSignal> signals = new ArrayList<>();
    if (!next.title().equals(before.title())) {
      signals.add(signal("NewTitle", ""));
    }
    if (!next.tooltip().equals(before.tooltip()) || !next.title().equals(before.title())) {
      signals.add(signal("NewToolTip", ""));
    }
    if (next.state() != before.state()) {
      signals.add(signal("NewIcon", ""));
      signals.add(signal("NewAttentionIcon", ""));
      signals.add(signal("NewStatus", "s", status(next.state())));
    }
    return signals;
  }

  private static BusSignal signal(String name, String signature, Object... values) {
    return new BusSignal(PATH, FACE, name, signature, values);
  }

  /// What a click on the icon does from now on.
  synchronized void onOpen(Runnable opener) {
    open = opener;
  }

  /// Idle is no reason to be hidden: the menu is where sessions are started.
  private static String status(TrayState state) {
    return switch (state) {
      case IDLE, ACTIVE -> "Active";
      case ENDING -> "NeedsAttention";
    };
  }

  @Override
  public synchronized void activate(int x, int y) {
    acts.execute(open);
  }

  @Override
  public void secondaryActivate(int x, int y) {
    activate(x, y);
  }

  /// Nothing: the panel has the menu.
  @Override
  public void contextMenu(int x, int y) {}

  /// Nothing: there is nothing to turn.
  @Override
  public void scroll(int delta, String orientation) {}

  @Override
  synchronized Map<String, Variant<?>> properties() {
    Variant<?> icon = new Variant<>(pixmaps(view.state()), PIXMAPS);
    Variant<?> nothing = new Variant<>("");
    Variant<?> noPicture = new Variant<>(List.of(), PIXMAPS);
    Map<String, Variant<?>> all = new LinkedHashMap<>();
    all.put("Category", new Variant<>("ApplicationStatus"));
    all.put("Id", new Variant<>(id));
    all.put("Title", new Variant<>(view.title()));
    all.put("Status", new Variant<>(status(view.state())));
    all.put("WindowId", new Variant<>(0));
    all.put("IconName", nothing);
    all.put("IconThemePath", nothing);
    all.put("IconPixmap", icon);
    all.put("OverlayIconName", nothing);
    all.put("OverlayIconPixmap", noPicture);
    all.put("AttentionIconName", nothing);
    all.put("AttentionIconPixmap", icon);
    all.put("AttentionMovieName", nothing);
    all.put(
        "ToolTip",
        new Variant<>(
            new Object[] {"", List.of(), view.title(), markup(view.tooltip())}, TOOL_TIP));
    all.put("ItemIsMenu", new Variant<>(false));
    all.put("Menu", new Variant<>(new DBusPath(ExportedMenu.PATH)));
    return all;
  }

  /// The text of a tool tip is markup, as panels read it.
  private static String markup(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static List<Object[]> pixmaps(TrayState state) {
    return IntStream.of(SIZES)
        .mapToObj(size -> new Object[] {size, size, bytes(IconPixels.argb(state, size))})
        .toList();
  }

  /// ARGB32 in network byte order, as the specification wants it.
  private static byte[] bytes(int[] argb) {
    ByteBuffer bytes = ByteBuffer.allocate(argb.length * Integer.BYTES);
    bytes.asIntBuffer().put(argb);
    return bytes.array();
  }
}
