package app.brevet.aws;

import app.brevet.model.Arn;
import app.brevet.model.SessionCredentials;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What AssumeRole, AssumeRoleWithSAML and AssumeRoleWithWebIdentity answer.
///
/// @param arn `arn:PARTITION:sts::ACCOUNT:assumed-role/ROLE/SESSION`
/// @param more what else AWS answered, by AWS's own names of the members, such as
///   `PackedPolicySize`; none of it is secret
public record AssumedRole(SessionCredentials credentials, Arn arn, Map<String, String> more) {

  /// Copies the map, in its order.
  public AssumedRole {
    more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
  }

  /// An answer of these two alone.
  public AssumedRole(SessionCredentials credentials, Arn arn) {
    this(credentials, arn, Map.of());
  }
}
