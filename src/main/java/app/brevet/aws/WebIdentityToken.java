package app.brevet.aws;

import app.brevet.model.Expiry;
import app.brevet.model.Secret;

/// What GetWebIdentityToken answers: a signed JSON Web Token (RFC 7519) that tells others who the
/// caller is.
public record WebIdentityToken(Secret token, Expiry expiry) implements AutoCloseable {

  /// Wipes the token.
  @Override
  public void close() {
    token.close();
  }
}
