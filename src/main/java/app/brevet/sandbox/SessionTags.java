package app.brevet.sandbox;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The session tags of a call, and those of them that the roles assumed with the session inherit.
/// Keys are compared without regard to case.
///
/// Source: IAM User Guide, "Pass session tags in AWS STS"; the sentences are AWS's own.
record SessionTags(Map<String, String> tags, Set<String> transitiveKeys) {

  private static final int MOST = 50;

  /// Reads and checks the limits of each tag and key.
  static SessionTags read(QueryParameters parameters, ParameterLimits limits) throws Refusal {
    Map<String, String> tags = new LinkedHashMap<>();
    boolean duplicate = false;
    Set<String> seen = new HashSet<>();
    for (String member : limits.members("Tags", MOST)) {
      String key = limits.required(member + ".Key", TextLimit.TAG_KEY);
      tags.put(key, limits.required(member + ".Value", TextLimit.TAG_VALUE));
      duplicate |= !seen.add(key.toLowerCase(Locale.ROOT));
    }
    List<String> transitive = limits.members("TransitiveTagKeys", MOST);
    transitive.forEach(member -> limits.required(member, TextLimit.TAG_KEY));
    limits.requireAll();
    if (duplicate) {
      throw Refusal.invalidParameter(
          "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
    }
    return new SessionTags(
        tags,
        transitive.stream()
            .map(member -> parameters.text(member).orElse("").toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// Checks the tags against each other, and against those that the caller's session hands on.
  ///
  /// @throws Refusal InvalidParameterValue
  void requireConsistent(Set<String> inherited) throws Refusal {
    Set<String> keys = lowerCaseKeys();
    if (keys.stream().anyMatch(inherited::contains)) {
      throw Refusal.invalidParameter(
          "One of the specified transitive tag keys can't be set because it conflicts with a"
              + " transitive tag key from the calling session.");
    }
    if (!keys.containsAll(transitiveKeys)) {
      throw Refusal.invalidParameter(
          "The specified transitive tag key must be included in the requested tags.");
    }
  }

  /// How many characters they have together.
  int length() {
    return tags.entrySet().stream()
        .mapToInt(tag -> tag.getKey().length() + tag.getValue().length())
        .sum();
  }

  private Set<String> lowerCaseKeys() {
    return tags.keySet().stream()
        .map(key -> key.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
