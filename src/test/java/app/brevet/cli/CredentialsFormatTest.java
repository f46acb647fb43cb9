package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CredentialsFormatTest {

  private final SessionCredentials session =
      new SessionCredentials(
          new AccessKeyId("ASIAIOSFODNN7EXAMPLE"),
          Secret.ofUnwipeable("it's/secret+1"),
          Secret.ofUnwipeable("token=="),
          new Expiry(Instant.parse("2026-11-22T20:00:00.500Z")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ENV        | export AWS_SECRET_ACCESS_KEY='it'\\''s/secret+1'",
        "DOTENV     | AWS_SESSION_TOKEN='token=='",
        "POWERSHELL | $Env:AWS_SECRET_ACCESS_KEY = 'it''s/secret+1'",
        "CMD        | set \"AWS_SESSION_TOKEN=token==\"",
        "FISH       | set -gx AWS_SECRET_ACCESS_KEY 'it\\'s/secret+1'",
        "INI        | x_security_token_expires = 2026-11-22T20:00:00Z",
        "JSON       | \"SessionToken\": \"token==\"",
        "PROCESS    | {\"Version\":1,\"AccessKeyId\":\"ASIAIOSFODNN7EXAMPLE\""
      })
  void text_whenInThisFormat_thenItsQuotingIsThatOfItsReader(
      CredentialsFormat format, String part) {
    assertThat(format.text(new ProfileName("demo"), session)).contains(part).endsWith("\n");
  }
}
