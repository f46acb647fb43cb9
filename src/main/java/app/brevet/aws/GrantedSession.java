package app.brevet.aws;

import app.brevet.model.Arn;
import app.brevet.model.SessionCredentials;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A session that is no role's: of a federated user, of a member account's root, or for whom access
/// was delegated.
///
/// @param arn who it is, where AWS says so
/// @param more what else AWS answered, by AWS's own names of the members; none of it is secret
public record GrantedSession(
    SessionCredentials credentials, Optional<Arn> arn, Map<String, String> more) {

  /// Copies the map, in its order.
  public GrantedSession {
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }
}
