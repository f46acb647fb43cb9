package app.brevet.custody;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.CodePair;
import app.brevet.aws.Iam;
import app.brevet.aws.KeyUse;
import app.brevet.aws.ListedKey;
import app.brevet.aws.NewMfaDevice;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import java.util.List;
import java.util.Optional;

/// IAM with a checkpoint before and after each call that a rotation makes, and each by which a
/// device comes to be.
record WatchedIam(Iam real, Checkpoint checkpoint) implements Iam {

  private interface Call<T> {
    T send() throws AwsException;
  }

  private <T> T watched(String action, Call<T> call) throws AwsException {
    checkpoint.reached("before " + action);
    T answer = call.send();
    checkpoint.reached("after " + action);
    return answer;
  }

  @Override
  public List<ListedKey> listAccessKeys(Credentials signer, AwsTarget target) throws AwsException {
    return watched("ListAccessKeys", () -> real.listAccessKeys(signer, target));
  }

  @Override
  public AccessKey createAccessKey(Credentials signer, AwsTarget target) throws AwsException {
    return watched("CreateAccessKey", () -> real.createAccessKey(signer, target));
  }

  @Override
  public void updateAccessKey(Credentials signer, AwsTarget target, AccessKeyId key, boolean active)
      throws AwsException {
    watched(
        "UpdateAccessKey",
        () -> {
          real.updateAccessKey(signer, target, key, active);
          return true;
        });
  }

  @Override
  public void deleteAccessKey(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException {
    watched(
        "DeleteAccessKey",
        () -> {
          real.deleteAccessKey(signer, target, key);
          return true;
        });
  }

  @Override
  public Optional<KeyUse> getAccessKeyLastUsed(
      Credentials signer, AwsTarget target, AccessKeyId key) throws AwsException {
    return real.getAccessKeyLastUsed(signer, target, key);
  }

  @Override
  public List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target) throws AwsException {
    return real.listMfaDevices(signer, target);
  }

  @Override
  public String getUserName(Credentials signer, AwsTarget target) throws AwsException {
    return real.getUserName(signer, target);
  }

  @Override
  public NewMfaDevice createVirtualMfaDevice(Credentials signer, AwsTarget target, String name)
      throws AwsException {
    return watched(
        "CreateVirtualMFADevice", () -> real.createVirtualMfaDevice(signer, target, name));
  }

  @Override
  public List<MfaSerial> listUnassignedMfaDevices(Credentials signer, AwsTarget target)
      throws AwsException {
    return real.listUnassignedMfaDevices(signer, target);
  }

  @Override
  public void enableMfaDevice(
      Credentials signer, AwsTarget target, String user, MfaSerial serial, CodePair codes)
      throws AwsException {
    watched(
        "EnableMFADevice",
        () -> {
          real.enableMfaDevice(signer, target, user, serial, codes);
          return true;
        });
  }

  @Override
  public void resyncMfaDevice(
      Credentials signer, AwsTarget target, String user, MfaSerial serial, CodePair codes)
      throws AwsException {
    real.resyncMfaDevice(signer, target, user, serial, codes);
  }

  @Override
  public void deactivateMfaDevice(
      Credentials signer, AwsTarget target, String user, MfaSerial serial) throws AwsException {
    real.deactivateMfaDevice(signer, target, user, serial);
  }

  @Override
  public void deleteVirtualMfaDevice(Credentials signer, AwsTarget target, MfaSerial serial)
      throws AwsException {
    real.deleteVirtualMfaDevice(signer, target, serial);
  }
}
