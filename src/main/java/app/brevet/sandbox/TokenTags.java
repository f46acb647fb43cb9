package app.brevet.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The session tags and the source identity that a token of an identity provider brings, under the
/// limits of those that a call brings.
///
/// Source: IAM User Guide, "Pass session tags in AWS STS" and "Monitor and control actions taken
/// with assumed roles". The sentence about tags is the sandbox's own.
final class TokenTags {

  private static final int MOST = 50;

  private TokenTags() {}

  /// The tags.
  ///
  /// @param transitive the keys of those that later roles of a chain inherit
  /// @throws Refusal InvalidIdentityToken or InvalidParameterValue
  static SessionTags of(Map<String, String> tags, List<String> transitive) throws Refusal {
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      boolean lawful =
          TextLimit.TAG_KEY.violations(tag.getKey()).isEmpty()
              && TextLimit.TAG_VALUE.violations(tag.getValue()).isEmpty();
      if (!lawful || !seen.add(lower(tag.getKey())) || seen.size() > MOST) {
        throw Refusal.invalidIdentityToken("The session tags of the token are not lawful");
      }
    }
    SessionTags read =
        new SessionTags(
            tags, transitive.stream().map(TokenTags::lower).collect(Collectors.toSet()));
    read.requireConsistent(Set.of());
    return read;
  }

  /// The source identity.
  ///
  /// @throws Refusal InvalidIdentityToken
  static Optional<String> sourceIdentity(Optional<String> given) throws Refusal {
    boolean lawful = given.isEmpty() || TextLimit.SOURCE_IDENTITY.violations(given.get()).isEmpty();
    if (!lawful) {
      throw Refusal.invalidIdentityToken(
          "Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with \"aws:\"");
    }
    return given;
  }

  private static String lower(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
