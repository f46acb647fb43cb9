package app.brevet.ui.devices;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Devices in memory.
final class FakeDevices implements DeviceCare {

  static final MfaSerial ALICE = new MfaSerial("arn:aws:iam::111122223333:mfa/alice");
  static final MfaSerial OLD = new MfaSerial("arn:aws:iam::111122223333:mfa/alice-old");
  static final MfaSerial HARDWARE = new MfaSerial("GAHT12345678");

  final List<Device> devices = new ArrayList<>();
  final List<String> done = new ArrayList<>();
  boolean unlisted;
  boolean pictureless;
  Optional<Failure> refusal = Optional.empty();

  private void note(String act) throws FailureException {
    if (refusal.isPresent()) {
      throw new FailureException(refusal.get());
    }
    done.add(act);
  }

  @Override
  public List<Device> of(ProfileName user) throws FailureException {
    if (unlisted) {
      throw new FailureException(new Failure.AwsUnreachable("https://iam.example", ""));
    }
    return List.copyOf(devices);
  }

  @Override
  public Device create(ProfileName user, Optional<String> name) throws FailureException {
    note("create " + name.orElse("as the user"));
    Device made = new Device(ALICE, true, true, true);
    devices.add(made);
    return made;
  }

  @Override
  public Device finish(ProfileName user, MfaSerial serial) throws FailureException {
    note("finish " + serial.deviceName());
    return new Device(serial, true, true, false);
  }

  @Override
  public void resync(ProfileName user, MfaSerial serial) throws FailureException {
    note("resync " + serial.deviceName());
  }

  @Override
  public void deactivate(ProfileName user, MfaSerial serial) throws FailureException {
    note("deactivate " + serial.deviceName());
  }

  @Override
  public void delete(ProfileName user, MfaSerial serial) throws FailureException {
    note("delete " + serial.deviceName());
    devices.removeIf(device -> device.serial().equals(serial));
  }

  @Override
  public boolean[][] forPhone(ProfileName user, MfaSerial serial) throws FailureException {
    if (pictureless) {
      throw new FailureException(new Failure.NoSeed(user));
    }
    return new boolean[][] {{true}};
  }

  @Override
  public boolean[][] forPhoneAgain(ProfileName user, MfaSerial serial) throws FailureException {
    done.add("ask for the passphrase");
    return forPhone(user, serial);
  }
}
