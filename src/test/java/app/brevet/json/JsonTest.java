package app.brevet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "1",
        "null",
        "{",
        "{}{}",
        "{} x",
        "{'a':1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "{\"a\":1 /* c */}",
        "{\"a\":\"x\ty\"}",
        "{\"a\":TRUE}"
      })
  void parse_whenNotOneObjectOfRfc8259_thenRefused(String text) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[1]", "[[]]", "[{}", "[{}] x", "[{}][]", "[{},]", "[null]"})
  void parseObjects_whenNotOneListOfObjects_thenRefused(String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> Json.parseObjects(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void parseObjects_whenAList_thenItsObjectsInOrder() throws Exception {
    byte[] text = "[{\"a\":\"1\"}, {\"a\":\"2\"}]".getBytes(StandardCharsets.UTF_8);

    assertThat(Json.parseObjects(text))
        .extracting(one -> one.string("a"))
        .containsExactly("1", "2");
  }

  @Test
  void parse_whenMalformed_thenTheMessageTellsThePlaceAndNotTheText() {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> Json.parse("{\n  \"secret\": hunter2\n}"))
        .withMessageMatching("not JSON at line 2, column [0-9]+")
        .withNoCause();
  }

  @Test
  void parse_whenAMemberStandsTwice_thenTheLastCounts() throws JsonException {
    assertThat(Json.parse("{\"a\":\"1\",\"a\":\"2\"}").string("a")).isEqualTo("2");
  }

  @Test
  void parse_whenNestedTooDeeply_thenRefused() {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    assertThatExceptionOfType(JsonException.class).isThrownBy(() -> Json.parse(deep));
  }

  @Test
  void parse_whenBytesAreNoUtf8_thenRefused() {
    byte[] latin1 = "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> Json.parse(latin1))
        .withMessage("not UTF-8");
  }

  @Test
  void parse_whenAWindowsEditorPutAByteOrderMark_thenTaken() throws JsonException {
    byte[] bytes = "\uFEFF{\"a\":\"b\"}\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Json.parse(bytes).string("a")).isEqualTo("b");
  }

  @Test
  void compact_whenWritten_thenOneLineAsGiven() {
    JsonObject object = new JsonObject().with("a", "<é\n>=&'").with("b", 1).with("c", true);
    assertThat(Json.compact(object)).isEqualTo("{\"a\":\"<é\\n>=&'\",\"b\":1,\"c\":true}");
  }

  @Test
  void pretty_whenWritten_thenLinesAndAnEnd() {
    assertThat(Json.pretty(new JsonObject().with("a", "b"))).isEqualTo("{\n  \"a\": \"b\"\n}\n");
  }

  @Test
  void parse_whenWrittenBefore_thenTheSame() throws JsonException {
    String text = "{\"s\":\"\\\"\\\\😀\",\"l\":[1,\"x\",{}],\"n\":-9223372036854775808}";
    assertThat(Json.compact(Json.parse(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":{\"b\":1,\"b\":2}}",
        "{\"a\":[{\"b\":1},{\"b\":1,\"b\":2}]}",
        "{\"a\":1,\"\\u0061\":2}"
      })
  void compacted_whenAMemberStandsTwice_thenRefused(String text) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> Json.compacted(text))
        .withMessage("two members of one name");
  }

  @Test
  void compacted_whenOneNameStandsInSeveralObjects_thenOneLine() throws JsonException {
    String text = "{ \"a\": [ {\"b\": 1}, {\"b\": null} ],\n \"b\": {\"a\": true} }";

    assertThat(Json.compacted(text))
        .isEqualTo("{\"a\":[{\"b\":1},{\"b\":null}],\"b\":{\"a\":true}}");
  }
}
