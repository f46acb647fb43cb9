package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.FakeSts;
import app.brevet.mfa.CodeAnswer;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.CodeRuns;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.AwsCause;
import app.brevet.model.CodeCommand;
import app.brevet.model.CodeProgramReason;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions with the codes of a program. The world begins at 08:00:00, where a step begins.
final class CommandCodesTest {

  private static final MfaSerial SERIAL = new MfaSerial(SessionWorld.SERIAL);
  private static final CodeAnswer FAILED = new CodeAnswer.None(CodeProgramReason.FAILED, "no");

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;
  private final Deque<CodeAnswer> answers = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private boolean impatient;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
    world.commands.put(dev.id(), CodeCommand.Line.parse("/usr/bin/op get --otp"));
  }

  private static CodeAnswer given(String digits) throws Exception {
    return new CodeAnswer.Given(MfaCode.parse(digits));
  }

  private CodeRuns.Run run(CodeCommand command) {
    return new CodeRuns.Run() {
      @Override
      public CodeAnswer answer() {
        told.add("runs");
        return answers.remove();
      }

      @Override
      public void stop() {}
    };
  }

  private MfaCodeSource codes(MfaCodeSource asking) {
    CodeWait listener =
        new CodeWait() {
          @Override
          public Shown waits(CodeRequest request, Instant nextCodeAt, Runnable stop) {
            told.add("waits until " + nextCodeAt);
            if (impatient) {
              stop.run();
            }
            return () -> told.add("waits no more");
          }

          @Override
          public Shown runs(
              CodeRequest request, CodeCommand command, Runnable stop, Runnable type) {
            told.add("shows " + command.program());
            if (impatient) {
              type.run();
            }
            return () -> told.add("shows no more");
          }
        };
    return new CodeSources(
            world.ground,
            this::run,
            at -> world.clock.advance(Duration.between(world.clock.instant(), at)),
            new SilentUse(world.acts, () -> false))
        .forAct(asking, listener);
  }

  private List<String> sent() {
    return world.sts.calls(FakeSts.Call.GetSessionToken.class).stream()
        .map(call -> call.request().mfa().orElseThrow().code().digits())
        .toList();
  }

  private Failure failureOf(MfaCodeSource codes) {
    return catchThrowableOfType(
            FailureException.class, () -> world.sessions.start(name("dev"), codes))
        .failure();
  }

  @Test
  void start_whenTheProfileWasGivenAnotherDevice_thenThatOfTheFormerIsNotRun() throws Exception {
    world.commands.put(dev, CodeCommand.Line.parse("/usr/bin/op get --otp"));
    MfaSerial other = new MfaSerial(SessionWorld.SERIAL + "-2");
    world.profiles.<FailureException>edit(
        name("dev"), now -> ((UserProfile) now).withMfaSerial(Optional.of(other)));

    world.sessions.start(name("dev"), codes(SessionWorld.codes("123456")));

    assertThat(told).isEmpty();
    assertThat(sent()).containsExactly("123456");
  }

  @Test
  void start_whenAProgramIsNamed_thenItsCodeIsSentAndItIsShownAsLongAsItRuns() throws Exception {
    answers.add(given("123456"));

    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(sent()).containsExactly("123456");
    assertThat(told).containsExactly("shows op", "runs", "shows no more");
  }

  @Test
  void code_whenOfAnotherDeviceThanTheProfiles_thenAskedAndItDoesNotRun() throws Exception {
    MfaSerial other = new MfaSerial("arn:aws:iam::123456789012:mfa/other");
    MfaCode typed = MfaCode.parse("222222");
    answers.add(given("123456"));

    assertThat(codes(_ -> Optional.of(typed)).code(new CodeRequest(dev, other, Optional.empty())))
        .contains(typed);
    assertThat(told).isEmpty();
  }

  @Test
  void start_whenItsCodeIsSpent_thenItWaitsForTheNextStepAndRunsOnceMore() throws Exception {
    world.guard.spend(SERIAL, MfaCode.parse("123456"), world.clock.instant());
    answers.add(given("123456"));
    answers.add(given("654321"));

    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(sent()).containsExactly("654321");
    assertThat(told).contains("waits until 2026-11-22T08:00:30Z", "waits no more");
  }

  @Test
  void start_whenTheUserGivesUpTheWait_thenNothingIsSentAndTheThreadGoesOn() throws Exception {
    world.guard.spend(SERIAL, MfaCode.parse("123456"), world.clock.instant());
    answers.add(given("123456"));
    impatient = true;

    assertThat(failureOf(codes(MfaCodeSource.nobody()))).isInstanceOf(Failure.CodeNeeded.class);
    assertThat(sent()).isEmpty();
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void start_whenTheUserTypesItInstead_thenAsksWithoutAProblemAndRunsNoMore() throws Exception {
    answers.add(new CodeAnswer.Stopped());
    impatient = true;
    List<Optional<Failure>> problems = new ArrayList<>();
    MfaCodeSource device = SessionWorld.codes("111222");

    world.sessions.start(
        name("dev"),
        codes(
            request -> {
              problems.add(request.problem());
              return device.code(request);
            }));

    assertThat(sent()).containsExactly("111222");
    assertThat(problems).containsExactly(Optional.empty());
    assertThat(told).containsOnlyOnce("runs");
  }

  @Test
  void start_whenItsSecondCodeIsSpentToo_thenItRunsNoMore() throws Exception {
    world.guard.spend(SERIAL, MfaCode.parse("123456"), world.clock.instant());
    answers.add(given("123456"));
    answers.add(given("123456"));

    assertThat(failureOf(codes(MfaCodeSource.nobody()))).isInstanceOf(Failure.CodeSpent.class);
    assertThat(sent()).isEmpty();
  }

  @Test
  void start_whenItFailsAndSomebodyIsThere_thenAsksAndSaysWhy() throws Exception {
    answers.add(FAILED);
    List<Failure> problems = new ArrayList<>();
    MfaCodeSource device = SessionWorld.codes("111222");

    world.sessions.start(
        name("dev"),
        codes(
            request -> {
              problems.add(request.problem().orElseThrow());
              return device.code(request);
            }));

    assertThat(sent()).containsExactly("111222");
    assertThat(problems)
        .containsExactly(
            new Failure.CodeProgramFailed(dev.name(), CodeProgramReason.FAILED, "op", "no"));
  }

  @Test
  void start_whenItFailsAndNobodyIsThere_thenThatIsTheFailure() {
    answers.add(FAILED);

    assertThat(failureOf(codes(MfaCodeSource.nobody())))
        .isEqualTo(new Failure.CodeProgramFailed(dev.name(), CodeProgramReason.FAILED, "op", "no"));
  }

  @Test
  void start_whenAwsRefusesItsCode_thenAsksAndDoesNotRunAgain() throws Exception {
    answers.add(given("123456"));
    world.sts.refuseNext(AwsCause.WRONG_OR_SPENT_CODE, "AccessDenied", "invalid MFA");

    world.sessions.start(name("dev"), codes(SessionWorld.codes("111222")));

    assertThat(sent()).containsExactly("123456", "111222");
  }

  @Test
  void start_whenTheUserStopsIt_thenNobodyIsAskedAndNothingIsSent() {
    answers.add(new CodeAnswer.Stopped());

    assertThat(
            failureOf(
                codes(
                    request -> {
                      throw new AssertionError("asked");
                    })))
        .isInstanceOf(Failure.CodeNeeded.class);
    assertThat(sent()).isEmpty();
  }

  @Test
  void start_whenASeedIsStoredToo_thenTheSeedGoesFirst() throws Exception {
    Totp totp = new Totp(Secret.ofUnwipeable("12345678901234567890"));
    String ofNow = totp.code(Totp.stepAt(world.clock.instant()));
    try (OtpauthUri uri = new OtpauthUri("", "", totp, Optional.of(SERIAL))) {
      world.seeds.store(dev, uri);
    }

    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));

    assertThat(sent()).containsExactly(ofNow);
    assertThat(told).isEmpty();
  }

  @Test
  void start_whenItFailsAndASessionLives_thenThatOneIsServed() throws Exception {
    answers.add(given("123456"));
    world.sessions.start(name("dev"), codes(MfaCodeSource.nobody()));
    world.clock.advance(Duration.ofHours(11).plusMinutes(50));
    answers.add(FAILED);

    assertThat(world.sessions.start(name("dev"), codes(MfaCodeSource.nobody())).servedFromCache())
        .isTrue();
  }

  @Test
  void start_whenItGaveNoneAndATypedCodeIsSpent_thenAsksAgainAndDoesNotRunAgain() throws Exception {
    world.guard.spend(SERIAL, MfaCode.parse("123456"), world.clock.instant());
    answers.add(FAILED);

    world.sessions.start(name("dev"), codes(SessionWorld.codes("123456", "111222")));

    assertThat(sent()).containsExactly("111222");
    assertThat(told).containsOnlyOnce("runs");
  }
}
