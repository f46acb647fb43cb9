package app.brevet.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StringMembersTest {

  private static String read(String json, String name) throws JsonException {
    try (StringMembers members = StringMembers.of(json.getBytes(UTF_8))) {
      return new String(members.bytes(name), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"b\"}",
        " {\n\"a\" : \"\"\t}\r\n",
        "{\"x\":1,\"a\":\"b\",\"y\":[1,\"2\",{\"a\":\"no\"},[]],\"z\":{\"a\":\"no\",\"b\":{}}}",
        "{\"a\":\"first\",\"a\":\"last\"}",
        "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"}",
        "{\"a\":\"\\u0041\\u00e9\\u20AC\\uD83D\\uDE00\"}",
        "{\"a\":\"Aé€😀\"}",
        "{\"\\u0061\":\"by an escaped name\"}",
        "{\"n\":-0.5e+10,\"t\":true,\"f\":false,\"z\":null,\"a\":\"b\"}"
      })
  void bytes_whenAJsonObject_thenTheSameStringAsTheLibraryReads(String json) throws Exception {
    assertThat(read(json, "a")).isEqualTo(Json.parse(json).string("a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}}",
        "[]",
        "\"a\"",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":\"b\",}",
        "{\"a\":\"b\" \"c\":1}",
        "{a:\"b\"}",
        "{'a':'b'}",
        "{\"a\":\"b",
        "{\"a\":\"b\\",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"line\nend\"}",
        "{\"a\":01}",
        "{\"a\":TRUE}",
        "{\"a\":[1,]}",
        "{\"a\":\"b\"} x"
      })
  void of_whenNoJsonObject_thenRefusedAsByTheLibrary(String json) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(json, "a"));
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.parse(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":\"\\uD83D\"}", "{\"a\":\"\\uDE00\"}", "{\"a\":\"\\uD83D\\u0041\"}"})
  void of_whenHalfACharacter_thenRefused(String json) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(json, "a"));
  }

  @Test
  void of_whenNotUtf8_thenRefused() {
    byte[] bytes = "{\"a\":\"é\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> StringMembers.of(bytes).close());
  }

  @Test
  void of_whenNestedWithoutEnd_thenRefused() {
    String deep = "{\"a\":" + "[".repeat(100_000);
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(deep, "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\":7}", "{\"a\":null}", "{\"a\":\"b\",\"a\":7}"})
  void bytes_whenTheMemberIsMissingOrNoString_thenRefused(String json) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(json, "a"));
  }

  @Test
  void close_whenRead_thenTheBytesAreWiped() throws Exception {
    StringMembers members = StringMembers.of("{\"a\":\"secret\"}".getBytes(UTF_8));
    byte[] value = members.bytes("a");

    members.close();

    assertThat(value).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain/+=",
        "\"\\",
        "\u0000\u001f\n\t\r\b\f",
        "é€😀\u2027\u2028\u2029\u202a\u007f"
      })
  void quoted_whenReadAgain_thenTheSame(String text) throws Exception {
    String quoted = new String(StringMembers.quoted(text.getBytes(UTF_8)), UTF_8);

    assertThat(read("{\"a\":" + quoted + "}", "a")).isEqualTo(text);
    assertThat(Json.parse("{\"a\":" + quoted + "}").string("a")).isEqualTo(text);
    assertThat("{\"a\":" + quoted + "}").isEqualTo(Json.compact(new JsonObject().with("a", text)));
  }
}
