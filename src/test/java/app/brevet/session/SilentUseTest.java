package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeSts;
import app.brevet.keychain.Keychain.State;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SilentReason;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a program gets from a stored seed while nobody is there.
final class SilentUseTest {

  private static final MfaSerial SERIAL = new MfaSerial(SessionWorld.SERIAL);
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;
  private boolean locked;
  private boolean ran;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
    Totp totp = new Totp(Secret.ofUnwipeable("12345678901234567890"));
    try (OtpauthUri uri = new OtpauthUri("", "", totp, Optional.of(SERIAL))) {
      world.seeds.store(dev, uri);
    }
  }

  private CodeSources sources() {
    return new CodeSources(
        world.ground,
        _ -> {
          ran = true;
          throw new AssertionError("no program is to run");
        },
        at -> world.clock.advance(Duration.between(world.clock.instant(), at)),
        new SilentUse(world.acts, () -> locked));
  }

  private MfaCodeSource forProgram(MfaCodeSource asking) {
    return sources().forProgram(asking, (_, _, _) -> () -> {});
  }

  private MfaCodeSource forAct() {
    return sources().forAct(MfaCodeSource.nobody(), (_, _, _) -> () -> {});
  }

  private void serve() throws Exception {
    world.sessions.credentials(name("dev"), forProgram(MfaCodeSource.nobody()));
  }

  private int sent() {
    return world.sts.calls(FakeSts.Call.GetSessionToken.class).size();
  }

  private void assertRefused(ProfileName asked, SilentReason reason) {
    Failure failure =
        catchThrowableOfType(
                FailureException.class,
                () -> world.sessions.credentials(asked, forProgram(MfaCodeSource.nobody())))
            .failure();
    assertThat(failure)
        .isInstanceOfSatisfying(
            Failure.SilentUseRefused.class,
            refused -> {
              assertThat(refused.profile()).isEqualTo(dev.name());
              assertThat(refused.reason()).isEqualTo(reason);
            });
  }

  private void silentFor(String term) throws Exception {
    SilentTerm parsed = SilentTerm.parse(term);
    world.profiles.<FailureException>edit(
        name("dev"), now -> ((UserProfile) now).withSilentFor(Optional.of(parsed)));
  }

  private void dropSession() throws Exception {
    world.cache.forget(dev.id());
  }

  @Test
  void credentials_whenTheUserActedWithinTwelveHours_thenMadeWithoutAQuestion() throws Exception {
    world.sessions.start(name("dev"), forAct());
    dropSession();
    world.clock.advance(HOUR.multipliedBy(12).minusSeconds(1));

    serve();

    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void credentials_whenTheLastActIsTwelveHoursAgo_thenRefusedBeforeTheKeychainIsOpened()
      throws Exception {
    world.sessions.start(name("dev"), forAct());
    dropSession();
    world.clock.advance(HOUR.multipliedBy(12));
    world.keychain.be(State.LOCKED);

    assertRefused(name("dev"), SilentReason.OVER);
    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void credentials_whenServedOften_thenThatIsNoActOfTheUser() throws Exception {
    world.sessions.start(name("dev"), forAct());
    for (int hours = 0; hours < 11; hours += 5) {
      dropSession();
      serve();
      world.clock.advance(HOUR.multipliedBy(5));
    }
    dropSession();

    assertRefused(name("dev"), SilentReason.OVER);
  }

  @Test
  void credentials_whenNoActIsKnown_thenRefused() {
    assertRefused(name("dev"), SilentReason.OVER);
  }

  @Test
  void credentials_whenTheRecordIsDamaged_thenRefused() throws Exception {
    world.sessions.start(name("dev"), forAct());
    dropSession();
    Files.writeString(folder.resolve("acts.json"), "{");

    assertRefused(name("dev"), SilentReason.OVER);
  }

  @Test
  void credentials_whenTheActIsStillToCome_thenTheClockWasSetAndItIsRefused() throws Exception {
    world.sessions.start(name("dev"), forAct());
    dropSession();
    world.clock.advance(HOUR.negated());

    assertRefused(name("dev"), SilentReason.OVER);
  }

  @Test
  void credentials_whenTheClockWasCorrectedByMinutes_thenTheActCounts() throws Exception {
    world.sessions.start(name("dev"), forAct());
    dropSession();
    world.clock.advance(Duration.ofMinutes(5).negated());

    serve();

    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void credentials_whenTheProfileAllowsThreeHours_thenNoLonger() throws Exception {
    silentFor("3h");
    world.sessions.start(name("dev"), forAct());
    dropSession();
    world.clock.advance(HOUR.multipliedBy(2));
    serve();
    dropSession();
    world.clock.advance(HOUR);

    assertRefused(name("dev"), SilentReason.OVER);
  }

  @Test
  void credentials_whenTheProfileAllowsNone_thenRefusedRightAfterTheAct() throws Exception {
    silentFor("0");
    world.sessions.start(name("dev"), forAct());
    dropSession();

    assertRefused(name("dev"), SilentReason.OFF);
  }

  @Test
  void credentials_whenLocked_thenRefused() throws Exception {
    world.sessions.start(name("dev"), forAct());
    dropSession();
    locked = true;

    assertRefused(name("dev"), SilentReason.LOCKED);
  }

  @Test
  void credentials_whenASessionLives_thenServedAllTheSame() throws Exception {
    world.sessions.start(name("dev"), forAct());
    locked = true;

    serve();

    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void credentials_whenOfARole_thenTheUsersActsCount() throws Exception {
    world.addRole("admin", dev.id());
    assertRefused(name("admin"), SilentReason.OVER);

    world.sessions.start(name("admin"), forAct());
    dropSession();
    serve();

    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void credentials_whenSomebodyIsThere_thenAskedAndToldWhyAndThatIsAnAct() throws Exception {
    List<Failure> problems = new ArrayList<>();
    MfaCodeSource device = SessionWorld.codes("123456");

    world.sessions.credentials(
        name("dev"),
        forProgram(
            request -> {
              problems.add(request.problem().orElseThrow());
              return device.code(request);
            }));
    dropSession();
    serve();

    assertThat(problems)
        .containsExactly(
            new Failure.SilentUseRefused(dev.name(), SilentReason.OVER, SilentTerm.USUAL));
    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void credentials_whenAProgramMakesTheCodes_thenItRunsNoLongerThanThat() throws Exception {
    world.seeds.remove(dev.id());
    world.commands.put(dev.id(), CodeCommand.Line.parse("op"));

    assertRefused(name("dev"), SilentReason.OVER);

    assertThat(ran).isFalse();
  }

  @Test
  void credentials_whenCodesAreTyped_thenThereIsNothingToRefuse() throws Exception {
    world.seeds.remove(dev.id());

    Failure failure = catchThrowableOfType(FailureException.class, this::serve).failure();

    assertThat(failure).isInstanceOf(Failure.CodeNeeded.class);
  }

  @Test
  void start_whenTheLastActIsLongAgo_thenTheSeedIsUsed() throws Exception {
    world.sessions.start(name("dev"), forAct());
    world.clock.advance(Duration.ofDays(30));

    world.sessions.start(name("dev"), forAct());

    assertThat(sent()).isEqualTo(2);
  }

  @Test
  void credentials_whenAYubiKeyMakesTheCodesAndNobodyIsThere_thenItIsNotAsked() throws Exception {
    world.seeds.remove(dev.id());
    world.commands.put(dev.id(), CodeCommand.Ykman.parse("AWS", Optional.empty()));
    world.acts.record(dev.id());

    Failure failure = catchThrowableOfType(FailureException.class, this::serve).failure();

    assertThat(failure).isInstanceOf(Failure.CodeNeeded.class);
    assertThat(ran).isFalse();
  }

  @Test
  void credentials_whenTheSeedIsThatOfAFormerDevice_thenACodeIsNeeded() throws Exception {
    MfaSerial other = new MfaSerial(SessionWorld.SERIAL + "-2");
    world.profiles.<FailureException>edit(
        name("dev"), now -> ((UserProfile) now).withMfaSerial(Optional.of(other)));

    Failure failure = catchThrowableOfType(FailureException.class, this::serve).failure();

    assertThat(failure).isInstanceOf(Failure.CodeNeeded.class);
  }
}
