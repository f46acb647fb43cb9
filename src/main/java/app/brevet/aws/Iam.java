package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import java.util.List;
import java.util.Optional;

/// AWS Identity and Access Management, API version 2010-05-08, as far as a user looks after itself.
///
/// What makes something new, or carries codes, is sent once and never again; the rest is tried
/// again as AWS advises. What was changed is not known to all of AWS at once. Every method throws
/// [AwsException] with the cause.
public interface Iam {

  /// ListMFADevices: the devices of the user who signs, virtual and hardware.
  List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target) throws AwsException;

  /// ListAccessKeys: the long-term keys of the user who signs; at most two.
  List<ListedKey> listAccessKeys(Credentials signer, AwsTarget target) throws AwsException;

  /// GetUser: the name of the user who signs.
  String getUserName(Credentials signer, AwsTarget target) throws AwsException;

  /// CreateAccessKey: one more key of the user who signs. The caller closes it. Without an answer
  /// it may be there all the same, and nobody has its secret.
  AccessKey createAccessKey(Credentials signer, AwsTarget target) throws AwsException;

  /// UpdateAccessKey: makes a key of the user who signs active or inactive.
  void updateAccessKey(Credentials signer, AwsTarget target, AccessKeyId key, boolean active)
      throws AwsException;

  /// DeleteAccessKey: removes a key of the user who signs, for ever.
  void deleteAccessKey(Credentials signer, AwsTarget target, AccessKeyId key) throws AwsException;

  /// GetAccessKeyLastUsed: the last use of this key; empty if it never signed.
  Optional<KeyUse> getAccessKeyLastUsed(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException;

  /// CreateVirtualMFADevice: a device of this name that is nobody's yet. The caller closes it.
  /// Without an answer it may be there all the same, and nobody has its seed.
  NewMfaDevice createVirtualMfaDevice(Credentials signer, AwsTarget target, String name)
      throws AwsException;

  /// ListVirtualMFADevices: those of the account that are nobody's.
  List<MfaSerial> listUnassignedMfaDevices(Credentials signer, AwsTarget target)
      throws AwsException;

  /// EnableMFADevice: gives the device to the user.
  void enableMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial, CodePair codes)
      throws AwsException;

  /// ResyncMFADevice: tells AWS where the device's clock stands.
  void resyncMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial, CodePair codes)
      throws AwsException;

  /// DeactivateMFADevice: takes the device from the user. A virtual one is still there, nobody's.
  void deactivateMfaDevice(Credentials signer, AwsTarget target, String userName, MfaSerial serial)
      throws AwsException;

  /// DeleteVirtualMFADevice: removes a device that is nobody's.
  void deleteVirtualMfaDevice(Credentials signer, AwsTarget target, MfaSerial serial)
      throws AwsException;
}
