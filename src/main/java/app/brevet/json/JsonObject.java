package app.brevet.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object (RFC 8259) that is read by name and type, or built member by member in order.
public final class JsonObject {

  private final com.google.gson.JsonObject members;

  /// An object without members.
  public JsonObject() {
    this(new com.google.gson.JsonObject());
  }

  JsonObject(com.google.gson.JsonObject members) {
    this.members = members;
  }

  com.google.gson.JsonObject members() {
    return members;
  }

  /// Adds a string, and returns this.
  public JsonObject with(String name, String value) {
    members.addProperty(name, value);
    return this;
  }

  /// Adds a string if there is one, and returns this.
  public JsonObject with(String name, Optional<String> value) {
    value.ifPresent(text -> members.addProperty(name, text));
    return this;
  }

  /// Sets a string in its place, or removes it if there is none, and returns this.
  public JsonObject set(String name, Optional<String> value) {
    return value.isPresent() ? with(name, value.get()) : without(name);
  }

  /// Removes the member, if there is one, and returns this.
  public JsonObject without(String name) {
    members.remove(name);
    return this;
  }

  /// Adds a whole number, and returns this.
  public JsonObject with(String name, long value) {
    members.addProperty(name, value);
    return this;
  }

  /// Adds a truth value, and returns this.
  public JsonObject with(String name, boolean value) {
    members.addProperty(name, value);
    return this;
  }

  /// Adds an object, and returns this.
  public JsonObject with(String name, JsonObject value) {
    members.add(name, value.members);
    return this;
  }

  /// Adds a list of objects, and returns this.
  public JsonObject withObjects(String name, List<JsonObject> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(value.members));
    members.add(name, array);
    return this;
  }

  /// Adds a list of strings, and returns this.
  public JsonObject withStrings(String name, List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    members.add(name, array);
    return this;
  }

  /// The names of the members, in their order.
  public List<String> names() {
    return List.copyOf(members.keySet());
  }

  /// The string of this name.
  ///
  /// @throws JsonException if there is none
  public String string(String name) throws JsonException {
    return optionalString(name).orElseThrow(() -> new JsonException(name + ": missing"));
  }

  /// The string of this name, if there is such a member.
  ///
  /// @throws JsonException if the member is no string
  public Optional<String> optionalString(String name) throws JsonException {
    JsonElement member = members.get(name);
    if (member == null || member.isJsonNull()) {
      return Optional.empty();
    }
    if (member instanceof JsonPrimitive primitive && primitive.isString()) {
      return Optional.of(primitive.getAsString());
    }
    throw new JsonException(name + ": not a string");
  }

  /// The whole number of this name.
  ///
  /// @throws JsonException if there is none, or it has a fraction or is past 64 bits
  public long number(String name) throws JsonException {
    JsonElement member = members.get(name);
    if (member instanceof JsonPrimitive primitive && primitive.isNumber()) {
      try {
        return primitive.getAsBigDecimal().longValueExact();
      } catch (ArithmeticException | NumberFormatException e) {
        throw new JsonException(name + ": not a whole number", e);
      }
    }
    throw new JsonException(name + ": not a number");
  }

  /// The truth value of this name, or `otherwise` if there is no such member.
  ///
  /// @throws JsonException if the member is something else
  public boolean bool(String name, boolean otherwise) throws JsonException {
    JsonElement member = members.get(name);
    if (member == null || member.isJsonNull()) {
      return otherwise;
    }
    if (member instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw new JsonException(name + ": not true or false");
  }

  /// The object of this name, if there is such a member.
  ///
  /// @throws JsonException if the member is something else
  public Optional<JsonObject> object(String name) throws JsonException {
    JsonElement member = members.get(name);
    if (member == null || member.isJsonNull()) {
      return Optional.empty();
    }
    if (member instanceof com.google.gson.JsonObject object) {
      return Optional.of(new JsonObject(object));
    }
    throw new JsonException(name + ": not an object");
  }

  /// The objects of the list of this name; none if there is no such member.
  ///
  /// @throws JsonException if the member is no list, or holds something else
  public List<JsonObject> objects(String name) throws JsonException {
    List<JsonObject> objects = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!(element instanceof com.google.gson.JsonObject object)) {
        throw new JsonException(name + ": not a list of objects");
      }
      objects.add(new JsonObject(object));
    }
    return objects;
  }

  /// The strings of the list of this name; none if there is no such member.
  ///
  /// @throws JsonException if the member is no list, or holds something else
  public List<String> strings(String name) throws JsonException {
    List<String> strings = new ArrayList<>();
    for (JsonElement element : array(name)) {
      if (!(element instanceof JsonPrimitive primitive) || !primitive.isString()) {
        throw new JsonException(name + ": not a list of strings");
      }
      strings.add(primitive.getAsString());
    }
    return strings;
  }

  /// Every member as a string, in order.
  ///
  /// @throws JsonException if a member is no string
  public Map<String, String> asStrings() throws JsonException {
    Map<String, String> strings = new LinkedHashMap<>();
    for (String name : members.keySet()) {
      strings.put(name, string(name));
    }
    return strings;
  }

  private JsonArray array(String name) throws JsonException {
    JsonElement member = members.get(name);
    if (member == null || member.isJsonNull()) {
      return new JsonArray();
    }
    if (member instanceof JsonArray array) {
      return array;
    }
    throw new JsonException(name + ": not a list");
  }
}
