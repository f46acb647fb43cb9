package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.identity.JwtText;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.TokenKind;
import app.brevet.model.TokenSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebIdentitySessionsTest {

  @TempDir private Path folder;
  private TokenWorld tokens;

  @BeforeEach
  void setUp() {
    tokens = new TokenWorld(folder);
  }

  private TokenSource file() {
    return new TokenSource.File(folder.resolve("token").toString());
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("token"), text);
  }

  private Failure refusal() {
    return catchThrowableOfType(
            FailureException.class, () -> tokens.start("ci", TokenPrompt.nobody()))
        .failure();
  }

  @Test
  void start_whenTheTokenLiesInAFile_thenItIsSentUnderBrevetsName() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.empty());
    write(tokens.lastingToken() + "\n");

    tokens.start("ci", TokenPrompt.nobody());

    assertThat(tokens.webIdentityCalls())
        .singleElement()
        .satisfies(sent -> assertThat(sent.roleSessionName()).isEqualTo("brevet"));
  }

  @Test
  void start_whenTheSessionNameHasPlaces_thenTheyAreFilled() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.of("{profile}.{date}"));
    write(tokens.lastingToken());

    tokens.start("ci", TokenPrompt.nobody());

    assertThat(tokens.webIdentityCalls().getFirst().roleSessionName())
        .isEqualTo("ci." + tokens.world.clock.instant().toString().substring(0, 10));
  }

  @Test
  void start_whenTheTokenIsOver_thenItIsNotSent() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.empty());
    Instant end = tokens.world.clock.instant();
    write(JwtText.endingAt(end));

    assertThat(refusal())
        .isEqualTo(new Failure.TokenExpired(SessionWorld.name("ci"), TokenKind.TOKEN, end));
    assertThat(tokens.world.sts.calls()).isEmpty();
  }

  @Test
  void start_whenItIsNoToken_thenItIsNotSent() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.empty());
    write("no token");

    assertThat(refusal()).isEqualTo(new Failure.InvalidInput(Reason.TOKEN_MALFORMED, ""));
    assertThat(tokens.world.sts.calls()).isEmpty();
  }

  @Test
  void start_whenTheTokenIsLongerThanAwsTakes_thenThatIsTold() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.empty());
    write("e".repeat(20_001));

    assertThat(refusal()).isEqualTo(new Failure.InvalidInput(Reason.TOKEN_TOO_LONG, "20000"));
  }

  @Test
  void credentials_whenTheFileHoldsANewToken_thenTheNextSessionIsMadeOfThat() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.empty());
    write(tokens.lastingToken());
    var first = tokens.start("ci", TokenPrompt.nobody()).credentials().accessKeyId();
    tokens.world.clock.advance(Duration.ofMinutes(50));
    write(tokens.lastingToken());

    assertThat(tokens.credentials("ci").accessKeyId()).isNotEqualTo(first);
    assertThat(tokens.webIdentityCalls()).hasSize(2);
  }

  @Test
  void credentials_whenTheFileHoldsAnOldTokenAndTheSessionLives_thenItIsServed() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.empty());
    write(tokens.lastingToken());
    var first = tokens.start("ci", TokenPrompt.nobody()).credentials().accessKeyId();
    tokens.world.clock.advance(Duration.ofMinutes(50));
    write(JwtText.endingAt(tokens.world.clock.instant().minusSeconds(1)));

    assertThat(tokens.credentials("ci").accessKeyId()).isEqualTo(first);
    assertThat(tokens.start("ci", TokenPrompt.nobody()).servedFromCache()).isTrue();

    tokens.world.clock.advance(Duration.ofMinutes(10));
    assertThat(
            catchThrowableOfType(FailureException.class, () -> tokens.credentials("ci")).failure())
        .isInstanceOf(Failure.TokenExpired.class);
  }

  @Test
  void whoAmI_whenNoSessionLives_thenOneIsGot() throws Exception {
    tokens.addWebIdentity("ci", file(), Optional.empty());
    write(tokens.lastingToken());

    assertThat(tokens.sessions().whoAmI(SessionWorld.name("ci"), MfaCodeSource.nobody()))
        .isNotNull();
    assertThat(tokens.webIdentityCalls()).hasSize(1);
  }
}
