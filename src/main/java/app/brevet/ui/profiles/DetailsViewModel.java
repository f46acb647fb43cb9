package app.brevet.ui.profiles;

import app.brevet.activity.Activity;
import app.brevet.custody.KeyRecord;
import app.brevet.model.Expiry;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import app.brevet.session.LiveSession;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.ChainLink;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The details of the chosen profile: how its session is made, where it is written, what happened.
public final class DetailsViewModel {

  private static final int MOST_LINES = 6;

  private final ProfileDesk desk;
  private final ProfileActs acts;
  private final ChainLinks chains;
  private final KeyWords keys;
  private final ActivityLines activity;
  private final ShadowLines shadowLines;
  private final Work work;
  private final Words words;
  private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<ChainLink>> chain =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Act>> help =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper key = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper keyOld = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<String>> shadows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper honoured = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Button>> buttons =
      new ReadOnlyObjectWrapper<>(List.of());
  private boolean shown = true;
  private boolean begun;
  private Optional<ProfileId> shadowsOf = Optional.empty();

  /// The details of what the desk has chosen.
  public DetailsViewModel(
      ProfileDesk desk,
      ProfileActs acts,
      ActivityLines activity,
      ShadowLines shadowLines,
      Work work,
      Words words) {
    this.desk = desk;
    this.acts = acts;
    this.chains = new ChainLinks(desk, words);
    this.keys = new KeyWords(words);
    this.activity = activity;
    this.shadowLines = shadowLines;
    this.work = work;
    this.words = words;
    desk.chosenProperty().subscribe(_ -> show());
    desk.sessionsProperty().subscribe(_ -> show());
    desk.nowProperty().subscribe(_ -> pass());
    desk.keysProperty().subscribe(_ -> pass());
    desk.renewalsProperty().subscribe(_ -> desk.chosen().ifPresent(this::showActs));
  }

  /// A line of the activity.
  ///
  /// @param at when, where the user is
  /// @param what what happened
  public record Line(String at, String what) {}

  /// An act of the chosen profile.
  public record Button(String label, Runnable run) {}

  /// Tells whether somebody can see the details: only then they go on with the time.
  public void setShown(boolean seen) {
    shown = seen;
    show();
  }

  /// The window shows its first frame: from now on the AWS files are read for the details, too.
  public void begin() {
    begun = true;
    show();
  }

  private void show() {
    Optional<LiveSession> now = shown ? desk.chosen() : Optional.empty();
    chosen.set(now.isPresent());
    now.ifPresent(this::show);
  }

  private void show(LiveSession live) {
    Profile profile = live.profile();
    title.set(profile.name().value());
    subtitle.set(RowContents.who(words, profile, desk.accountOf(profile)));
    help.set(acts.help(live, desk.now()));
    failure.set(live.trouble().map(trouble -> words.failure(trouble.attempt(), trouble.failure())));
    written.set(writtenTo(live));
    showActs(live);
    pass();
    readActivity(profile);
    readShadows(profile);
  }

  private void showActs(LiveSession live) {
    buttons.set(
        acts.all(live, desk).stream()
            .filter(ProfileAct::prominent)
            .map(act -> new Button(act.label(), act.run()))
            .toList());
  }

  private String writtenTo(LiveSession live) {
    Stream<String> files =
        live.delivered().stream()
            .map(record -> words.text("window.details.in-file", record.section(), record.file()));
    Stream<String> homes =
        live.profile().furtherHomes().stream()
            .map(home -> words.text("window.details.also-in", home));
    return Stream.concat(files, homes).collect(Collectors.joining("\n"));
  }

  private void pass() {
    Optional<LiveSession> now = shown ? desk.chosen() : Optional.empty();
    now.ifPresent(
        live -> {
          List<ChainLink> links = chains.of(live);
          if (!links.equals(chain.get())) {
            chain.set(links);
          }
          honoured.set(honoured(live, desk.now()));
          Optional<KeyRecord> told = desk.keyOf(live.profile());
          key.set(told.map(known -> keys.line(known, desk.now())).orElse(""));
          keyOld.set(told.filter(known -> known.isOld(desk.now())).isPresent());
        });
  }

  private String honoured(LiveSession live, Instant now) {
    boolean lives =
        live.stateAt(now) instanceof SessionState.Active
            || live.stateAt(now) instanceof SessionState.Expiring;
    return live.expiry()
        .filter(_ -> lives)
        .map(Expiry::at)
        .map(at -> words.text("window.details.honoured", words.times().at(at, now)))
        .orElse("");
  }

  private void readShadows(Profile profile) {
    if (!isShadowOf(profile)) {
      shadows.set(List.of());
    }
    shadowsOf = Optional.of(profile.id());
    if (begun) {
      work.run(
          () -> shadowLines.of(List.of(profile)).getOrDefault(profile.id(), List.of()),
          found -> {
            if (isShadowOf(profile)) {
              shadows.set(
                  found.stream()
                      .map(one -> words.notices().shadow(one, profile.section()))
                      .toList());
            }
          },
          _ -> shadows.set(List.of())); // Files that cannot be read are told of where they matter.
    }
  }

  private boolean isShadowOf(Profile profile) {
    return shadowsOf.filter(profile.id()::equals).isPresent();
  }

  private void readActivity(Profile profile) {
    ProfileId id = profile.id();
    work.run(
        () -> activity.of(profile.name(), MOST_LINES),
        entries -> {
          if (desk.chosen().filter(one -> one.profile().id().equals(id)).isPresent()) {
            lines.set(entries.stream().map(this::line).toList());
          }
        },
        _ -> lines.set(List.of()));
  }

  private Line line(Activity.Entry entry) {
    return new Line(
        words.times().at(entry.at(), desk.now()), words.activity().event(entry.event().key()));
  }

  /// Whether a profile is chosen.
  public ReadOnlyBooleanProperty chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /// Its name.
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /// Who it is.
  public ReadOnlyStringProperty subtitleProperty() {
    return subtitle.getReadOnlyProperty();
  }

  /// How its session is made, from the key down.
  public ReadOnlyObjectProperty<List<ChainLink>> chainProperty() {
    return chain.getReadOnlyProperty();
  }

  /// How old its key is and when it was used last; empty for a role, and where that is not known.
  public ReadOnlyStringProperty keyProperty() {
    return key.getReadOnlyProperty();
  }

  /// Whether its key should be rotated.
  public ReadOnlyBooleanProperty keyOldProperty() {
    return keyOld.getReadOnlyProperty();
  }

  /// Opens the keys of its user, to rotate this one.
  public void rotate() {
    desk.chosen().ifPresent(acts::keys);
  }

  /// Opens all that happened to it.
  public void activity() {
    desk.chosen().ifPresent(acts::activity);
  }

  /// What went wrong last, if something did.
  public ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /// What helps with that, if anything does; it is there before what went wrong is told.
  public ReadOnlyObjectProperty<Optional<Act>> helpProperty() {
    return help.getReadOnlyProperty();
  }

  /// The section and the file it is written to; empty if it is in none.
  public ReadOnlyStringProperty writtenProperty() {
    return written.getReadOnlyProperty();
  }

  /// Who does not see its sessions, since something else is found first: a sentence for each cause.
  public ReadOnlyObjectProperty<List<String>> shadowsProperty() {
    return shadows.getReadOnlyProperty();
  }

  /// What stopping does and does not; empty if nothing lives.
  public ReadOnlyStringProperty honouredProperty() {
    return honoured.getReadOnlyProperty();
  }

  /// What happened to it last, newest first.
  public ReadOnlyObjectProperty<List<Line>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// What can be done with it.
  public ReadOnlyObjectProperty<List<Button>> buttonsProperty() {
    return buttons.getReadOnlyProperty();
  }

  /// The words of the details.
  public Words words() {
    return words;
  }
}
