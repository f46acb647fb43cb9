package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import java.util.List;

/// AWS Identity and Access Management, API version 2010-05-08, as far as a user asks about itself.
/// Every method throws [AwsException] with the cause.
public interface Iam {

  /// ListMFADevices: the devices of the user who signs, virtual and hardware.
  List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target) throws AwsException;

  /// ListAccessKeys: the ids of the long-term keys of the user who signs; at most two.
  List<AccessKeyId> listAccessKeys(Credentials signer, AwsTarget target) throws AwsException;

  /// GetUser: the name of the user who signs.
  String getUserName(Credentials signer, AwsTarget target) throws AwsException;
}
