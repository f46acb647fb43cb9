package app.brevet.model;

import java.util.UUID;

/// What a profile keeps when it is renamed: the name of its secrets, sessions and deliveries.
public record ProfileId(UUID value) {

  /// A new id, random (RFC 9562 version 4).
  public static ProfileId random() {
    return new ProfileId(UUID.randomUUID());
  }

  /// The id written as a UUID.
  ///
  /// @throws IllegalArgumentException if the text is no UUID
  public static ProfileId of(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not a whole UUID: " + Printable.of(text));
    }
    return new ProfileId(uuid);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
