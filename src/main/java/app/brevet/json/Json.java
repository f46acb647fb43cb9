package app.brevet.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes JSON text (RFC 8259), strictly. Of members of one name the last counts, as in
/// most readers, but where text is sent on.
public final class Json {

  private static final Gson COMPACT = new GsonBuilder().disableHtmlEscaping().create();
  private static final Gson AS_GIVEN =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final Gson PRETTY =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private static final String LIST = "the list";
  private static final Pattern PLACE = Pattern.compile(" at line ([0-9]+) column ([0-9]+)");

  private Json() {}

  /// The one object that the text is.
  ///
  /// @throws JsonException if the text is anything else: no JSON, a list, or more than one value
  public static JsonObject parse(String text) throws JsonException {
    if (element(text) instanceof com.google.gson.JsonObject object) {
      return new JsonObject(object);
    }
    throw new JsonException("not one JSON object");
  }

  private static JsonElement element(String text) throws JsonException {
    try {
      JsonReader reader = new JsonReader(new StringReader(text));
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = JsonParser.parseReader(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT) {
        return element;
      }
    } catch (IOException | JsonParseException | IllegalStateException | StackOverflowError e) {
      // The library's message can quote the text, which may hold a secret: only the place is kept.
      throw new JsonException("not JSON" + place(String.valueOf(e.getMessage())));
    }
    throw new JsonException("more than one JSON value");
  }

  private static String place(String message) {
    Matcher place = PLACE.matcher(message);
    return place.find() ? " at line " + place.group(1) + ", column " + place.group(2) : "";
  }

  /// The one object that these UTF-8 bytes are.
  ///
  /// @throws JsonException if they are not UTF-8, or not one JSON object
  public static JsonObject parse(byte[] utf8) throws JsonException {
    return parse(decoded(utf8));
  }

  /// The objects of the one list that these UTF-8 bytes are.
  ///
  /// @throws JsonException if they are not UTF-8, or not one JSON list of objects
  public static List<JsonObject> parseObjects(byte[] utf8) throws JsonException {
    if (!(element(decoded(utf8)) instanceof JsonArray list)) {
      throw new JsonException("not one JSON list");
    }
    com.google.gson.JsonObject around = new com.google.gson.JsonObject();
    around.add(LIST, list);
    return new JsonObject(around).objects(LIST);
  }

  private static String decoded(byte[] utf8) throws JsonException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonException("not UTF-8", e);
    }
  }

  /// The one object that the text is, on one line: text that is sent on as it is, but for the
  /// blanks between its parts.
  ///
  /// @throws JsonException if the text is anything else, or has two members of one name in an
  ///   object: of those one would be lost (RFC 8259, 4, leaves open which)
  public static String compacted(String text) throws JsonException {
    JsonObject object = parse(text);
    refuseTwins(text);
    return AS_GIVEN.toJson(object.members());
  }

  private static void refuseTwins(String text) throws JsonException {
    Deque<Set<String>> open = new ArrayDeque<>();
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      for (JsonToken next = reader.peek(); next != JsonToken.END_DOCUMENT; next = reader.peek()) {
        switch (next) {
          case BEGIN_OBJECT -> {
            reader.beginObject();
            open.push(new HashSet<>());
          }
          case END_OBJECT -> {
            reader.endObject();
            open.pop();
          }
          case BEGIN_ARRAY -> reader.beginArray();
          case END_ARRAY -> reader.endArray();
          case NAME -> {
            if (!open.element().add(reader.nextName())) {
              throw new JsonException("two members of one name");
            }
          }
          default -> reader.skipValue();
        }
      }
    } catch (IOException e) {
      throw new JsonException("not JSON", e);
    }
  }

  /// The object on one line, without a line end.
  public static String compact(JsonObject object) {
    return COMPACT.toJson(object.members());
  }

  /// The object over several lines, for files that people read; ends with a line feed.
  public static String pretty(JsonObject object) {
    return PRETTY.toJson(object.members()) + "\n";
  }
}
