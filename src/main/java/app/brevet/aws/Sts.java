package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;

/// The AWS Security Token Service, API version 2011-06-15: what sessions come from. The other
/// actions are those of [StsTools].
///
/// A call that carries a one-time code is sent once and never again, for the code is spent with it;
/// the others are tried again as AWS advises. Every method throws [AwsException] with the cause.
public interface Sts {

  /// GetSessionToken: a session of the user the key belongs to.
  SessionCredentials getSessionToken(AccessKey key, SessionTokenRequest request)
      throws AwsException;

  /// AssumeRole: a session of the role.
  AssumedRole assumeRole(Credentials signer, AssumeRoleRequest request) throws AwsException;

  /// AssumeRoleWithSAML: a session of the role for whom the assertion names. Nothing signs it.
  AssumedRole assumeRoleWithSaml(AssumeRoleWithSamlRequest request) throws AwsException;

  /// AssumeRoleWithWebIdentity: a session of the role for whom the token names. Nothing signs it.
  AssumedRole assumeRoleWithWebIdentity(AssumeRoleWithWebIdentityRequest request)
      throws AwsException;

  /// GetFederationToken: a session of a federated user. AWS takes long-term keys alone.
  GrantedSession getFederationToken(AccessKey key, FederationTokenRequest request)
      throws AwsException;

  /// GetCallerIdentity: who these credentials belong to. Needs no permission.
  CallerIdentity getCallerIdentity(Credentials signer, AwsTarget target) throws AwsException;

  /// Whether an answer of AWS told its time to this process. Before that nobody knows how wrong the
  /// clock of this machine is.
  boolean isClockKnown();
}
