package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The tags of a session.
///
/// Source: STS API reference, `Tags`; IAM User Guide, "Pass session tags in AWS STS".
///
/// @param values at most 50, keys to 128 and values to 256 characters; no key begins with `aws:`,
///   and none stands twice in other capitals
public record SessionTags(Map<String, String> values) {

  private static final Pattern KEY =
      Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern VALUE =
      Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int MOST = 50;

  /// No tag.
  public static final SessionTags NONE = new SessionTags(Map.of());

  /// Copies the tags, in their order.
  public SessionTags {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// The same, once every limit above holds.
  ///
  /// @throws InvalidInputException naming the first limit that does not hold
  public SessionTags checked() throws InvalidInputException {
    if (values.size() > MOST) {
      throw new InvalidInputException(Reason.TOO_MANY_TAGS, String.valueOf(values.size()));
    }
    Set<String> keys = new HashSet<>();
    for (Map.Entry<String, String> tag : values.entrySet()) {
      String key = tag.getKey().toLowerCase(Locale.ROOT);
      boolean lawful =
          keys.add(key)
              && !key.startsWith("aws:")
              && KEY.matcher(tag.getKey()).matches()
              && VALUE.matcher(tag.getValue()).matches();
      if (!lawful) {
        throw new InvalidInputException(Reason.TAG_MALFORMED, tag.getKey());
      }
    }
    return this;
  }

  /// Whether there is none.
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
