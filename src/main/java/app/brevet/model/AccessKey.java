package app.brevet.model;

/// A long-term access key of an IAM user or of the account's root: it never expires by itself.
public record AccessKey(AccessKeyId accessKeyId, Secret secretAccessKey)
    implements Credentials, AutoCloseable {

  /// Wipes the secret half.
  @Override
  public void close() {
    secretAccessKey.close();
  }
}
