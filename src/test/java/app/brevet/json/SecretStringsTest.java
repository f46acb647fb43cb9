package app.brevet.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretStringsTest {

  private static final String HIDDEN = "hidden, and more of it";

  private final SecretStrings secrets = new SecretStrings(Set.of("secret"));

  private JsonObject parsed(String json) throws JsonException {
    return secrets.parse(json.getBytes(UTF_8));
  }

  @Test
  void parse_whenASecretStandsAtAnyDepth_thenTheObjectHasNoneOfThem() throws Exception {
    JsonObject json =
        parsed(
            "{\"secret\":\""
                + HIDDEN
                + "\",\"list\":[{\"deep\":{\"secret\":\""
                + HIDDEN
                + "\"}}]}");

    assertThat(Json.compact(json)).doesNotContain("hidden");
  }

  @Test
  void bytes_whenParsed_thenTheSecretWithItsEscapesResolved() throws Exception {
    JsonObject json = parsed("{\"a\":\"b\",\"\\u0073ecret\":\"\\\"\\u00e9\\n\"}");

    assertThat(new String(secrets.bytes(json.string("secret")), UTF_8)).isEqualTo("\"é\n");
    assertThat(json.string("a")).isEqualTo("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"secret\":\"\"}",
        "{\"secret\":7,\"later\":{\"secret\":null}}",
        "{\"a\":\"b\",\"secret\":\"x\\\"y\\\\\",\"c\":[{\"secret\":\"é\"},{\"secret\":\"0\"}]}",
        "{\"secret\":\"\\u0001\\t\\r\\n\\b\\f\\u2028\\u2029€😀\u007f\"}"
      })
  void written_whenParsed_thenTheTextThatTheLibraryWrites(String json) throws Exception {
    JsonObject standIns = parsed(json);

    assertThat(new String(secrets.written(Json.compact(standIns)), UTF_8))
        .isEqualTo(Json.compact(Json.parse(json)));
    assertThat(new String(secrets.written(Json.pretty(standIns)), UTF_8))
        .isEqualTo(Json.pretty(Json.parse(json)));
  }

  @Test
  void written_whenASecretIsTaken_thenItStandsThere() {
    JsonObject json = new JsonObject().with("secret", secrets.standIn(HIDDEN.getBytes(UTF_8)));

    assertThat(secrets.written(Json.compact(json)))
        .asString(UTF_8)
        .isEqualTo("{\"secret\":\"" + HIDDEN + "\"}");
  }

  @Test
  void written_whenSomethingElseStandsThere_thenRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> secrets.written("{\"secret\":\"given by hand\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"secret\":\"", "{\"secret\":\"a\"} {}"})
  void parse_whenNoJsonObject_thenRefused(String json) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> parsed(json));
  }

  @Test
  void parse_whenNotUtf8_thenRefused() {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> secrets.parse("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void close_whenParsed_thenTheBytesAreWiped() throws Exception {
    byte[] secret = secrets.bytes(parsed("{\"secret\":\"hidden\"}").string("secret"));

    secrets.close();

    assertThat(secret).containsOnly(0);
  }
}
