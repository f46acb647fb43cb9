package app.brevet.sandbox;

import app.brevet.mfa.Totp;
import app.brevet.model.Arn;
import app.brevet.model.MfaSerial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The virtual MFA devices of all accounts, and whose they are.
///
/// Source: IAM API reference, the errors of each action; the sentences are AWS's own.
final class MfaDevices {

  private static final int MOST_PER_USER = 8;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  /// Whose a device is, and since when.
  record Assignment(SandboxUser user, Instant enabled) {}

  /// A device, and whose it is; nobody's while it is set up, or after it was deactivated.
  record Registered(MfaDevice device, Optional<Assignment> assignment) {

    boolean isOf(SandboxUser user) {
      return assignment.filter(one -> one.user().arn().equals(user.arn())).isPresent();
    }
  }

  private final InstantSource clock;
  private final RandomIds ids = new RandomIds();
  private final Map<String, Registered> devices = new LinkedHashMap<>();

  MfaDevices(InstantSource clock) {
    this.clock = clock;
  }

  /// A device that is nobody's.
  ///
  /// @throws Refusal EntityAlreadyExists
  synchronized MfaDevice create(Arn arn) throws Refusal {
    if (devices.containsKey(arn.toString())) {
      throw new Refusal(
          CONFLICT,
          "EntityAlreadyExists",
          "MFADevice entity at the same path and name already exists.");
    }
    return register(arn);
  }

  /// The same where it is known that there is none.
  synchronized MfaDevice register(Arn arn) {
    MfaDevice device = new MfaDevice(new MfaSerial(arn.toString()), new Totp(ids.totpSeed()));
    devices.put(arn.toString(), new Registered(device, Optional.empty()));
    return device;
  }

  synchronized void assign(MfaDevice device, SandboxUser user) {
    devices.put(
        device.serial().value(),
        new Registered(device, Optional.of(new Assignment(user, clock.instant()))));
  }

  /// Gives the device to the user.
  ///
  /// @throws Refusal NoSuchEntity, EntityAlreadyExists, LimitExceeded or InvalidAuthenticationCode
  synchronized void enable(SandboxUser user, String serial, String first, String second)
      throws Refusal {
    Registered found = registered(user, serial);
    if (found.assignment().isPresent()) {
      throw new Refusal(CONFLICT, "EntityAlreadyExists", "MFA Device is already in use.");
    }
    if (of(user).size() >= MOST_PER_USER) {
      throw new Refusal(
          CONFLICT, "LimitExceeded", "Cannot exceed quota for MFADevicesPerUser: " + MOST_PER_USER);
    }
    requireCodes(found.device(), first, second);
    assign(found.device(), user);
  }

  /// Sets by how much the device's clock is off.
  ///
  /// @throws Refusal NoSuchEntity or InvalidAuthenticationCode
  synchronized void resync(SandboxUser user, String serial, String first, String second)
      throws Refusal {
    requireCodes(owned(user, serial).device(), first, second);
  }

  /// Takes the device from the user; it is still there.
  ///
  /// @throws Refusal NoSuchEntity
  synchronized void deactivate(SandboxUser user, String serial) throws Refusal {
    devices.put(serial, new Registered(owned(user, serial).device(), Optional.empty()));
  }

  /// Removes a device that is nobody's.
  ///
  /// @throws Refusal NoSuchEntity or DeleteConflict
  synchronized void delete(SandboxUser signer, String serial) throws Refusal {
    if (registered(signer, serial).assignment().isPresent()) {
      throw new Refusal(
          CONFLICT, "DeleteConflict", "MFA VirtualDevice in use. Must deactivate first.");
    }
    devices.remove(serial);
  }

  /// The devices of this user.
  synchronized List<Registered> of(SandboxUser user) {
    return devices.values().stream().filter(one -> one.isOf(user)).toList();
  }

  /// The devices of this account.
  synchronized List<Registered> in(Arn account) {
    return devices.values().stream().filter(one -> isIn(account, one.device())).toList();
  }

  private static boolean isIn(Arn account, MfaDevice device) {
    return device.serial().value().contains(":iam::" + account.account() + ":");
  }

  private Registered registered(SandboxUser signer, String serial) throws Refusal {
    return Optional.ofNullable(devices.get(serial))
        .filter(one -> isIn(signer.arn(), one.device()))
        .orElseThrow(
            () ->
                new Refusal(
                    NOT_FOUND,
                    "NoSuchEntity",
                    "VirtualMFADevice with serial number " + serial + " does not exist."));
  }

  private Registered owned(SandboxUser user, String serial) throws Refusal {
    return Optional.of(registered(user, serial))
        .filter(one -> one.isOf(user))
        .orElseThrow(() -> new Refusal(NOT_FOUND, "NoSuchEntity", "MFA Device invalid for user."));
  }

  private void requireCodes(MfaDevice device, String first, String second) throws Refusal {
    if (!device.synchronise(first, second, clock.instant())) {
      throw new Refusal(
          FORBIDDEN, "InvalidAuthenticationCode", "Authentication code for device is not valid.");
    }
  }
}
