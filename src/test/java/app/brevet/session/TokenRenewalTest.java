package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.TokenProgramReason;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is renewed with nobody there, what waits for the user, and what is served meanwhile.
final class TokenRenewalTest {

  @TempDir private Path folder;
  private TokenWorld tokens;

  @BeforeEach
  void setUp() {
    tokens = new TokenWorld(folder);
  }

  private AccessKeyId served(String profile) throws Exception {
    return tokens.credentials(profile).accessKeyId();
  }

  private static UserProfile lasting(UserProfile user) {
    return new UserProfile(
        user.id(),
        user.name(),
        user.accessKeyId(),
        user.mfaSerial(),
        user.identity(),
        user.region(),
        new SessionDuration(900),
        user.output());
  }

  @Test
  void credentials_whenAnyoneAsksEachSecondForAQuarterOfAnHour_thenRenewedTwiceAtMost()
      throws Exception {
    tokens.addSaml("corp", new TokenSource.Program(), new SessionDuration(900));

    for (int second = 0; second < 900; second++) {
      assertThat(tokens.credentials("corp").expiry().isOver(tokens.world.clock.instant()))
          .isFalse();
      tokens.world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(tokens.samlCalls()).hasSizeBetween(2, 3);
    assertThat(tokens.runs).hasValue(tokens.samlCalls().size());
  }

  @Test
  void credentials_whenAUsersSessionOfAQuarterOfAnHourIsAskedForEachSecond_thenRenewedTwiceAtMost()
      throws Exception {
    var user = tokens.world.addUserWithoutMfa("dev");
    tokens.world.profiles.edit(user.name(), _ -> lasting(user));

    for (int second = 0; second < 900; second++) {
      served("dev");
      tokens.world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(tokens.world.sts.calls()).hasSizeBetween(2, 3);
  }

  @Test
  void credentials_whenTheProgramFailsInsideTheLead_thenWhatLivesIsServed() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    AccessKeyId first = served("corp");
    tokens.world.clock.advance(Duration.ofMinutes(50));
    tokens.printed = () -> TokenWorld.none(TokenProgramReason.FAILED);

    assertThat(served("corp")).isEqualTo(first);
    assertThat(tokens.start("corp", TokenPrompt.nobody()).servedFromCache()).isTrue();
  }

  @Test
  void credentials_whenTheProgramFailsAndNothingLives_thenThatIsTold() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.printed = () -> TokenWorld.none(TokenProgramReason.TIMED_OUT);

    assertThat(
            catchThrowableOfType(FailureException.class, () -> tokens.credentials("corp"))
                .failure())
        .isInstanceOf(Failure.TokenProgramFailed.class);
  }

  @Test
  void credentials_whenTheUserWouldBeAskedInsideTheLead_thenWhatLivesIsServedUnasked()
      throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());
    AccessKeyId first =
        tokens
            .start("corp", new PastedTokens(tokens.lastingAssertion()))
            .credentials()
            .accessKeyId();
    tokens.world.clock.advance(Duration.ofMinutes(50));
    PastedTokens pasted = new PastedTokens(tokens.lastingAssertion());

    AccessKeyId second =
        tokens.sessions(pasted).credentials(name("corp"), MfaCodeSource.nobody()).accessKeyId();

    assertThat(second).isEqualTo(first);
    assertThat(pasted.problems()).isEmpty();
  }

  @Test
  void start_whenTheUserIsThereInsideTheLead_thenTheUserIsAsked() throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());
    tokens.start("corp", new PastedTokens(tokens.lastingAssertion()));
    tokens.world.clock.advance(Duration.ofMinutes(50));

    StartedSession again = tokens.start("corp", new PastedTokens(tokens.lastingAssertion()));

    assertThat(again.servedFromCache()).isFalse();
    assertThat(tokens.samlCalls()).hasSize(2);
  }

  @Test
  void renew_whenNobodyIsThere_thenTheTokenIsNeeded() throws Exception {
    tokens.addSaml("corp", new TokenSource.Asked());
    tokens.start("corp", new PastedTokens(tokens.lastingAssertion()));

    assertThat(
            catchThrowableOfType(
                    FailureException.class,
                    () -> tokens.sessions().renew(name("corp"), MfaCodeSource.nobody()))
                .failure())
        .isInstanceOf(Failure.TokenNeeded.class);
  }

  @Test
  void credentials_whenARoleIsAssumedWithASamlRole_thenBothRenewSilently() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());
    var first = tokens.world.addRole("first", saml.id());
    tokens.world.addRole("second", first.id());

    AccessKeyId before = served("second");
    tokens.world.clock.advance(Duration.ofMinutes(50));

    assertThat(served("second")).isNotEqualTo(before);
    assertThat(tokens.samlCalls()).hasSize(2);
    assertThat(tokens.world.sts.calls()).hasSize(6);
  }

  @Test
  void start_whenARoleIsAssumedWithASamlRoleAndTheUserIsAsked_thenItsAssertionServesBoth()
      throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Asked());
    tokens.world.addRole("deep", saml.id());

    tokens.start("deep", new PastedTokens(tokens.lastingAssertion()));

    assertThat(tokens.start("corp", TokenPrompt.nobody()).servedFromCache()).isTrue();
  }
}
