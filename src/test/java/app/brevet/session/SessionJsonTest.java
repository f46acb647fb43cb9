package app.brevet.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.brevet.json.JsonException;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The text inside a sealed session, which other versions of Brevet read too.
final class SessionJsonTest {

  private static final String TEXT =
      "{\"version\":1,\"accessKeyId\":\"ASIA0000000000000001\","
          + "\"secretAccessKey\":\"sec/ret+=\",\"sessionToken\":\"to\\\"ken\","
          + "\"expiration\":\"2026-11-22T20:00:00Z\",\"obtainedAt\":\"2026-11-22T08:00:00Z\","
          + "\"recipe\":\"user\",\"arn\":\"arn:aws:iam::111122223333:user/alice\"}";

  private static CachedSession session() throws Exception {
    return new CachedSession(
        new SessionCredentials(
            new AccessKeyId("ASIA0000000000000001"),
            Secret.ofUnwipeable("sec/ret+="),
            Secret.ofUnwipeable("to\"ken"),
            new Expiry(Instant.parse("2026-11-22T20:00:00Z"))),
        Instant.parse("2026-11-22T08:00:00Z"),
        "user",
        Optional.of(Arn.parse("arn:aws:iam::111122223333:user/alice")));
  }

  @Test
  void write_whenASession_thenThisText() throws Exception {
    assertThat(SessionJson.write(session())).asString(UTF_8).isEqualTo(TEXT);
  }

  @Test
  void read_whenThisText_thenTheSession() throws Exception {
    assertThat(SessionJson.read(TEXT.getBytes(UTF_8))).isEqualTo(session());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"version\":2}",
        "{\"version\":1,\"accessKeyId\":\"ASIA0000000000000001\"}",
        "{\"version\":1,\"accessKeyId\":\"ASIA0000000000000001\",\"secretAccessKey\":7,"
            + "\"sessionToken\":\"t\",\"expiration\":\"2026-11-22T20:00:00Z\","
            + "\"obtainedAt\":\"2026-11-22T08:00:00Z\",\"recipe\":\"user\"}",
        "{\"version\":1,\"accessKeyId\":\"ASIA0000000000000001\",\"secretAccessKey\":\"s\","
            + "\"sessionToken\":\"t\",\"expiration\":\"tomorrow\","
            + "\"obtainedAt\":\"2026-11-22T08:00:00Z\",\"recipe\":\"user\"}"
      })
  void read_whenAMemberIsMissingOrAnother_thenRefused(String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> SessionJson.read(text.getBytes(UTF_8)));
  }
}
