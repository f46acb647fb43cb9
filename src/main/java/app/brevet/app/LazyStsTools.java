package app.brevet.app;

import app.brevet.aws.AssumeRootRequest;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.GrantedSession;
import app.brevet.aws.SdkStsTools;
import app.brevet.aws.StsTools;
import app.brevet.aws.WebIdentityToken;
import app.brevet.aws.WebIdentityTokenRequest;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.Secret;
import java.util.function.Supplier;

/// The further actions of STS, made with their first call.
final class LazyStsTools implements StsTools, AutoCloseable {

  private final Lazy<SdkStsTools> tools;

  /// @param maker called once at most
  LazyStsTools(Supplier<SdkStsTools> maker) {
    this.tools = new Lazy<>(maker, SdkStsTools::close);
  }

  @Override
  public String decodeAuthorizationMessage(
      Credentials signer, AwsTarget target, String encodedMessage) throws AwsException {
    return tools.get().decodeAuthorizationMessage(signer, target, encodedMessage);
  }

  @Override
  public String getAccessKeyInfo(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException {
    return tools.get().getAccessKeyInfo(signer, target, key);
  }

  @Override
  public GrantedSession assumeRoot(Credentials signer, AssumeRootRequest request)
      throws AwsException {
    return tools.get().assumeRoot(signer, request);
  }

  @Override
  public WebIdentityToken getWebIdentityToken(Credentials signer, WebIdentityTokenRequest request)
      throws AwsException {
    return tools.get().getWebIdentityToken(signer, request);
  }

  @Override
  public GrantedSession getDelegatedAccessToken(
      Credentials signer, AwsTarget target, Secret tradeInToken) throws AwsException {
    return tools.get().getDelegatedAccessToken(signer, target, tradeInToken);
  }

  @Override
  public void close() {
    tools.close();
  }
}
