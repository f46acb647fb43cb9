package app.brevet.model;

import static org.assertj.core.api.Assertions.fail;

import app.brevet.model.InvalidInputException.Reason;

/// Tells why a parse method refuses a text.
final class Refusals {

  private Refusals() {}

  /// A parse method with its text.
  @FunctionalInterface
  interface Parsing {
    Object parse() throws InvalidInputException;
  }

  /// The reason; fails if the text was taken.
  static Reason of(Parsing parsing) {
    try {
      return fail("taken: " + parsing.parse());
    } catch (InvalidInputException e) {
      return e.reason();
    }
  }
}
