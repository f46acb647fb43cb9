package app.brevet.tray.linux;

import app.brevet.tray.TrayItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freedesktop.dbus.errors.InvalidMethodArgument;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The menu as panels see it on the bus.
final class ExportedMenu extends ReadOnlyProperties implements DbusMenu {

  static final String PATH = "/MenuBar";
  static final String FACE = "com.canonical.dbusmenu";
  private static final int VERSION = 3;

  private final Executor acts;
  private final Consumer<BusSignal> signals;
  private MenuModel model = MenuModel.empty();
  private int revision = 1;

  /// An empty menu.
  ///
  /// @param acts where the acts of the lines run
  /// @param signals takes what panels have to be told after a click
  ExportedMenu(Executor acts, Consumer<BusSignal> signals) {
    super(PATH);
    this.signals = signals;
    this.acts = acts;
  }

  /// Has these lines from now on.
  ///
  /// @return the signals that tell panels so
  synchronized List<BusSignal> show(List<TrayItem> items) {
    MenuModel.Change change = model.to(items);
    model = change.model();
    List<BusSignal> signals = new ArrayList<>();
    if (!change.altered().isEmpty()) {
      List<MenuProperties> altered = new ArrayList<>();
      change.altered().forEach((id, values) -> altered.add(new MenuProperties(id, wrap(values))));
      signals.add(propertiesUpdated(altered));
    }
    Optional<Integer> parent = change.layoutParent();
    if (parent.isPresent()) {
      revision++;
      signals.add(
          new BusSignal(
              PATH, FACE, "LayoutUpdated", "ui", new UInt32(revision), parent.orElseThrow()));
    }
    return signals;
  }

  private static BusSignal propertiesUpdated(List<MenuProperties> altered) {
    return new BusSignal(
        PATH, FACE, "ItemsPropertiesUpdated", "a(ia{sv})a(ias)", altered, List.of());
  }

  private synchronized MenuModel model() {
    return model;
  }

  private MenuLine line(int id) {
    return model()
        .line(id)
        .orElseThrow(() -> new InvalidMethodArgument("the menu has no line " + id));
  }

  @Override
  public synchronized Pair<UInt32, MenuNode> getLayout(
      int parentId, int recursionDepth, List<String> propertyNames) {
    return new Pair<>(new UInt32(revision), node(line(parentId), recursionDepth, propertyNames));
  }

  private static MenuNode node(MenuLine line, int depth, List<String> names) {
    List<MenuNode> children =
        depth == 0
            ? List.of()
            : line.children().stream().map(child -> node(child, depth - 1, names)).toList();
    return new MenuNode(line.id(), wrapped(line, names), children);
  }

  private static MenuProperties properties(MenuLine line, List<String> names) {
    return new MenuProperties(line.id(), wrapped(line, names));
  }

  private static Map<String, Variant<?>> wrapped(MenuLine line, List<String> names) {
    Map<String, Variant<?>> wrapped = wrap(line.properties());
    if (!names.isEmpty()) {
      wrapped.keySet().retainAll(names);
    }
    return wrapped;
  }

  private static Map<String, Variant<?>> wrap(Map<String, Object> properties) {
    Map<String, Variant<?>> wrapped = new LinkedHashMap<>();
    properties.forEach((name, value) -> wrapped.put(name, new Variant<>(value)));
    return wrapped;
  }

  @Override
  public List<MenuProperties> getGroupProperties(List<Integer> ids, List<String> propertyNames) {
    return model()
        .root()
        .all()
        .filter(line -> ids.isEmpty() || ids.contains(line.id()))
        .map(line -> properties(line, propertyNames))
        .toList();
  }

  @Override
  public Variant<?> getProperty(int id, String name) {
    Object value = line(id).properties().get(name);
    if (value == null) {
      throw new InvalidMethodArgument("line " + id + " of the menu has no " + name);
    }
    return new Variant<>(value);
  }

  @Override
  public void event(int id, String eventId, Variant<?> data, UInt32 timestamp) {
    if (eventId.equals("clicked")) {
      model().line(id).ifPresent(this::click);
    }
  }

  /// Panels of the Qt family set or clear a mark by themselves when it is clicked; they are told
  /// again how it stands.
  private void click(MenuLine line) {
    acts.execute(line.act());
    if (line.item() instanceof TrayItem.Check) {
      signals.accept(propertiesUpdated(List.of(properties(line, List.of("toggle-state")))));
    }
  }

  @Override
  public List<Integer> eventGroup(List<MenuEvent> events) {
    MenuModel asked = model();
    events.forEach(each -> event(each.id(), each.eventId(), each.data(), each.timestamp()));
    return events.stream().map(MenuEvent::id).filter(id -> asked.line(id).isEmpty()).toList();
  }

  /// Nothing: what the panel has been told is always the newest.
  @Override
  public boolean aboutToShow(int id) {
    return false;
  }

  @Override
  public Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
    MenuModel asked = model();
    return new Pair<>(List.of(), ids.stream().filter(id -> asked.line(id).isEmpty()).toList());
  }

  @Override
  Map<String, Variant<?>> properties() {
    return Map.of(
        "Version", new Variant<>(new UInt32(VERSION)),
        "TextDirection", new Variant<>("ltr"),
        "Status", new Variant<>("normal"),
        "IconThemePath", new Variant<>(List.of(), "as"));
  }
}
