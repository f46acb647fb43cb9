package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a role's session, which may have places that are filled in when a session is asked
/// for: `{user}`, `{host}`, `{profile}` and `{date}`. AWS takes 2 to 64 of `[\w+=,.@-]`, and
/// whatever fills a place, what comes of it is lawful.
///
/// Source: STS API reference, AssumeRole, `RoleSessionName`.
public final class RoleSessionName {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 64;
  private static final String LAWFUL = "[A-Za-z0-9_+=,.@-]";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]*)}");
  private static final Pattern PLAIN = Pattern.compile(LAWFUL + "*");
  private static final Pattern UNLAWFUL = Pattern.compile("[^A-Za-z0-9_+=,.@-]");

  private RoleSessionName() {}

  /// What a place is filled with.
  public enum Place {
    /// The user's name on this computer.
    USER,
    /// The computer's name.
    HOST,
    /// The profile's name.
    PROFILE,
    /// The day in UTC, `2026-11-27`.
    DATE;

    private static Optional<Place> named(String name) {
      return Arrays.stream(values())
          .filter(place -> place.name().toLowerCase(Locale.ROOT).equals(name))
          .findFirst();
    }
  }

  /// The text, if it is a lawful name, or one with places in it.
  ///
  /// @throws InvalidInputException if it is neither, or its own letters are more than AWS takes
  public static String checked(String text) throws InvalidInputException {
    Matcher places = PLACE.matcher(text);
    boolean lawful = true;
    boolean fixed = true;
    while (places.find()) {
      fixed = false;
      lawful &= Place.named(places.group(1)).isPresent();
    }
    String own = PLACE.matcher(text).replaceAll("");
    lawful &= PLAIN.matcher(own).matches() && own.length() <= LONGEST;
    if (!lawful || (fixed && own.length() < SHORTEST)) {
      throw new InvalidInputException(Reason.ROLE_SESSION_NAME_MALFORMED, text);
    }
    return text;
  }

  /// The name with its places filled: what AWS does not take becomes `-`, what is too long is cut.
  ///
  /// @param text one that is [#checked(String)]
  public static String filled(String text, Function<Place, String> filling) {
    String whole =
        PLACE
            .matcher(text)
            .replaceAll(
                place ->
                    Place.named(place.group(1))
                        .map(filling)
                        .map(Matcher::quoteReplacement)
                        .orElse(""));
    String lawful = UNLAWFUL.matcher(whole).replaceAll("-");
    String cut = lawful.substring(0, Math.min(lawful.length(), LONGEST));
    return cut.length() < SHORTEST ? cut + "-".repeat(SHORTEST - cut.length()) : cut;
  }
}
