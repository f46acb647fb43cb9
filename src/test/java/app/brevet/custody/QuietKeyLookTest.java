package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.sandbox.Fault;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxCall;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.UserPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The look with our real clients against the sandbox, which counts what it is asked.
final class QuietKeyLookTest {

  @TempDir private Path home;
  private CustodySandbox aws;
  private SandboxUser alice;
  private CustodyWorld world;
  private QuietKeyLook look;

  @BeforeEach
  void open() throws Exception {
    aws = new CustodySandbox();
    alice = aws.addUser(NewUser.named("alice").withMfa());
    world = aws.world(home, Checkpoint.NONE);
    world.add(alice.accessKey(), alice.mfaSerial());
    look = new QuietKeyLook(world.accessKeys, world.records, aws.clock);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void look() throws Exception {
    look.afterStart(world.user());
  }

  private int asked() {
    return aws.sandbox.calls("ListAccessKeys").size();
  }

  private AccessKeyId id() {
    return alice.accessKey().accessKeyId();
  }

  private KeyRecord known() {
    return Objects.requireNonNull(world.records.all().get(id()));
  }

  @Test
  void afterStart_whenNothingIsKnown_thenAgeAndLastUseAreWrittenDown() throws Exception {
    aws.clock.advance(Duration.ofDays(91));

    look();

    assertThat(known().days(aws.clock.instant())).contains(91L);
    assertThat(known().lastUse()).map(KeyRecord.Use::service).contains("iam");
  }

  @Test
  void afterStart_whenASessionLives_thenItSignsAndNobodyIsAsked() throws Exception {
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.needingMfa());
    world.sessions.credentials(CustodyWorld.NAME, aws.codes(alice.authenticator().orElseThrow()));

    look();

    assertThat(aws.sandbox.calls("ListAccessKeys"))
        .extracting(SandboxCall::accessKeyId)
        .allMatch(key -> key.startsWith("ASIA"));
    assertThat(aws.codesAsked).isEqualTo(1);
    assertThat(known().created()).isPresent();
  }

  @Test
  void afterStart_whenToldLessThanADayAgo_thenAwsIsNotAsked() throws Exception {
    look();
    aws.clock.advance(Duration.ofHours(24).minusSeconds(1));
    look();
    assertThat(asked()).isEqualTo(1);

    aws.clock.advance(Duration.ofSeconds(1));
    look();

    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void afterStart_whenAnotherSessionOfTheKeyStartsMeanwhile_thenAwsIsAskedOnce() throws Exception {
    Deque<QuietKeyLook> meanwhile = new ArrayDeque<>();
    CustodyWorld watched =
        aws.world(home, _ -> Optional.ofNullable(meanwhile.poll()).ifPresent(this::lookToo));
    QuietKeyLook both = new QuietKeyLook(watched.accessKeys, watched.records, aws.clock);
    meanwhile.add(both);

    both.afterStart(world.user());

    assertThat(meanwhile).isEmpty();
    assertThat(asked()).isEqualTo(1);
  }

  private void lookToo(QuietKeyLook other) {
    try {
      other.afterStart(world.user());
    } catch (FailureException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void afterStart_whenTheUserHasAskedAnyway_thenThatCounts() throws Exception {
    world.accessKeys.of(CustodyWorld.NAME, MfaCodeSource.nobody());

    look();

    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void afterStart_whenDenied_thenItIsRememberedAndNotAskedAgainForAWeek() throws Exception {
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.denying("ListAccessKeys"));
    look();
    assertThat(known().refused()).contains(aws.clock.instant());

    aws.clock.advance(Duration.ofDays(7).minusSeconds(1));
    look();
    assertThat(asked()).isEqualTo(1);

    aws.clock.advance(Duration.ofSeconds(1));
    look();
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void afterStart_whenOnlyTheLastUseIsDenied_thenTheAgeIsKnownAndNothingRefused() throws Exception {
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.denying("GetAccessKeyLastUsed"));

    look();

    assertThat(known().created()).isPresent();
    assertThat(known().lastUseUnknown()).isTrue();
    assertThat(known().refused()).isEmpty();
  }

  @Test
  void afterStart_whenAwsFails_thenNothingIsToldAndTheNextStartLooksAgain() throws Exception {
    aws.sandbox.faults().planFor("ListAccessKeys", Fault.SERVICE_UNAVAILABLE, 3);
    look();
    assertThat(world.records.all()).isEmpty();
    assertThat(asked()).isEqualTo(3);

    look();

    assertThat(known().created()).isPresent();
  }

  @Test
  void afterStart_whenTheClockWasAheadThen_thenItLooksAgain() throws Exception {
    aws.clock.advance(Duration.ofDays(3));
    look();
    aws.clock.advance(Duration.ofDays(-3));

    look();

    assertThat(asked()).isEqualTo(2);
  }

  @Test
  void rotate_whenDone_thenTheNewKeyIsKnownAndTheOldForgotten() throws Exception {
    look();
    aws.sandbox.directory().limit(alice, UserPolicy.ALL);

    AccessKeyId made =
        world
            .rotation
            .rotate(
                CustodyWorld.NAME,
                Optional.of(Duration.ZERO),
                aws.codes(alice.authenticator().orElseThrow()),
                KeyConsent.none(),
                _ -> {})
            .newKey();

    assertThat(world.records.all()).containsOnlyKeys(made);
    assertThat(Objects.requireNonNull(world.records.all().get(made)).days(aws.clock.instant()))
        .contains(0L);
  }
}
