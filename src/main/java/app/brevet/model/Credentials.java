package app.brevet.model;

/// What signs a call to AWS: a long-term key, or a session that STS issued.
public sealed interface Credentials permits AccessKey, SessionCredentials {

  /// The public half.
  AccessKeyId accessKeyId();

  /// The secret half.
  Secret secretAccessKey();
}
