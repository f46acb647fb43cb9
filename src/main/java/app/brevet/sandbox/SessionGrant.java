package app.brevet.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a session was granted with: its session policies and tags, and how it was asked for.
///
/// @param policy the inline session policy, as it was sent
/// @param policyArns the managed session policies; of AssumeRoot the one task policy
/// @param tags the session tags of the call, by their keys as they were sent
/// @param byLongTermKey whether the call was signed with a long-term key
/// @param durationAsked whether the call named a duration
public record SessionGrant(
    Optional<String> policy,
    List<String> policyArns,
    Map<String, String> tags,
    boolean byLongTermKey,
    boolean durationAsked) {

  static final SessionGrant PLAIN =
      new SessionGrant(Optional.empty(), List.of(), Map.of(), false, false);

  /// Copies the lists.
  public SessionGrant {
    policyArns = List.copyOf(policyArns);
    tags = Map.copyOf(tags);
  }

  static SessionGrant of(
      Caller caller, QueryParameters parameters, SessionPolicies policies, SessionTags tags) {
    return new SessionGrant(
        policies.inline(),
        policies.arns(),
        tags.tags(),
        caller instanceof Caller.LongTerm,
        parameters.text("DurationSeconds").isPresent());
  }
}
