package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.AwsException;
import app.brevet.aws.FakeSts.Call;
import app.brevet.model.ProfileId;
import app.brevet.session.LiveSession;
import app.brevet.session.RenewalWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The runner on real use cases, with an alarm and clocks that the test moves.
final class RenewalTest {

  @TempDir private Path folder;
  private RenewalWorld of;
  private RenewalOf running;
  private List<String> said;
  private AlarmByHand alarm;
  private Renewal renewal;

  @BeforeEach
  void setUp() {
    of = new RenewalWorld(folder);
    running = new RenewalOf(of, folder, Runnable::run);
    said = running.said;
    alarm = running.alarm;
    renewal = running.renewal;
  }

  private ProfileId start(boolean mfa) throws Exception {
    ProfileId id = (mfa ? of.world.addUser("dev") : of.world.addUserWithoutMfa("dev")).id();
    of.live.refresh();
    renewal.start();
    of.live.start(id);
    return id;
  }

  private void goOn(Duration by) {
    alarm.goOn(by);
  }

  private int calls() {
    return of.world.sts.calls(Call.GetSessionToken.class).size();
  }

  private LiveSession live(ProfileId id) {
    return of.live.find(id).orElseThrow();
  }

  @Test
  void start_whenNothingLives_thenNoAlarmIsSet() throws Exception {
    of.world.addUser("dev");
    of.live.refresh();

    renewal.start();

    assertThat(alarm.isSet()).isFalse();
  }

  @Test
  void start_whenNoCodeIsNeeded_thenItIsRenewedAtItsLeadAndTheRowSaysWhen() throws Exception {
    ProfileId id = start(false);
    Instant lead = of.world.clock.instant().plus(Duration.ofMinutes(12 * 60 - 15));
    assertThat(renewal.outlooks()).containsEntry(id, new Outlook.Renews(lead));

    goOn(Duration.ofMinutes(12 * 60 - 16));
    assertThat(calls()).isEqualTo(1);
    goOn(Duration.ofMinutes(2));

    assertThat(calls()).isEqualTo(2);
    assertThat(live(id).isAliveAt(of.world.clock.instant().plus(Duration.ofHours(11)))).isTrue();
    assertThat(said).isEmpty();
  }

  @Test
  void start_whenACodeIsNeeded_thenTheUserIsAskedOnceAndRenewTakesAnAct() throws Exception {
    ProfileId id = start(true);

    goOn(Duration.ofMinutes(12 * 60 - 9));
    assertThat(said).containsExactly("alert dev");
    renewal.renewAsked();

    assertThat(said).containsExactly("alert dev", "nothing");
    assertThat(live(id).isAliveAt(of.world.clock.instant().plus(Duration.ofHours(11)))).isTrue();
  }

  @Test
  void later_whenChosen_thenItIsAskedOnceMore() throws Exception {
    start(true);
    goOn(Duration.ofMinutes(12 * 60 - 9));

    renewal.later();
    goOn(Duration.ofMinutes(8));

    assertThat(said).containsExactly("alert dev", "alert dev");
  }

  @Test
  void letAskedEnd_whenItEnds_thenItIsTakenOutOfTheFileAndTheNextOneIsNotLetEnd() throws Exception {
    ProfileId id = start(true);
    goOn(Duration.ofMinutes(12 * 60 - 9));

    renewal.letAskedEnd();
    assertThat(renewal.outlooks().get(id)).isInstanceOf(Outlook.LetEnd.class);
    goOn(Duration.ofMinutes(12));

    assertThat(live(id).delivered()).isEmpty();
    assertThat(alarm.isSet()).isFalse();
    of.live.start(id);
    assertThat(renewal.outlooks().get(id)).isInstanceOf(Outlook.Ends.class);
  }

  @Test
  void letEnd_whenTakenBack_thenItIsRenewedAfterAll() throws Exception {
    ProfileId id = start(false);

    renewal.letEnd(id);
    assertThat(renewal.outlooks().get(id)).isInstanceOf(Outlook.LetEnd.class);
    renewal.renewAgain(id);

    assertThat(renewal.outlooks().get(id)).isInstanceOf(Outlook.Renews.class);
  }

  @Test
  void start_whenAwsIsNotReached_thenTheRowSaysWhenItIsTriedAgain() throws Exception {
    ProfileId id = start(false);
    for (int i = 0; i < 20; i++) {
      of.world.sts.loseNext(AwsException.Reason.NOT_SENT);
    }

    goOn(Duration.ofMinutes(12 * 60 - 14));
    assertThat(renewal.outlooks().get(id)).isInstanceOf(Outlook.Retries.class);
    assertThat(said).isEmpty();
    int before = calls();
    running.moveTo("office"); // Seen at the next heartbeat, however long the wait had become.
    goOn(Duration.ofSeconds(30));

    assertThat(calls()).isGreaterThan(before);
  }

  @Test
  void look_whenTheSystemHasSlept_thenOnePassRenewsWhatEnded() throws Exception {
    ProfileId id = start(false);
    goOn(Duration.ofHours(6));
    of.world.clock.advance(Duration.ofHours(9)); // The monotonic clock stands still.

    alarm.ring();

    assertThat(calls()).isEqualTo(2);
    assertThat(live(id).delivered()).hasSize(1);
    assertThat(live(id).isAliveAt(of.world.clock.instant())).isTrue();
  }
}
