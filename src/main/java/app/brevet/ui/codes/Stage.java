package app.brevet.ui.codes;

/// Where the dialog of a user's one-time codes stands.
public enum Stage {
  /// It is not known yet whether there is a seed.
  READING,
  /// It could not be found out whether there is one.
  UNKNOWN,
  /// A seed is looked for.
  OFFER,
  /// All screens are looked at, which the desktop may ask the user about.
  LOOKING,
  /// Several were found, and one is to be chosen.
  CHOICE,
  /// One was found: its code is shown, to be compared, before it is kept.
  FOUND,
  /// Brevet has the seed, and shows its code.
  KEPT,
  /// The QR code is shown.
  PHONE,
  /// Whether to forget the seed is asked.
  FORGET
}
