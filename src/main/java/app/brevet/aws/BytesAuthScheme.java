package app.brevet.aws;

import app.brevet.model.Credentials;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.auth.spi.scheme.AuthScheme;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/// Takes the place of the SDK's own `aws.auth#sigv4` for one call.
///
/// The SDK's signer takes the secret as a string and keeps it in a static cache, where it outlives
/// the call. Here the SDK only ever holds a [CredentialsIdentity].
record BytesAuthScheme(HttpSigner<CredentialsIdentity> signer, Credentials credentials)
    implements AuthScheme<CredentialsIdentity> {

  @Override
  public String schemeId() {
    return "aws.auth#sigv4";
  }

  @Override
  public IdentityProvider<CredentialsIdentity> identityProvider(IdentityProviders others) {
    return new OneIdentity(new CredentialsIdentity(credentials));
  }

  private record OneIdentity(CredentialsIdentity identity)
      implements IdentityProvider<CredentialsIdentity> {

    @Override
    public Class<CredentialsIdentity> identityType() {
      return CredentialsIdentity.class;
    }

    @Override
    public CompletableFuture<CredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
      return CompletableFuture.completedFuture(identity);
    }
  }
}
