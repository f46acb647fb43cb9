package app.brevet.app;

import app.brevet.custody.Seeds;
import app.brevet.custody.VirtualMfa;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.QrCode;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Profiles;
import app.brevet.session.TotpSeeds;
import app.brevet.ui.devices.DeviceCare;
import java.util.List;
import java.util.Optional;

/// The screen of MFA devices on the use cases.
final class WiredDevices implements DeviceCare {

  private final VirtualMfa devices;
  private final Profiles profiles;
  private final TotpSeeds kept;
  private final Seeds seeds;
  private final WindowPassphrase passphrase;
  private final CareActs acts;

  /// @param kept where the seeds are that codes are made of
  /// @param passphrase asks for that of a vault before a seed is shown that was kept before
  WiredDevices(
      VirtualMfa devices,
      Profiles profiles,
      TotpSeeds kept,
      Seeds seeds,
      WindowPassphrase passphrase,
      CareActs acts) {
    this.devices = devices;
    this.profiles = profiles;
    this.kept = kept;
    this.seeds = seeds;
    this.passphrase = passphrase;
    this.acts = acts;
  }

  private static Device shown(VirtualMfa.Device device) {
    return new Device(device.serial(), device.assigned(), device.seedKept(), device.ofProfile());
  }

  @Override
  public List<Device> of(ProfileName user) throws FailureException, InterruptedException {
    return acts.run(codes -> devices.list(user, codes)).stream().map(WiredDevices::shown).toList();
  }

  @Override
  public Device create(ProfileName user, Optional<String> name)
      throws FailureException, InterruptedException {
    return shown(acts.run(codes -> devices.create(user, name, codes)));
  }

  @Override
  public Device finish(ProfileName user, MfaSerial serial)
      throws FailureException, InterruptedException {
    return shown(acts.run(codes -> devices.finish(user, serial, codes)));
  }

  @Override
  public void resync(ProfileName user, MfaSerial serial)
      throws FailureException, InterruptedException {
    change(codes -> devices.resync(user, serial, codes));
  }

  @Override
  public void deactivate(ProfileName user, MfaSerial serial)
      throws FailureException, InterruptedException {
    change(codes -> devices.deactivate(user, serial, codes));
  }

  @Override
  public void delete(ProfileName user, MfaSerial serial)
      throws FailureException, InterruptedException {
    change(codes -> devices.delete(user, serial, codes));
  }

  /// An act that leaves nothing to tell.
  @FunctionalInterface
  private interface Change {
    void with(MfaCodeSource codes) throws FailureException, InterruptedException;
  }

  private void change(Change change) throws FailureException, InterruptedException {
    acts.run(
        codes -> {
          change.with(codes);
          return true;
        });
  }

  @Override
  public boolean[][] forPhone(ProfileName user, MfaSerial serial) throws FailureException {
    UserProfile owner = ((UserProfile) profiles.find(user)).withMfaSerial(Optional.of(serial));
    Optional<OtpauthUri> seed = kept.of(owner);
    if (seed.isEmpty()) {
      throw new FailureException(new Failure.NoSeed(user));
    }
    try (OtpauthUri uri = seed.get();
        Secret text = uri.forPhone(serial.deviceName()).write();
        QrCode code = QrCode.of(text)) {
      return WiredCodes.modules(code);
    }
  }

  @Override
  public boolean[][] forPhoneAgain(ProfileName user, MfaSerial serial) throws FailureException {
    try (Seeds.ShownSeed shown =
            passphrase.<Seeds.ShownSeed, FailureException>asking(() -> seeds.show(user, serial));
        QrCode code = QrCode.of(shown.uri())) {
      return WiredCodes.modules(code);
    }
  }
}
