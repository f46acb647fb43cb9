package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Optional;
import java.util.regex.Pattern;

/// A profile whose session comes from GetFederationToken, signed with the long-term key of a user.
///
/// Source: STS API reference, GetFederationToken. It takes no MFA code, and its session may do what
/// both the user and the policy allow: without a policy nothing but what resource policies grant.
///
/// @param source the user whose key signs the call
/// @param federatedName 2 to 32 of `[\w+=,.@-]`, which stands in CloudTrail; empty for the name of
///   the user's profile, as [#nameFor(String)] makes it lawful
/// @param settings a duration of 15 min to 36 h, at most 1 h for the account's root
public record FederatedProfile(
    ProfileId id,
    ProfileName name,
    ProfileId source,
    Optional<String> federatedName,
    SessionPolicy policy,
    SessionTags tags,
    SessionSettings settings)
    implements FederationProfile {

  private static final int LONGEST_NAME = 32;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+=,.@-]{2,32}");

  /// The name of a federated user as it was typed.
  ///
  /// @throws InvalidInputException if it has another form
  public static String parseName(String text) throws InvalidInputException {
    if (!NAME.matcher(text).matches()) {
      throw new InvalidInputException(Reason.FEDERATED_NAME_MALFORMED, text);
    }
    return text;
  }

  /// A lawful name made of another: what AWS does not take becomes `-`, and what is too long is
  /// cut.
  public static String nameFor(String name) {
    String lawful = name.replaceAll("[^A-Za-z0-9_+=,.@-]", "-");
    String cut = lawful.substring(0, Math.min(lawful.length(), LONGEST_NAME));
    return cut.length() < 2 ? cut + "--" : cut;
  }

  @Override
  public Optional<ProfileId> signer() {
    return Optional.of(source);
  }

  /// The region tells: the source's own partition is told by the source.
  @Override
  public Partition partition() {
    return policy.arns().stream()
        .findFirst()
        .map(Arn::partition)
        .filter(named -> region().isEmpty())
        .or(() -> region().map(Partition::of))
        .orElse(Partition.AWS);
  }

  /// The same profile with the session of another user.
  public FederatedProfile withSource(ProfileId other) {
    return new FederatedProfile(id, name, other, federatedName, policy, tags, settings);
  }

  /// The same profile under this policy.
  public FederatedProfile withPolicy(SessionPolicy other) {
    return new FederatedProfile(id, name, source, federatedName, other, tags, settings);
  }

  @Override
  public FederatedProfile with(SessionSettings other) {
    return new FederatedProfile(id, name, source, federatedName, policy, tags, other);
  }

  @Override
  public FederatedProfile renamed(ProfileName newName) {
    return new FederatedProfile(id, newName, source, federatedName, policy, tags, settings);
  }
}
