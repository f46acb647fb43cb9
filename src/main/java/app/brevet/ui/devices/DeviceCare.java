package app.brevet.ui.devices;

import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import java.util.List;
import java.util.Optional;

/// The care of MFA devices, as this screen needs it. Everything here asks AWS, and may ask the user
/// for a code.
public interface DeviceCare {

  /// A device of the user, or one that is nobody's and bears the user's name.
  ///
  /// @param assigned whether it is the user's
  /// @param seedKept whether Brevet makes its codes
  /// @param ofProfile whether the profile's sessions go by it
  record Device(MfaSerial serial, boolean assigned, boolean seedKept, boolean ofProfile) {}

  /// The devices.
  ///
  /// @throws FailureException if AWS does not list them
  List<Device> of(ProfileName user) throws FailureException, InterruptedException;

  /// Makes a device, keeps its seed, and enables it with two codes: takes up to a minute.
  ///
  /// @param name empty for the user's own name
  /// @throws FailureException if it did not come to its end; what is left is in the next list
  Device create(ProfileName user, Optional<String> name)
      throws FailureException, InterruptedException;

  /// Enables a device that was not set up to its end: takes up to a minute.
  ///
  /// @throws FailureException if it did not come to its end
  Device finish(ProfileName user, MfaSerial serial) throws FailureException, InterruptedException;

  /// Tells AWS where the clock of the device stands.
  ///
  /// @throws FailureException if AWS does not take the codes
  void resync(ProfileName user, MfaSerial serial) throws FailureException, InterruptedException;

  /// Takes the device from the user.
  ///
  /// @throws FailureException if AWS does not do it
  void deactivate(ProfileName user, MfaSerial serial) throws FailureException, InterruptedException;

  /// Deletes the device, and its seed here.
  ///
  /// @throws FailureException if AWS does not do it
  void delete(ProfileName user, MfaSerial serial) throws FailureException, InterruptedException;

  /// The QR code of a device that was just set up: its rows from the top, true where it is dark.
  ///
  /// @throws FailureException if the keychain does not give the seed
  boolean[][] forPhone(ProfileName user, MfaSerial serial) throws FailureException;

  /// The same of a device whose seed was kept before: where a passphrase opens the keychain, that
  /// is asked for first, also if it is open.
  ///
  /// @throws FailureException if the keychain does not give the seed, or the user gave up
  boolean[][] forPhoneAgain(ProfileName user, MfaSerial serial) throws FailureException;
}
