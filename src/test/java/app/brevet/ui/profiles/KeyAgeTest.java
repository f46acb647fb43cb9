package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.KeyRecord;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.RowContent;
import app.brevet.ui.profiles.ProfileListViewModel.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What rows and details say of a key's age. Runs without a toolkit.
final class KeyAgeTest {

  @TempDir private Path folder;
  private ScreenWorld world;
  private ProfileListViewModel list;
  private DetailsViewModel details;
  private ProfileId dev;

  @BeforeEach
  void setUp() throws FailureException {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
    list = new ProfileListViewModel(world.desk, world.acts, world.requests, world.words);
    details =
        new DetailsViewModel(
            world.desk,
            world.acts,
            (_, _) -> List.of(),
            _ -> Map.of(),
            new CallerWork(),
            world.words);
    dev = world.user("dev");
    world.role("admin", dev);
    choose("dev");
    row("dev").setVisible(true);
  }

  private Row row(String name) {
    return list.rows().stream()
        .filter(row -> row.contentProperty().get().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void choose(String name) {
    list.selectedProperty().set(Optional.of(row(name)));
  }

  private Optional<RowContent.Badge> badge(String name) {
    return row(name).contentProperty().get().badge();
  }

  private Instant now() {
    return world.sessions.clock.instant();
  }

  private void know(Optional<Instant> created, boolean useUnknown, Optional<Instant> refused) {
    UserProfile user = (UserProfile) world.desk.find(dev).orElseThrow().profile();
    KeyRecord.Use use = new KeyRecord.Use(now().minusSeconds(2 * 3600), "sts", "us-east-1");
    KeyRecord record =
        new KeyRecord(
            user.accessKeyId(),
            Optional.of(now()),
            created,
            Optional.of(use).filter(_ -> !useUnknown),
            useUnknown,
            refused);
    world.desk.keysProperty().set(Map.of(user.accessKeyId(), record));
  }

  private void knowAge(Duration age) {
    know(Optional.of(now().minus(age)), false, Optional.empty());
  }

  @Test
  void badge_whenTheKeyIsYoungerThan90Days_thenNoneAndTheDetailsTell() {
    knowAge(Duration.ofDays(90).minusSeconds(1));

    assertThat(badge("dev")).isEmpty();
    assertThat(details.keyProperty().get())
        .matches("Key AKIA…[0-9A-F]{4} · 89 days old · last used 2 h ago, sts in us-east-1");
    assertThat(details.keyOldProperty().get()).isFalse();
  }

  @Test
  void badge_whenTheKeyIs90DaysOld_thenItSaysSoWithWhatToDo() {
    knowAge(Duration.ofDays(90));

    assertThat(badge("dev")).map(RowContent.Badge::text).contains("key 90 days");
    assertThat(badge("dev").orElseThrow().meaning())
        .contains("dev", "90 days old", "last used 2 h ago, sts in us-east-1", "Rotate");
    assertThat(row("dev").contentProperty().get().spoken()).endsWith("key 90 days");
    assertThat(details.keyOldProperty().get()).isTrue();
  }

  @Test
  void badge_whenPressed_thenTheKeysOfTheUserAreOpened() {
    knowAge(Duration.ofDays(93));

    row("dev").openKeys();
    details.rotate();

    assertThat(world.requested).containsExactly("keys dev", "keys dev");
  }

  @Test
  void badge_whenADayPasses_thenItChangesOnceWithTheClock() {
    knowAge(Duration.ofDays(89));
    List<String> texts = new ArrayList<>();
    row("dev")
        .contentProperty()
        .subscribe(content -> texts.add(content.badge().map(RowContent.Badge::text).orElse("")));

    for (int hours = 0; hours < 48; hours++) {
      world.pass(Duration.ofHours(1));
    }

    assertThat(texts.stream().distinct()).containsExactly("", "key 90 days", "key 91 days");
    assertThat(details.keyProperty().get()).contains("91 days old", "(asked 2 days ago)");
  }

  @Test
  void badge_whenTheDateIsYetToCome_thenNoneAndItIsOfToday() {
    knowAge(Duration.ofDays(-400));

    assertThat(badge("dev")).isEmpty();
    assertThat(details.keyProperty().get()).contains("made today");
  }

  @Test
  void badge_whenNothingIsKnown_thenNothingIsSaid() {
    assertThat(badge("dev")).isEmpty();
    assertThat(details.keyProperty().get()).isEmpty();
  }

  @Test
  void badge_whenTheAgeIsNotTold_thenNone() {
    know(Optional.empty(), true, Optional.empty());

    assertThat(badge("dev")).isEmpty();
    assertThat(details.keyProperty().get()).endsWith("age not known · last use not told");
  }

  @Test
  void details_whenAwsRefusedToTell_thenTheyAloneSaySo() {
    know(Optional.empty(), true, Optional.of(now()));

    assertThat(badge("dev")).isEmpty();
    assertThat(details.keyProperty().get()).endsWith("AWS does not let this key read its own age");
    assertThat(row("dev").contentProperty().get().failure()).isEmpty();
  }

  @Test
  void role_whenItsSourcesKeyIsOld_thenItHasNone() {
    knowAge(Duration.ofDays(93));

    choose("admin");

    assertThat(badge("admin")).isEmpty();
    assertThat(details.keyProperty().get()).isEmpty();
    assertThat(details.keyOldProperty().get()).isFalse();
  }
}
