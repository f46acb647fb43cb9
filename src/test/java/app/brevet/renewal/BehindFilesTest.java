package app.brevet.renewal;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import app.brevet.aws.AwsException;
import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import app.brevet.session.LiveSession;
import app.brevet.session.RenewalWorld;
import app.brevet.session.SessionWorld;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A session was got by somebody else, who could not put it into the file or came to nothing before
/// he did.
final class BehindFilesTest {

  @TempDir private Path folder;
  private RenewalWorld of;
  private RenewalOf running;
  private String first = "";

  @BeforeEach
  void setUp() {
    of = new RenewalWorld(folder);
    running = new RenewalOf(of, folder, Runnable::run);
  }

  private UserProfile start(boolean mfa) throws Exception {
    UserProfile user = mfa ? of.world.addUser("dev") : of.world.addUserWithoutMfa("dev");
    of.live.refresh();
    running.renewal.start();
    of.live.start(user.id());
    first = delivered();
    return user;
  }

  private String delivered() {
    return of.world.file.keyIdOf(name("dev")).map(AccessKeyId::value).orElse("nothing");
  }

  /// A role of it, in another process, needs a new session of the user, which the file does not
  /// take.
  private void renewElsewhere() throws Exception {
    of.world.file.refuse(Optional.of(FileReason.NOT_WRITABLE));
    of.world.sessions.credentials(name("dev"), SessionWorld.NO_CODES);
    assertThat(of.world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
    assertThat(delivered()).isEqualTo(first);
    of.live.refresh();
  }

  private void goOn(Duration by) {
    running.alarm.goOn(by);
  }

  private @Nullable Outlook outlook(ProfileId id) {
    return running.renewal.outlooks().get(id);
  }

  private UserProfile behind() throws Exception {
    UserProfile dev = start(false);
    running.renewal.close(); // No window is open.
    of.world.clock.advance(Duration.ofHours(12).minusMinutes(10));
    renewElsewhere();
    running = new RenewalOf(of, folder, Runnable::run);
    return dev;
  }

  @Test
  void start_whenAFileHoldsAnOlderSession_thenTheOneThatLivesIsPutThere() throws Exception {
    behind();
    of.world.file.refuse(Optional.empty());

    running.renewal.start();

    assertThat(delivered()).isNotEqualTo(first).startsWith("ASIA");
    assertThat(of.world.sts.calls(Call.GetSessionToken.class)).hasSize(2);
  }

  @Test
  void start_whenTheFileTakesNothingYet_thenItIsTriedUntilItDoes() throws Exception {
    ProfileId dev = behind().id();
    running.renewal.start();
    assertThat(outlook(dev)).isInstanceOf(Outlook.Retries.class);

    of.world.file.refuse(Optional.empty());
    goOn(Duration.ofMinutes(3));

    assertThat(delivered()).isNotEqualTo(first);
    assertThat(outlook(dev)).isInstanceOf(Outlook.Renews.class);
  }

  @Test
  void start_whenTheFileTakesNothing_thenTheSessionIsRenewedAllTheSame() throws Exception {
    behind();
    running.renewal.start();

    goOn(Duration.ofHours(12));

    assertThat(of.world.sts.calls(Call.GetSessionToken.class)).hasSize(3);
    of.world.file.refuse(Optional.empty());
    goOn(Duration.ofMinutes(3));
    assertThat(delivered()).isNotEqualTo(first);
  }

  @Test
  void start_whenTheSectionIsSomebodyElsesByNow_thenItIsLeftAloneAndTheRestGoesOn()
      throws Exception {
    ProfileId dev = behind().id();
    of.world.file.refuse(Optional.empty());
    of.world.file.foreign(name("dev"), new AccessKeyId("AKIA00000000FOREIGN1"));
    int writes = of.world.file.writes();
    running.renewal.start();
    assertThat(outlook(dev)).isInstanceOf(Outlook.Renews.class);

    goOn(Duration.ofHours(12));

    assertThat(delivered()).isEqualTo("AKIA00000000FOREIGN1");
    assertThat(of.world.file.writes()).isEqualTo(writes);
    assertThat(of.world.sts.calls(Call.GetSessionToken.class)).hasSize(3);
  }

  @Test
  void keep_whenItEndsAndNeedsACode_thenTheFileIsBroughtUpToDateAndTheUserIsAsked()
      throws Exception {
    UserProfile dev = start(true);
    of.world.clock.advance(Duration.ofHours(1));
    of.world.file.refuse(Optional.of(FileReason.NOT_WRITABLE));
    of.live.renew(dev.id());
    assertThat(delivered()).isEqualTo(first);

    goOn(Duration.ofHours(12).minusMinutes(9));
    assertThat(running.said).containsExactly("alert dev");
    of.world.file.refuse(Optional.empty());
    goOn(Duration.ofMinutes(3));

    assertThat(delivered()).isNotEqualTo(first).startsWith("ASIA");
  }

  @Test
  void start_whenTheSessionThatWasMissedIsOver_thenItIsPutNowhere() throws Exception {
    UserProfile dev = start(true);
    of.world.clock.advance(Duration.ofHours(1));
    of.world.file.refuse(Optional.of(FileReason.NOT_WRITABLE));
    of.live.renew(dev.id());
    goOn(Duration.ofHours(12).plusSeconds(30));

    of.world.file.refuse(Optional.empty());
    goOn(Duration.ofMinutes(1));

    assertThat(delivered()).isEqualTo(first);
  }

  @Test
  void catchUp_whenNothingIsToBeDone_thenARenewalThatFailsOnIsStillToldOnce() throws Exception {
    UserProfile dev = start(false);
    running.renewal.close();
    Instant known = of.live.find(dev.id()).flatMap(LiveSession::obtainedAt).orElseThrow();

    for (int i = 0; i < 3; i++) {
      of.world.sts.loseNext(AwsException.Reason.NOT_SENT);
      assertThatException().isThrownBy(() -> of.unasked.renew(dev, known));
      of.unasked.catchUp(dev);
    }

    assertThat(of.world.activity.latest(20))
        .filteredOn(entry -> entry.detail().equals("aws-unreachable"))
        .hasSize(1);
  }
}
