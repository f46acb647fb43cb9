package app.brevet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.renewal.Outlook;
import app.brevet.session.LiveSessions;
import app.brevet.session.SessionWorld;
import app.brevet.tray.TrayItem;
import app.brevet.tray.TrayState;
import app.brevet.tray.TrayView;
import app.brevet.ui.profiles.Renewals;
import app.brevet.words.Surface;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrayMenuTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private LiveSessions live;
  private TrayMenu menu;
  private final List<String> done = new ArrayList<>();
  private Renewals renewals = Renewals.NONE;

  @BeforeEach
  void setUp() {
    world = new SessionWorld(folder);
    live =
        new LiveSessions(
            world.sessions, world.profiles, SessionWorld.codes("123456"), () -> {}, Runnable::run);
    menu =
        new TrayMenu(
            new Words(Locale.ENGLISH, ZoneOffset.UTC, world.clock, Surface.WINDOW),
            new TrayMenu.Verbs(
                one -> done.add("act " + one.profile().name()),
                one -> done.add("console " + one.profile().name()),
                () -> done.add("stop all"),
                () -> done.add("lock"),
                () -> done.add("open"),
                () -> done.add("quit")));
  }

  private TrayView view(ProfileId... pinned) {
    live.refresh();
    return menu.of(live.all(), Set.of(pinned), renewals, world.clock.instant());
  }

  private static List<String> labels(List<TrayItem> items) {
    return items.stream()
        .map(
            item ->
                switch (item) {
                  case TrayItem.Action action -> action.label();
                  case TrayItem.Check check -> (check.checked() ? "✓ " : "  ") + check.label();
                  case TrayItem.Separator _ -> "-";
                  case TrayItem.Submenu submenu -> submenu.label() + " >";
                })
        .toList();
  }

  @Test
  void of_whenNothingIsThere_thenOnlyLockOpenAndQuit() {
    TrayView view = view();
    assertThat(labels(view.menu())).containsExactly("Lock or hide", "Open Brevet", "Quit");
    assertThat(view.state()).isEqualTo(TrayState.IDLE);
  }

  @Test
  void of_whenOneLivesAndOneIsPinned_thenBothAreLinesWithTimeAndAct() throws FailureException {
    ProfileId dev = world.addUser("dev").id();
    ProfileId ops = world.addUser("ops").id();
    world.addUser("rare");
    live.refresh();
    live.start(dev);

    TrayView view = view(ops);

    assertThat(labels(view.menu()))
        .containsExactly(
            "✓ dev    12 h left    Renew",
            "  ops    Start",
            "-",
            "All profiles >",
            "Open console >",
            "Stop all",
            "-",
            "Lock or hide",
            "Open Brevet",
            "Quit");
    assertThat(view.state()).isEqualTo(TrayState.ACTIVE);
    assertThat(view.tooltip()).isEqualTo("Brevet: 1 active");
  }

  @Test
  void of_whenOneEndsSoon_thenTheIconAndTheTooltipSaySo() throws FailureException {
    ProfileId dev = world.addUser("dev").id();
    live.refresh();
    live.start(dev);
    world.clock.advance(Duration.ofHours(12).minusSeconds(451));

    TrayView view = view();

    assertThat(view.state()).isEqualTo(TrayState.ENDING);
    assertThat(view.tooltip()).isEqualTo("Brevet: 1 active, dev ends in 7 min");
    assertThat(labels(view.menu()).getFirst()).isEqualTo("✓ dev    7 min left    Renew now");
  }

  @Test
  void of_whenALineIsClicked_thenItsProfileIsActedOn() throws FailureException {
    ProfileId dev = world.addUser("dev").id();

    view(dev).menu().forEach(TrayMenuTest::click);

    assertThat(done).containsExactly("act dev", "stop all", "lock", "open", "quit");
  }

  @Test
  void of_whenOneLives_thenItsConsoleCanBeOpenedAndNoOthers() throws FailureException {
    ProfileId dev = world.addUser("dev").id();
    world.addUser("ops");
    live.refresh();
    live.start(dev);

    List<TrayItem> consoles =
        view().menu().stream()
            .filter(TrayItem.Submenu.class::isInstance)
            .map(TrayItem.Submenu.class::cast)
            .filter(menu -> menu.label().equals("Open console"))
            .flatMap(menu -> menu.items().stream())
            .toList();
    consoles.forEach(TrayMenuTest::click);

    assertThat(labels(consoles)).containsExactly("dev");
    assertThat(done).containsExactly("console dev");
  }

  private List<TrayItem> ends() {
    return view().menu().stream()
        .filter(TrayItem.Submenu.class::isInstance)
        .map(TrayItem.Submenu.class::cast)
        .filter(menu -> menu.label().equals("Let it end"))
        .flatMap(menu -> menu.items().stream())
        .toList();
  }

  private Renewals renewals(ProfileId id, Outlook outlook) {
    return new Renewals(
        Map.of(id, outlook), _ -> done.add("let end"), _ -> done.add("renew again"));
  }

  @Test
  void of_whenOneIsKeptAlive_thenItCanBeLetEndAndTheMarkSaysSo() throws FailureException {
    ProfileId dev = world.addUser("dev").id();
    ProfileId ops = world.addUserWithoutMfa("ops").id();
    live.refresh();
    live.start(dev);
    live.start(ops);
    Instant end = world.clock.instant().plus(Duration.ofHours(12));
    renewals = renewals(dev, new Outlook.Ends(end));
    assertThat(labels(ends())).containsExactly("  dev");
    ends().forEach(TrayMenuTest::click);

    renewals = renewals(dev, new Outlook.LetEnd(end));
    assertThat(labels(ends())).containsExactly("✓ dev");
    ends().forEach(TrayMenuTest::click);

    assertThat(done).containsExactly("let end", "renew again");
  }

  private static void click(TrayItem item) {
    switch (item) {
      case TrayItem.Action action -> action.act().run();
      case TrayItem.Check check -> check.act().run();
      case TrayItem.Separator _, TrayItem.Submenu _ -> {
        // Nothing to click.
      }
    }
  }

  @Test
  void of_whenThereAreHundreds_thenNoLevelHasMoreThanTwenty() throws FailureException {
    for (int i = 0; i < 437; i++) {
      world.addUserWithoutMfa("p%03d".formatted(i));
    }
    List<List<TrayItem>> levels = levels(view().menu()).toList();

    assertThat(levels).allSatisfy(level -> assertThat(level).hasSizeLessThanOrEqualTo(25));
    assertThat(levels.subList(1, levels.size()))
        .allSatisfy(level -> assertThat(level).hasSizeLessThanOrEqualTo(20));
    assertThat(levels.stream().flatMap(List::stream).filter(TrayItem.Check.class::isInstance))
        .hasSize(437);
  }

  private static Stream<List<TrayItem>> levels(List<TrayItem> items) {
    return Stream.concat(
        Stream.of(items),
        items.stream()
            .filter(TrayItem.Submenu.class::isInstance)
            .map(TrayItem.Submenu.class::cast)
            .flatMap(submenu -> levels(submenu.items())));
  }
}
