package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.Secret;

/// The actions of STS, API version 2011-06-15, that no profile's session comes from.
///
/// Calls are tried again as AWS advises. Every method throws [AwsException] with the cause.
public interface StsTools {

  /// DecodeAuthorizationMessage: what stands in the encoded message of a refusal, as JSON. Needs
  /// the permission `sts:DecodeAuthorizationMessage`.
  ///
  /// @param encodedMessage 1 to 10,240 characters, without blanks
  String decodeAuthorizationMessage(Credentials signer, AwsTarget target, String encodedMessage)
      throws AwsException;

  /// GetAccessKeyInfo: the 12 digits of the account that the key belongs to.
  String getAccessKeyInfo(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException;

  /// AssumeRoot: a short session of a member account's root, for one task.
  GrantedSession assumeRoot(Credentials signer, AssumeRootRequest request) throws AwsException;

  /// GetWebIdentityToken: a token that tells others who the signer is.
  WebIdentityToken getWebIdentityToken(Credentials signer, WebIdentityTokenRequest request)
      throws AwsException;

  /// GetDelegatedAccessToken: a session in exchange for a trade-in token. The caller closes the
  /// token.
  GrantedSession getDelegatedAccessToken(Credentials signer, AwsTarget target, Secret tradeInToken)
      throws AwsException;
}
