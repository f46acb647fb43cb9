package app.brevet.aws;

import java.time.Instant;

/// When and where a key signed last, as IAM tells: hours may pass until it knows of a use.
///
/// @param service the service's name in signatures, such as `sts`
public record KeyUse(Instant at, String service, String region) {}
