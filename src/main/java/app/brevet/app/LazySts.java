package app.brevet.app;

import app.brevet.aws.AssumeRoleRequest;
import app.brevet.aws.AssumedRole;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.SdkSts;
import app.brevet.aws.SessionTokenRequest;
import app.brevet.aws.Sts;
import app.brevet.model.AccessKey;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// STS that is made with its first call, so that commands which never call AWS load nothing of its
/// SDK.
final class LazySts implements Sts, AutoCloseable {

  private final Supplier<SdkSts> maker;
  private @Nullable SdkSts made;

  /// @param maker called once at most
  LazySts(Supplier<SdkSts> maker) {
    this.maker = maker;
  }

  private synchronized SdkSts sts() {
    SdkSts known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }

  @Override
  public SessionCredentials getSessionToken(AccessKey key, SessionTokenRequest request)
      throws AwsException {
    return sts().getSessionToken(key, request);
  }

  @Override
  public AssumedRole assumeRole(Credentials signer, AssumeRoleRequest request) throws AwsException {
    return sts().assumeRole(signer, request);
  }

  @Override
  public CallerIdentity getCallerIdentity(Credentials signer, AwsTarget target)
      throws AwsException {
    return sts().getCallerIdentity(signer, target);
  }

  @Override
  public synchronized void close() {
    SdkSts known = made;
    if (known != null) {
      known.close();
    }
  }
}
