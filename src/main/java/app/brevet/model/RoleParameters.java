package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What AssumeRole takes beside the role and the duration, each within AWS's limits.
///
/// @param externalId 2 to 1,224 of `[\w+=,.@:/-]`
/// @param roleSessionName 2 to 64 of `[\w+=,.@-]`; empty for Brevet's own
/// @param sourceIdentity 2 to 64 of `[\w+=,.@-]`
/// @param policy an inline session policy, JSON of Latin-1, at most 2,048 characters with the ARNs
/// @param policyArns at most ten managed policies
/// @param tags at most 50, keys to 128 and values to 256 characters; no key begins with `aws:`, and
///   none stands twice in other capitals
/// @param transitiveTagKeys keys of `tags` that later roles of the chain inherit
public record RoleParameters(
    Optional<String> externalId,
    Optional<String> roleSessionName,
    Optional<String> sourceIdentity,
    Optional<String> policy,
    List<Arn> policyArns,
    Map<String, String> tags,
    Set<String> transitiveTagKeys) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+=,.@-]{2,64}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[A-Za-z0-9_+=,.@:/-]{2,1224}");

  /// No parameter at all.
  public static final RoleParameters NONE =
      new RoleParameters(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Map.of(),
          Set.of());

  /// Copies the collections, in their order.
  public RoleParameters {
    policyArns = List.copyOf(policyArns);
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    transitiveTagKeys = Collections.unmodifiableSet(new LinkedHashSet<>(transitiveTagKeys));
  }

  /// The same, once every limit above holds. Whether the policy is JSON is for the caller to see.
  ///
  /// @throws InvalidInputException naming the first limit that does not hold
  public RoleParameters checked() throws InvalidInputException {
    require(externalId, EXTERNAL_ID, Reason.EXTERNAL_ID_MALFORMED);
    require(roleSessionName, NAME, Reason.ROLE_SESSION_NAME_MALFORMED);
    require(sourceIdentity, NAME, Reason.SOURCE_IDENTITY_MALFORMED);
    sessionPolicy().checked();
    checkTags();
    return this;
  }

  private static void require(Optional<String> text, Pattern form, Reason reason)
      throws InvalidInputException {
    if (text.isPresent() && !form.matcher(text.get()).matches()) {
      throw new InvalidInputException(reason, text.get());
    }
  }

  private void checkTags() throws InvalidInputException {
    new SessionTags(tags).checked();
    for (String key : transitiveTagKeys) {
      if (!tags.containsKey(key)) {
        throw new InvalidInputException(Reason.TRANSITIVE_TAG_WITHOUT_TAG, key);
      }
    }
  }

  /// What the session may do at most.
  public SessionPolicy sessionPolicy() {
    return new SessionPolicy(policy, policyArns);
  }
}
