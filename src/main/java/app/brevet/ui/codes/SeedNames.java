package app.brevet.ui.codes;

import app.brevet.ui.codes.OneTimeCodes.Found;
import app.brevet.words.Words;

/// What seeds say of themselves, in words.
final class SeedNames {

  private final Words words;

  SeedNames(Words words) {
    this.words = words;
  }

  /// The name of this one.
  String of(Found one) {
    if (one.issuer().isEmpty() && one.account().isEmpty()) {
      return words.text("codes.nameless");
    }
    boolean whole = !one.issuer().isEmpty() && !one.account().isEmpty();
    return whole
        ? words.text("codes.named", one.issuer(), one.account())
        : one.issuer() + one.account();
  }
}
