package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.util.Map;
import java.util.Optional;

/// Whom an identity provider vouches for, as far as roles go by it.
///
/// @param context what the conditions of a trust policy can ask, by key
/// @param tags the session tags that the token brings
/// @param sourceIdentity the one that the token brings
record FederatedIdentity(
    Arn provider,
    String roleSessionName,
    Map<String, String> context,
    SessionTags tags,
    Optional<String> sourceIdentity) {}
