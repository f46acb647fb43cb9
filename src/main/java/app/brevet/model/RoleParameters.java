package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
  private static final Pattern TAG_KEY =
      Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TAG_VALUE =
      Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern POLICY = Pattern.compile("[\\t\\n\\r\\x20-\\xFF]+");
  private static final int MOST_TAGS = 50;
  private static final int MOST_POLICY_ARNS = 10;
  private static final int LONGEST_POLICY = 2048;

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
    checkPolicies();
    checkTags();
    return this;
  }

  private static void require(Optional<String> text, Pattern form, Reason reason)
      throws InvalidInputException {
    if (text.isPresent() && !form.matcher(text.get()).matches()) {
      throw new InvalidInputException(reason, text.get());
    }
  }

  private void checkPolicies() throws InvalidInputException {
    if (policyArns.size() > MOST_POLICY_ARNS) {
      throw new InvalidInputException(
          Reason.TOO_MANY_POLICY_ARNS, String.valueOf(policyArns.size()));
    }
    for (Arn arn : policyArns) {
      if (!arn.service().equals("iam") || !arn.resource().startsWith("policy/")) {
        throw new InvalidInputException(Reason.NOT_A_POLICY_ARN, arn.toString());
      }
    }
    require(policy, POLICY, Reason.POLICY_CHARACTERS);
    int length = policy.map(String::length).orElse(0);
    int arns = policyArns.stream().mapToInt(arn -> arn.toString().length()).sum();
    if (length + arns > LONGEST_POLICY) {
      throw new InvalidInputException(Reason.POLICY_TOO_LARGE, String.valueOf(length + arns));
    }
  }

  private void checkTags() throws InvalidInputException {
    if (tags.size() > MOST_TAGS) {
      throw new InvalidInputException(Reason.TOO_MANY_TAGS, String.valueOf(tags.size()));
    }
    Set<String> keys = new HashSet<>();
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      String key = tag.getKey().toLowerCase(Locale.ROOT);
      boolean lawful =
          keys.add(key)
              && !key.startsWith("aws:")
              && TAG_KEY.matcher(tag.getKey()).matches()
              && TAG_VALUE.matcher(tag.getValue()).matches();
      if (!lawful) {
        throw new InvalidInputException(Reason.TAG_MALFORMED, tag.getKey());
      }
    }
    for (String key : transitiveTagKeys) {
      if (!tags.containsKey(key)) {
        throw new InvalidInputException(Reason.TRANSITIVE_TAG_WITHOUT_TAG, key);
      }
    }
  }
}
