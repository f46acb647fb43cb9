package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.session.Failures;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Session tags as they are given: `KEY=VALUE` each. Keys are told apart without their capitals
/// (STS API reference, AssumeRole, `Tags`).
final class Tags {

  private Tags() {}

  static Map<String, String> read(List<String> texts) throws FailureException {
    Map<String, String> tags = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      String key = equals < 0 ? text : text.substring(0, equals);
      if (equals < 0 || !seen.add(key.toLowerCase(Locale.ROOT))) {
        throw Failures.of(new InvalidInputException(Reason.TAG_MALFORMED, text));
      }
      tags.put(key, text.substring(equals + 1));
    }
    return tags;
  }
}
