package app.brevet.session;

import static app.brevet.session.SessionWorld.NO_CODES;
import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AwsCause;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the activity tells of sessions.
final class SessionLogTest {

  private static final ProfileName DEV = name("dev");

  @TempDir private Path folder;
  private SessionWorld world;

  @BeforeEach
  void setUp() throws FailureException {
    world = new SessionWorld(folder);
    world.addUser("dev");
  }

  private List<Entry> entries() {
    return world.activity.latest(100).stream()
        .filter(entry -> entry.event() != Event.PROFILE_ADDED)
        .toList();
  }

  private List<Event> events() {
    return entries().stream().map(Entry::event).toList();
  }

  private void fail(MfaCodeSource source) {
    assertThat(
            catchThrowableOfType(
                FailureException.class, () -> world.sessions.credentials(DEV, source)))
        .isNotNull();
  }

  @Test
  void start_whenAwsGivesASession_thenThatItStartedAndWhereItIs() throws Exception {
    world.sessions.start(DEV, codes("123456"));

    assertThat(entries())
        .extracting(Entry::event, Entry::detail)
        .containsExactly(
            tuple(Event.SESSION_STARTED, ""),
            tuple(Event.DELIVERED, "dev in " + world.file.path()));
  }

  @Test
  void start_whenASessionLives_thenOnlyThatItIsDelivered() throws Exception {
    world.sessions.start(DEV, codes("123456"));

    world.sessions.start(DEV, NO_CODES);

    assertThat(events()).containsExactly(Event.SESSION_STARTED, Event.DELIVERED, Event.DELIVERED);
  }

  @Test
  void renew_whenASessionLives_thenThatItWasRenewed() throws Exception {
    world.sessions.start(DEV, codes("123456"));
    world.clock.advance(Duration.ofHours(1));

    world.sessions.renew(DEV, codes("234567"));

    assertThat(events()).endsWith(Event.SESSION_RENEWED, Event.DELIVERED);
  }

  @Test
  void start_whenARoleNeedsASessionOfItsUser_thenBothStarted() throws Exception {
    world.addRole("admin", world.profiles.find(DEV).id());

    world.sessions.start(name("admin"), codes("123456"));

    assertThat(entries())
        .extracting(Entry::event, entry -> entry.profile().value())
        .containsExactly(
            tuple(Event.SESSION_STARTED, "dev"),
            tuple(Event.SESSION_STARTED, "admin"),
            tuple(Event.DELIVERED, "admin"));
  }

  @Test
  void stop_whenASessionIsDelivered_thenWhatIsTakenBackAndThatItStopped() throws Exception {
    world.sessions.start(DEV, codes("123456"));

    world.sessions.stop(DEV);

    assertThat(entries())
        .extracting(Entry::event, Entry::detail)
        .endsWith(
            tuple(Event.TAKEN_BACK, "dev in " + world.file.path()),
            tuple(Event.SESSION_STOPPED, ""));
  }

  @Test
  void remove_whenASessionIsDelivered_thenWhatIsTakenBack() throws Exception {
    world.sessions.start(DEV, codes("123456"));

    world.profiles.remove(DEV);

    assertThat(events()).endsWith(Event.TAKEN_BACK, Event.PROFILE_REMOVED);
  }

  @Test
  void start_whenAwsRefuses_thenTheReasonAndWhatAwsSaidButNotItsText() {
    world.sts.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "is not allowed, it said");

    assertThat(
            catchThrowableOfType(
                FailureException.class, () -> world.sessions.start(DEV, codes("123456"))))
        .isNotNull();
    Entry told = entries().getLast();
    assertThat(told.event()).isEqualTo(Event.FAILED);
    assertThat(told.detail()).isEqualTo("aws-not-authorized");
    assertThat(told.answer().map(AwsAnswer::code)).contains("AccessDenied");
    assertThat(told.toString()).doesNotContain("it said");
  }

  @Test
  void credentials_whenAProgramIsServedWhatLives_thenNothingIsTold() throws Exception {
    world.sessions.start(DEV, codes("123456"));
    int before = events().size();

    for (int i = 0; i < 50; i++) {
      world.sessions.credentials(DEV, NO_CODES).close();
    }

    assertThat(events()).hasSize(before);
  }

  @Test
  void credentials_whenAwsIsAskedForThem_thenThatItStarted() throws Exception {
    world.sessions.credentials(DEV, codes("123456")).close();

    assertThat(events()).containsExactly(Event.SESSION_STARTED);
  }

  @Test
  void credentials_whenAProgramFailsEachSecond_thenThatIsToldOnceAMinute() {
    for (int i = 0; i <= 61; i++) {
      fail(NO_CODES);
      world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(events()).containsExactly(Event.FAILED, Event.FAILED);
    assertThat(entries()).extracting(Entry::detail).containsOnly("code-needed");
  }

  @Test
  void activity_whenSessionsWereStartedRenewedAndStopped_thenNoSecretIsInIt() throws Exception {
    StartedSession first = world.sessions.start(DEV, codes("123456"));
    String secret = first.credentials().secretAccessKey().reveal();
    String token = first.credentials().sessionToken().reveal();
    world.clock.advance(Duration.ofHours(1));
    world.sessions.renew(DEV, codes("234567"));
    world.sessions.stop(DEV);

    assertThat(entries().toString())
        .doesNotContain(secret, token, "123456", "234567", "planted-secret");
  }
}
