package app.brevet.tray.linux;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.tray.TrayItem;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class MenuModelTest {

  private static final TrayItem LINE = new TrayItem.Separator();
  private static final TrayItem QUIT = action("Quit");

  private final MenuModel first =
      MenuModel.empty().to(List.of(check("dev 7 min", true), LINE, submenu("All", QUIT))).model();

  private static void nothing() {}

  private static TrayItem.Action action(String label) {
    return new TrayItem.Action(label, true, MenuModelTest::nothing);
  }

  private static TrayItem.Check check(String label, boolean checked) {
    return new TrayItem.Check(label, checked, MenuModelTest::nothing);
  }

  private static TrayItem.Submenu submenu(String label, TrayItem... items) {
    return new TrayItem.Submenu(label, List.of(items));
  }

  private static List<Integer> ids(MenuModel model) {
    return model.root().all().map(MenuLine::id).toList();
  }

  @Test
  void to_whenTheMenuIsNew_thenEveryLineHasItsOwnNumber() {
    assertThat(ids(first)).containsExactly(0, 1, 2, 3, 4);
    assertThat(first.line(4).map(MenuLine::item)).contains(QUIT);
    assertThat(first.line(5)).isEmpty();
  }

  @Test
  void to_whenOnlyALabelChanges_thenOnlyThatIsTold() {
    MenuModel.Change change =
        first.to(List.of(check("dev 6 min", true), LINE, submenu("All", QUIT)));
    assertThat(ids(change.model())).isEqualTo(ids(first));
    assertThat(change.altered()).isEqualTo(Map.of(1, Map.of("label", "dev 6 min")));
    assertThat(change.layoutParent()).isEmpty();
  }

  @Test
  void to_whenAMarkChangesBelow_thenThatLineIsTold() {
    MenuModel before = MenuModel.empty().to(List.of(submenu("All", check("dev", false)))).model();
    MenuModel.Change change = before.to(List.of(submenu("All", check("dev", true))));
    assertThat(change.altered()).isEqualTo(Map.of(2, Map.of("toggle-state", 1)));
    assertThat(change.layoutParent()).isEmpty();
  }

  @Test
  void to_whenNothingChangesButTheActs_thenNothingIsToldAndTheNewActsAreKept() {
    AtomicInteger runs = new AtomicInteger();
    MenuModel before = MenuModel.empty().to(List.of(action("Stop"))).model();
    MenuModel.Change change =
        before.to(List.of(new TrayItem.Action("Stop", true, runs::incrementAndGet)));
    assertThat(change.altered()).isEmpty();
    assertThat(change.layoutParent()).isEmpty();
    change.model().line(1).orElseThrow().act().run();
    assertThat(runs).hasValue(1);
  }

  @Test
  void to_whenALineComes_thenItAloneIsNew() {
    MenuModel.Change change =
        first.to(
            List.of(check("prod", true), check("dev 7 min", true), LINE, submenu("All", QUIT)));
    assertThat(ids(change.model())).containsExactly(0, 5, 1, 2, 3, 4);
    assertThat(change.layoutParent()).contains(0);
  }

  @Test
  void to_whenALineGoes_thenItsNumberIsNeverGivenAgain() {
    MenuModel without = first.to(List.of(LINE, submenu("All", QUIT))).model();
    assertThat(ids(without)).containsExactly(0, 2, 3, 4);
    MenuModel again =
        without.to(List.of(check("dev 7 min", true), LINE, submenu("All", QUIT))).model();
    assertThat(ids(again)).containsExactly(0, 5, 2, 3, 4);
  }

  @Test
  void to_whenALineComesBelow_thenOnlyThatSubmenuIsLaidOutAnew() {
    MenuModel.Change change =
        first.to(List.of(check("dev 7 min", true), LINE, submenu("All", QUIT, action("Lock"))));
    assertThat(change.layoutParent()).contains(3);
    assertThat(ids(change.model())).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void to_whenTwoSubmenusChange_thenTheWholeMenuIsLaidOutAnew() {
    MenuModel before = MenuModel.empty().to(List.of(submenu("A"), submenu("B"))).model();
    MenuModel.Change change = before.to(List.of(submenu("A", QUIT), submenu("B", QUIT)));
    assertThat(change.layoutParent()).contains(0);
  }

  @Test
  void properties_whenALabelHasUnderscores_thenTheyAreNoMnemonics() {
    assertThat(new MenuLine(1, action("acme_dev_eu"), List.of()).properties())
        .isEqualTo(Map.of("label", "acme__dev__eu", "enabled", true));
  }

  @Test
  void properties_whenOfEachKind_thenAsDbusmenuNamesThem() {
    assertThat(new MenuLine(1, check("dev", false), List.of()).properties())
        .isEqualTo(Map.of("label", "dev", "toggle-type", "checkmark", "toggle-state", 0));
    assertThat(new MenuLine(1, LINE, List.of()).properties())
        .isEqualTo(Map.of("type", "separator"));
    assertThat(new MenuLine(1, submenu("All"), List.of()).properties())
        .isEqualTo(Map.of("label", "All", "children-display", "submenu"));
  }

  @Test
  void act_whenTheLineIsGreyedOut_thenNothing() {
    AtomicInteger runs = new AtomicInteger();
    TrayItem off = new TrayItem.Action("Stop all", false, runs::incrementAndGet);
    new MenuLine(1, off, List.of()).act().run();
    assertThat(runs).hasValue(0);
  }
}
