package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import java.time.Instant;
import java.util.Optional;

/// A long-term key as IAM lists it, without its secret, which AWS tells once only.
///
/// @param created when it was made, if AWS told
public record ListedKey(AccessKeyId id, boolean active, Optional<Instant> created) {}
