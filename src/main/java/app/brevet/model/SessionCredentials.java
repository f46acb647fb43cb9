package app.brevet.model;

/// Temporary credentials as STS returns them. AWS honours them until `expiry`, whatever is done
/// with them here.
public record SessionCredentials(
    AccessKeyId accessKeyId, Secret secretAccessKey, Secret sessionToken, Expiry expiry)
    implements Credentials, AutoCloseable {

  /// Wipes the secret and the token.
  @Override
  public void close() {
    secretAccessKey.close();
    sessionToken.close();
  }
}
