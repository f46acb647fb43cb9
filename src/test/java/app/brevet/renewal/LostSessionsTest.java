package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import app.brevet.session.RenewalWorld;
import app.brevet.session.SessionWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions of which only what is delivered is left: their profile was edited, or the file that
/// keeps them is gone, damaged or unreadable.
final class LostSessionsTest {

  @TempDir private Path folder;
  private RenewalWorld of;
  private RenewalOf running;

  @BeforeEach
  void setUp() {
    of = new RenewalWorld(folder);
    running = new RenewalOf(of, folder, Runnable::run);
  }

  private RoleProfile startRole(boolean mfa) throws Exception {
    UserProfile user = mfa ? of.world.addUser("user") : of.world.addUserWithoutMfa("user");
    RoleProfile role = of.world.addRole("deploy", user.id());
    start(role);
    return role;
  }

  private void start(Profile profile) {
    of.live.refresh();
    running.renewal.start();
    of.live.start(profile.id());
  }

  private void edit(RoleProfile role) throws Exception {
    ProfileId other = of.world.addUserWithoutMfa("other").id();
    of.world.profiles.edit(role.name(), now -> ((RoleProfile) now).withSource(other));
    of.live.refresh();
  }

  private Optional<String> delivered(String section) throws Exception {
    return of.world.file.keyIdOf(SessionWorld.name(section)).map(AccessKeyId::value);
  }

  private Path kept(Profile profile) {
    return folder.resolve("sessions").resolve(profile.id() + ".sealed");
  }

  private void lose(Profile profile) throws IOException {
    Files.delete(kept(profile));
    of.live.refresh();
  }

  private int calls(Class<? extends Call> action) {
    return of.world.sts.calls(action).size();
  }

  private boolean lives(Profile profile) {
    Instant soon = of.world.clock.instant().plusSeconds(120);
    return of.live.find(profile.id()).filter(one -> one.isAliveAt(soon)).isPresent();
  }

  @Test
  void edit_whenNobodyIsNeeded_thenTheNewSessionTakesThePlaceOfTheDelivered() throws Exception {
    RoleProfile role = startRole(false);
    Optional<String> before = delivered("deploy");
    running.alarm.goOn(Duration.ofMinutes(10));

    edit(role);

    assertThat(calls(Call.AssumeRole.class)).isEqualTo(2);
    assertThat(delivered("deploy")).isPresent().isNotEqualTo(before);
    assertThat(lives(role)).isTrue();
    assertThat(running.said).isEmpty();
  }

  @Test
  void lost_whenNobodyIsNeeded_thenItIsReplacedAtOnce() throws Exception {
    UserProfile user = of.world.addUserWithoutMfa("ci");
    start(user);
    Optional<String> before = delivered("ci");
    running.alarm.goOn(Duration.ofMinutes(10));

    lose(user);

    assertThat(delivered("ci")).isPresent().isNotEqualTo(before);
    assertThat(lives(user)).isTrue();
  }

  @Test
  void lost_whenACodeIsNeeded_thenTheUserIsAskedOnceTenMinutesBeforeTheKnownEnd() throws Exception {
    UserProfile user = of.world.addUser("dev");
    start(user);

    lose(user);
    running.alarm.goOn(Duration.ofHours(11));
    assertThat(running.said).isEmpty();
    running.alarm.goOn(Duration.ofMinutes(51));

    assertThat(running.said).containsExactly("alert dev");
    assertThat(delivered("dev")).isPresent();
    running.alarm.goOn(Duration.ofMinutes(13));
    assertThat(delivered("dev")).isEmpty();
  }

  @Test
  void lost_whenItsEndIsNotKnown_thenTheUserIsAskedAtOnceAndNothingIsTakenThatMayLive()
      throws Exception {
    UserProfile user = of.world.addUser("dev");
    start(user);
    running.renewal.close();
    lose(user);
    running = new RenewalOf(of, folder, Runnable::run); // As after a start of Brevet.

    running.renewal.start();

    assertThat(running.said).containsExactly("alert dev");
    running.alarm.goOn(Duration.ofHours(11));
    assertThat(delivered("dev")).isPresent();
    running.alarm.goOn(Duration.ofHours(26));
    assertThat(delivered("dev")).as("AWS gives none that lives for 37 hours").isEmpty();
  }

  @Test
  void unreadable_whenItIsOfOneProfile_thenTheOthersGoOnAndItsRowSaysWhy() throws Exception {
    UserProfile user = of.world.addUserWithoutMfa("ci");
    UserProfile other = of.world.addUserWithoutMfa("other");
    start(user);
    of.live.start(other.id());
    Files.delete(kept(user));
    Files.createDirectory(kept(user));
    of.live.refresh();

    running.alarm.goOn(Duration.ofHours(12).minusMinutes(14));

    assertThat(lives(other)).isTrue();
    assertThat(of.live.trouble()).isEmpty();
    assertThat(of.live.find(user.id()).flatMap(LiveSession::trouble)).isPresent();
    assertThat(running.renewal.outlooks().get(user.id())).isInstanceOf(Outlook.Retries.class);
  }

  @Test
  void stop_whenALostSessionIsBeingReplaced_thenTheStopHolds() throws Exception {
    UserProfile user = of.world.addUserWithoutMfa("ci");
    start(user);
    running.alarm.goOn(Duration.ofMinutes(10));
    of.world.sts.next(_ -> stop(user));

    lose(user);

    assertThat(calls(Call.GetSessionToken.class)).isEqualTo(2);
    assertThat(delivered("ci")).isEmpty();
    assertThat(kept(user)).doesNotExist();
  }

  private void stop(UserProfile user) {
    try {
      of.world.sessions.stop(user.name());
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void look_whenThereAreManyProfiles_thenTheyAreNotReadAgainForEach() throws Exception {
    for (int user = 0; user < 10; user++) {
      UserProfile made = of.world.addUser("user" + user);
      of.world.addRole("role" + user, made.id());
    }
    start(of.world.addUser("dev"));
    int before = of.world.catalog.reads();

    running.renewal.look();

    assertThat(of.world.catalog.reads() - before).isZero();
  }
}
