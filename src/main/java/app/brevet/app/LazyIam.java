package app.brevet.app;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.Iam;
import app.brevet.aws.SdkIam;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import java.util.List;
import java.util.function.Supplier;

/// IAM that is made with its first call, as [LazySts] is.
final class LazyIam implements Iam, AutoCloseable {

  private final Lazy<SdkIam> iam;

  /// @param maker called once at most
  LazyIam(Supplier<SdkIam> maker) {
    this.iam = new Lazy<>(maker, SdkIam::close);
  }

  @Override
  public List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target) throws AwsException {
    return iam.get().listMfaDevices(signer, target);
  }

  @Override
  public List<AccessKeyId> listAccessKeys(Credentials signer, AwsTarget target)
      throws AwsException {
    return iam.get().listAccessKeys(signer, target);
  }

  @Override
  public String getUserName(Credentials signer, AwsTarget target) throws AwsException {
    return iam.get().getUserName(signer, target);
  }

  @Override
  public void close() {
    iam.close();
  }
}
