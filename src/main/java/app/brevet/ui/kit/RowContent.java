package app.brevet.ui.kit;

import app.brevet.words.FailureText;
import java.util.Optional;

/// What a row of the list of sessions shows, ready to be drawn.
///
/// @param key tells the rows of a list apart, whatever they show
/// @param who whose session it is, and where
/// @param colour one of the eight colours of accounts, 0 to 7
/// @param chip where the session is delivered
/// @param fraction what is left of the session, 0 to 1
/// @param time what is left of the session, in words; empty where there is none
/// @param caption what is to be said about the time
/// @param act the word of the main button; empty for none
/// @param pinned whether the user marked the profile as a favourite
/// @param badge what of the profile wants care, if something does
/// @param spoken the whole row for those who hear it
public record RowContent(
    String key,
    String name,
    String who,
    int colour,
    Optional<String> chip,
    Level level,
    double fraction,
    String time,
    String caption,
    String act,
    Emphasis emphasis,
    Optional<FailureText> failure,
    boolean pinned,
    Optional<Badge> badge,
    String spoken) {

  /// That something of the profile wants care.
  ///
  /// @param text a few words for the row
  /// @param brief as little of them as can be, beside a picture
  /// @param meaning all of it, and what pressing it does
  public record Badge(String text, String brief, String meaning) {}

  /// How loud the main button is.
  public enum Emphasis {
    /// One act among others.
    PLAIN,
    /// What the user most likely wants.
    PRIMARY,
    /// What should be done soon.
    WARNING
  }

  /// How many colours of accounts there are.
  public static final int COLOURS = 8;
}
