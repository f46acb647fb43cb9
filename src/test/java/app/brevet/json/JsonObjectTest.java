package app.brevet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonObjectTest {

  private static final String TEXT =
      """
      {"s": "x", "n": 7, "b": true, "z": null, "o": {"i": "y"}, "l": ["p", "q"], "ol": [{"j": "k"}]}
      """;

  private static JsonObject object() throws JsonException {
    return Json.parse(TEXT);
  }

  private static void refused(String message, ThrowingCallable read) {
    assertThatExceptionOfType(JsonException.class).isThrownBy(read).withMessage(message);
  }

  @Test
  void reading_whenTheTypesAreRight_thenTheValues() throws JsonException {
    JsonObject object = object();
    assertThat(object.string("s")).isEqualTo("x");
    assertThat(object.number("n")).isEqualTo(7);
    assertThat(object.bool("b", false)).isTrue();
    assertThat(object.object("o").orElseThrow().string("i")).isEqualTo("y");
    assertThat(object.strings("l")).containsExactly("p", "q");
    assertThat(object.objects("ol").getFirst().asStrings()).containsExactly(Map.entry("j", "k"));
    assertThat(object.names()).containsExactly("s", "n", "b", "z", "o", "l", "ol");
  }

  @Test
  void reading_whenNullOrMissing_thenAsIfNotThere() throws JsonException {
    JsonObject object = object();
    for (String name : List.of("z", "missing")) {
      assertThat(object.optionalString(name)).isEmpty();
      assertThat(object.bool(name, true)).isTrue();
      assertThat(object.object(name)).isEmpty();
      assertThat(object.strings(name)).isEmpty();
      assertThat(object.objects(name)).isEmpty();
    }
  }

  @Test
  void reading_whenTheTypeIsWrong_thenTheMemberIsNamed() throws JsonException {
    JsonObject object = object();
    refused("n: not a string", () -> object.string("n"));
    refused("missing: missing", () -> object.string("missing"));
    refused("s: not a number", () -> object.number("s"));
    refused("missing: not a number", () -> object.number("missing"));
    refused("s: not true or false", () -> object.bool("s", true));
    refused("l: not an object", () -> object.object("l"));
    refused("o: not a list", () -> object.strings("o"));
    refused("ol: not a list of strings", () -> object.strings("ol"));
    refused("l: not a list of objects", () -> object.objects("l"));
    refused("n: not a string", object::asStrings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e30", "9223372036854775808", "1e999999999", "1e-999999999"})
  void number_whenNoWholeNumberOf64Bits_thenRefused(String number) throws JsonException {
    JsonObject object = Json.parse("{\"n\":" + number + "}");
    refused("n: not a whole number", () -> object.number("n"));
  }

  @Test
  void number_whenWrittenOtherwiseButWhole_thenTaken() throws JsonException {
    assertThat(Json.parse("{\"n\":1.50e1}").number("n")).isEqualTo(15);
  }

  @Test
  void set_whenThereIsAValue_thenInItsPlaceElseRemoved() {
    JsonObject object = new JsonObject().with("a", "1").with("b", "2").with("c", "3");
    object.set("a", Optional.of("x")).set("b", Optional.empty());
    assertThat(Json.compact(object)).isEqualTo("{\"a\":\"x\",\"c\":\"3\"}");
  }
}
