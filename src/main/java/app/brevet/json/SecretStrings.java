package app.brevet.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The strings of a JSON object (RFC 8259) that are secrets, as bytes that can be wiped: none of
/// them becomes a `String`. In the object each has a stand-in in its place, at whatever depth it
/// stands under one of the names of secrets.
public final class SecretStrings implements AutoCloseable {

  private final Set<String> names;
  private final List<byte[]> values = new ArrayList<>();

  /// None yet.
  ///
  /// @param names of the members whose strings are secrets
  public SecretStrings(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /// Where a secret or its stand-in is in a text, in quotation marks.
  private record Place(int from, int to, String standIn) {}

  /// The one object that these UTF-8 bytes are, with stand-ins for its secrets. The caller wipes
  /// the bytes.
  ///
  /// @throws JsonException if they are not UTF-8, or not one JSON object
  public JsonObject parse(byte[] utf8) throws JsonException {
    StringMembers.requireUtf8(utf8);
    List<Place> places = places(utf8, this::standIn);
    List<byte[]> standIns = new ArrayList<>();
    for (Place place : places) {
      standIns.add(StringMembers.quoted(place.standIn().getBytes(StandardCharsets.UTF_8)));
    }
    return Json.parse(replaced(utf8, places, standIns));
  }

  /// Takes a secret, and gives the stand-in that is put into an object for it.
  ///
  /// @param utf8 the caller wipes it
  public String standIn(byte[] utf8) {
    values.add(utf8.clone());
    return Integer.toString(values.size() - 1);
  }

  /// The UTF-8 bytes that this stands in for, which are wiped with this.
  ///
  /// @throws JsonException if it stands in for nothing
  public byte[] bytes(String standIn) throws JsonException {
    try {
      return values.get(Integer.parseInt(standIn));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new JsonException("a stand-in for nothing", e);
    }
  }

  /// The text of an object that has stand-ins, with the secrets in their places. The caller wipes
  /// it.
  ///
  /// @param text as [Json] writes it
  /// @throws IllegalArgumentException if it is no text of such an object
  public byte[] written(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    List<byte[]> secrets = new ArrayList<>();
    try {
      List<Place> places = places(utf8, known -> new String(known, StandardCharsets.US_ASCII));
      for (Place place : places) {
        secrets.add(StringMembers.quoted(bytes(place.standIn())));
      }
      return replaced(utf8, places, secrets);
    } catch (JsonException e) {
      throw new IllegalArgumentException("no object with stand-ins", e);
    } finally {
      secrets.forEach(SecretStrings::wipe);
    }
  }

  private List<Place> places(byte[] utf8, Function<byte[], String> standIns) throws JsonException {
    List<Place> places = new ArrayList<>();
    JsonBytes text =
        new JsonBytes(
            utf8,
            (name, from, to, value) -> {
              if (names.contains(name)) {
                places.add(new Place(from, to, standIns.apply(value)));
              }
            });
    text.members((_, value) -> value.ifPresent(SecretStrings::wipe));
    text.requireEnd();
    return places;
  }

  private static byte[] replaced(byte[] text, List<Place> places, List<byte[]> by) {
    int length = text.length;
    for (int i = 0; i < by.size(); i++) {
      length += by.get(i).length - (places.get(i).to() - places.get(i).from());
    }
    byte[] room = new byte[length];
    int read = 0;
    int written = 0;
    for (int i = 0; i < by.size(); i++) {
      Place place = places.get(i);
      System.arraycopy(text, read, room, written, place.from() - read);
      written += place.from() - read;
      System.arraycopy(by.get(i), 0, room, written, by.get(i).length);
      written += by.get(i).length;
      read = place.to();
    }
    System.arraycopy(text, read, room, written, text.length - read);
    return room;
  }

  private static void wipe(byte[] bytes) {
    Arrays.fill(bytes, (byte) 0);
  }

  /// Wipes all of them.
  @Override
  public void close() {
    values.forEach(SecretStrings::wipe);
    values.clear();
  }
}
