package app.brevet.ui.editor;

import app.brevet.model.InvalidInputException;
import java.util.Optional;

/// Texts that may be left out.
final class OptionalText {

  private OptionalText() {}

  /// Reads a text as the model's own type.
  @FunctionalInterface
  interface Reader<T> {
    T read(String text) throws InvalidInputException;
  }

  /// What the text says; empty if it is.
  static <T> Optional<T> parse(String text, Reader<T> reader) throws InvalidInputException {
    return text.isEmpty() ? Optional.empty() : Optional.of(reader.read(text));
  }

  /// A check that also takes the empty text.
  static <T> Entry.Check optional(Reader<T> reader) {
    return text -> {
      if (!text.isEmpty()) {
        var _ = reader.read(text);
      }
    };
  }

  /// A check by a reader.
  static <T> Entry.Check required(Reader<T> reader) {
    return text -> {
      var _ = reader.read(text);
    };
  }
}
