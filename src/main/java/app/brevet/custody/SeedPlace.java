package app.brevet.custody;

import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.util.Optional;

/// Where the seed of a profile's virtual MFA device is kept; one a profile.
public interface SeedPlace {

  /// Keeps the seed of this device.
  ///
  /// @param seed in base32; the caller closes it
  /// @throws FailureException `SeedInPlace` if that of another device is kept for the profile; or
  ///   if the place does not take it
  void keep(UserProfile user, MfaSerial serial, Secret seed) throws FailureException;

  /// The seed of this device, in base32; empty if none is kept, or that of another one. The caller
  /// closes it.
  ///
  /// @throws FailureException if the place does not tell
  Optional<Secret> find(UserProfile user, MfaSerial serial) throws FailureException;

  /// Refuses what [#keep] would refuse, before a device is made.
  ///
  /// @throws FailureException `SeedInPlace`, or if the place does not tell
  void requireFree(UserProfile user, MfaSerial serial) throws FailureException;

  /// Forgets the seed of this device, if it is kept.
  ///
  /// @throws FailureException if the place does not let go of it
  void forget(UserProfile user, MfaSerial serial) throws FailureException;
}
