package app.brevet.app;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.CodePair;
import app.brevet.aws.Iam;
import app.brevet.aws.KeyUse;
import app.brevet.aws.ListedKey;
import app.brevet.aws.NewMfaDevice;
import app.brevet.aws.SdkIam;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import java.util.List;
import java.util.Optional;
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
  public List<ListedKey> listAccessKeys(Credentials signer, AwsTarget target) throws AwsException {
    return iam.get().listAccessKeys(signer, target);
  }

  @Override
  public String getUserName(Credentials signer, AwsTarget target) throws AwsException {
    return iam.get().getUserName(signer, target);
  }

  @Override
  public AccessKey createAccessKey(Credentials signer, AwsTarget target) throws AwsException {
    return iam.get().createAccessKey(signer, target);
  }

  @Override
  public void updateAccessKey(Credentials signer, AwsTarget target, AccessKeyId key, boolean active)
      throws AwsException {
    iam.get().updateAccessKey(signer, target, key, active);
  }

  @Override
  public void deleteAccessKey(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException {
    iam.get().deleteAccessKey(signer, target, key);
  }

  @Override
  public Optional<KeyUse> getAccessKeyLastUsed(
      Credentials signer, AwsTarget target, AccessKeyId key) throws AwsException {
    return iam.get().getAccessKeyLastUsed(signer, target, key);
  }

  @Override
  public NewMfaDevice createVirtualMfaDevice(Credentials signer, AwsTarget target, String name)
      throws AwsException {
    return iam.get().createVirtualMfaDevice(signer, target, name);
  }

  @Override
  public List<MfaSerial> listUnassignedMfaDevices(Credentials signer, AwsTarget target)
      throws AwsException {
    return iam.get().listUnassignedMfaDevices(signer, target);
  }

  @Override
  public void enableMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial, CodePair codes)
      throws AwsException {
    iam.get().enableMfaDevice(signer, target, userName, serial, codes);
  }

  @Override
  public void resyncMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial, CodePair codes)
      throws AwsException {
    iam.get().resyncMfaDevice(signer, target, userName, serial, codes);
  }

  @Override
  public void deactivateMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial) throws AwsException {
    iam.get().deactivateMfaDevice(signer, target, userName, serial);
  }

  @Override
  public void deleteVirtualMfaDevice(Credentials signer, AwsTarget target, MfaSerial serial)
      throws AwsException {
    iam.get().deleteVirtualMfaDevice(signer, target, serial);
  }

  @Override
  public void close() {
    iam.close();
  }
}
