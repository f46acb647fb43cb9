package app.brevet.ui;

import app.brevet.model.StsAction;
import app.brevet.session.LiveSession;
import app.brevet.ui.editor.FederationKind;
import app.brevet.ui.kit.Theme;
import app.brevet.ui.palette.PaletteViewModel;
import app.brevet.ui.profiles.ProfileAct;
import app.brevet.ui.profiles.ProfileActs;
import app.brevet.ui.profiles.ProfileDesk;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The acts of the window itself, for its menus and for the palette.
final class WindowActs {

  private final WindowParts parts;
  private final WindowRequests requests;
  private final Runnable palette;
  private final Consumer<String> search;
  private final Words words;

  WindowActs(
      WindowParts parts, WindowRequests requests, Runnable palette, Consumer<String> search) {
    this.parts = parts;
    this.requests = requests;
    this.palette = palette;
    this.search = search;
    this.words = parts.words();
  }

  private TopBarViewModel.Line line(String key, String keys, Runnable run) {
    return new TopBarViewModel.Line(words.text(key), keys, run);
  }

  private List<TopBarViewModel.Line> adding() {
    return List.of(
        line("window.add.user", "Ctrl+N", requests::addUser),
        line("window.add.role", "Ctrl+Shift+N", requests::addRole),
        line("window.add.federated", "", () -> requests.add(FederationKind.FEDERATED)),
        line("window.add.saml", "", () -> requests.add(FederationKind.SAML)),
        line("window.add.web-identity", "", () -> requests.add(FederationKind.WEB_IDENTITY)),
        line("window.add.found", "", requests::found));
  }

  private List<TopBarViewModel.Line> more() {
    return List.of(
        line("window.act.palette", "Ctrl+K", palette),
        line("window.act.search", "/", () -> search.accept("")),
        line("window.act.refresh", "F5", parts.desk().live()::refresh),
        line("window.act.stop-all", "Ctrl+Shift+.", parts.desk().live()::stopAll),
        locking(),
        line("window.act.secrets", "", requests::secrets),
        line("window.act.files", "", requests.care()::files),
        line("window.act.activity", "", () -> requests.activity(Optional.empty())),
        line("toolbox.window.open", "", requests.care()::toolbox),
        line("window.act.export", "", requests.care()::export),
        line("window.act.restore", "", requests.care()::restore),
        line("window.act.appearance-system", "", () -> choose(Theme.Scheme.SYSTEM)),
        line("window.act.appearance-light", "", () -> choose(Theme.Scheme.LIGHT)),
        line("window.act.appearance-dark", "", () -> choose(Theme.Scheme.DARK)),
        line("window.act.quit", "Ctrl+Q", requests.quitting()::quit));
  }

  private TopBarViewModel.Line locking() {
    return line("window.act.lock", "Ctrl+L", parts.lock()::lock);
  }

  private void choose(Theme.Scheme scheme) {
    parts.theme().choose(scheme);
    parts.outside().keep(scheme);
  }

  /// All of them, for their keys.
  List<TopBarViewModel.Line> lines() {
    return Stream.concat(adding().stream(), more().stream()).toList();
  }

  /// Those whose keys work while a dialog is open, too.
  List<TopBarViewModel.Line> aboveDialogs() {
    return List.of(locking());
  }

  TopBarViewModel bar() {
    return new TopBarViewModel(parts.desk(), adding(), more(), parts.lock(), words);
  }

  /// What the palette offers now: the chosen profile's acts first, then starting any other, then
  /// the window's own.
  List<PaletteViewModel.Entry> paletteEntries(ProfileActs acts) {
    ProfileDesk desk = parts.desk();
    List<PaletteViewModel.Entry> entries = new ArrayList<>();
    Optional<LiveSession> chosen = desk.chosen();
    chosen.ifPresent(one -> addAll(entries, one, acts, desk));
    for (LiveSession one : desk.sessionsProperty().get()) {
      if (!chosen.equals(Optional.of(one))) {
        acts.all(one, desk).stream().limit(2).forEach(act -> entries.add(entry(one, act, "")));
      }
    }
    adding().forEach(line -> entries.add(entry(line)));
    more().stream().skip(1).forEach(line -> entries.add(entry(line)));
    Arrays.stream(StsAction.values()).map(this::entry).forEach(entries::add);
    return entries;
  }

  private void addAll(
      List<PaletteViewModel.Entry> entries, LiveSession one, ProfileActs acts, ProfileDesk desk) {
    acts.all(one, desk).forEach(act -> entries.add(entry(one, act, act.keys())));
  }

  private PaletteViewModel.Entry entry(LiveSession one, ProfileAct act, String keys) {
    return new PaletteViewModel.Entry(
        words.text("window.palette.with", one.profile().name(), act.label()), keys, act.run());
  }

  private PaletteViewModel.Entry entry(StsAction action) {
    return new PaletteViewModel.Entry(
        words.text("toolbox.window.call", action.awsName()),
        "",
        () -> requests.care().toolbox(action));
  }

  private static PaletteViewModel.Entry entry(TopBarViewModel.Line line) {
    return new PaletteViewModel.Entry(line.label(), line.keys(), line.run());
  }
}
