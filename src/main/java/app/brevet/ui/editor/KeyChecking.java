package app.brevet.ui.editor;

import app.brevet.model.AccessKeyId;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import java.util.List;
import java.util.Optional;

/// Asks AWS about a key that is not stored yet.
@FunctionalInterface
public interface KeyChecking {

  /// Who the key belongs to, and which MFA devices its owner has. Leaves the secret open.
  Checked check(AccessKeyId accessKeyId, Secret secretAccessKey, Optional<Region> region)
      throws FailureException;

  /// What AWS told.
  ///
  /// @param devicesUnknown why it did not tell the devices
  record Checked(
      CallerIdentity identity, List<MfaSerial> devices, Optional<Failure> devicesUnknown) {}
}
