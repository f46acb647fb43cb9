package app.brevet.app;

import app.brevet.aws.AssumeRoleRequest;
import app.brevet.aws.AssumeRoleWithSamlRequest;
import app.brevet.aws.AssumeRoleWithWebIdentityRequest;
import app.brevet.aws.AssumedRole;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.FederationTokenRequest;
import app.brevet.aws.GrantedSession;
import app.brevet.aws.SdkSts;
import app.brevet.aws.SessionTokenRequest;
import app.brevet.aws.Skew;
import app.brevet.aws.Sts;
import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.util.function.Supplier;

/// STS that is made with its first call, so that commands which never call AWS load nothing of its
/// SDK.
final class LazySts implements Sts, AutoCloseable {

  private final Lazy<SdkSts> sts;

  private final Skew skew;

  /// @param maker called once at most
  /// @param skew what it measures by
  LazySts(Supplier<SdkSts> maker, Skew skew) {
    this.sts = new Lazy<>(maker, SdkSts::close);
    this.skew = skew;
  }

  /// Makes it now: loading the SDK takes half a second, which is there while a code is typed.
  void warm() {
    sts.get();
  }

  @Override
  public SessionCredentials getSessionToken(AccessKey key, SessionTokenRequest request)
      throws AwsException {
    return sts.get().getSessionToken(key, request);
  }

  @Override
  public AssumedRole assumeRole(Credentials signer, AssumeRoleRequest request) throws AwsException {
    return sts.get().assumeRole(signer, request);
  }

  @Override
  public AssumedRole assumeRoleWithSaml(AssumeRoleWithSamlRequest request) throws AwsException {
    return sts.get().assumeRoleWithSaml(request);
  }

  @Override
  public AssumedRole assumeRoleWithWebIdentity(AssumeRoleWithWebIdentityRequest request)
      throws AwsException {
    return sts.get().assumeRoleWithWebIdentity(request);
  }

  @Override
  public GrantedSession getFederationToken(AccessKey key, FederationTokenRequest request)
      throws AwsException {
    return sts.get().getFederationToken(key, request);
  }

  @Override
  public CallerIdentity getCallerIdentity(Credentials signer, AwsTarget target)
      throws AwsException {
    return sts.get().getCallerIdentity(signer, target);
  }

  @Override
  public boolean isClockKnown() {
    return skew.measured().isPresent();
  }

  @Override
  public void close() {
    sts.close();
  }
}
