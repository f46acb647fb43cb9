package app.brevet.custody;

import app.brevet.aws.CodePair;
import app.brevet.aws.NewMfaDevice;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.mfa.StepGuard;
import app.brevet.model.Arn;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The MFA devices of a user at AWS: listed, set up, resynchronised, deactivated, deleted.
///
/// A device that was not set up to the end is told from AWS's own state, so there is no journal: it
/// is there and nobody's. If its seed is kept here it can be finished, else only deleted; both are
/// offered wherever it is met. The seed is kept before the device is enabled, for from then on the
/// user may need it.
public final class VirtualMfa {

  private final CustodyGround ground;
  private final SeedPlace seeds;
  private final CodePairs pairs;

  /// @param guard remembers the codes that were spent
  public VirtualMfa(CustodyGround ground, SeedPlace seeds, StepGuard guard) {
    this.ground = ground;
    this.seeds = seeds;
    this.pairs = new CodePairs(guard, ground.waiting(), ground.clock());
  }

  /// A device of the user, or a left-over one that bears the user's name.
  ///
  /// @param assigned whether it is the user's
  /// @param seedKept whether its seed is here
  /// @param ofProfile whether the profile's sessions go by it
  public record Device(MfaSerial serial, boolean assigned, boolean seedKept, boolean ofProfile) {}

  /// The user's devices, then what is left over of its name. What AWS does not let the user list is
  /// left out.
  public List<Device> list(ProfileName name, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    IamAct act = act(name, codes);
    List<Device> devices = new ArrayList<>();
    for (MfaSerial serial : act.ask("ListMFADevices", ground.iam()::listMfaDevices)) {
      devices.add(device(act.user(), serial, true));
    }
    for (MfaSerial serial : leftOvers(act)) {
      devices.add(device(act.user(), serial, false));
    }
    return devices;
  }

  private Device device(UserProfile user, MfaSerial serial, boolean assigned)
      throws FailureException {
    Optional<Secret> seed = seeds.find(user, serial);
    seed.ifPresent(Secret::close);
    boolean ofProfile = user.mfaSerial().filter(serial::equals).isPresent();
    return new Device(serial, assigned, seed.isPresent(), ofProfile);
  }

  /// Those of the account that are nobody's, and bear the user's name or have their seed here.
  private List<MfaSerial> leftOvers(IamAct act) throws FailureException, InterruptedException {
    List<MfaSerial> unassigned;
    try {
      unassigned = act.ask("ListVirtualMFADevices", ground.iam()::listUnassignedMfaDevices);
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.ActionDenied) {
        return List.of(); // Then they are met when one of that name is made.
      }
      throw e;
    }
    String userName = unassigned.isEmpty() ? "" : act.userName();
    List<MfaSerial> ours = new ArrayList<>();
    for (MfaSerial serial : unassigned) {
      if (serial.deviceName().equals(userName) || device(act.user(), serial, false).seedKept()) {
        ours.add(serial);
      }
    }
    return ours;
  }

  /// Makes a device, keeps its seed, enables it with two codes of that seed, and lets the profile's
  /// sessions go by it if they went by none. Takes up to a minute, for the second code.
  ///
  /// @param deviceName empty for the user's own name, which many policies ask for
  /// @throws FailureException `DeviceLeftOver` if one of that name is there; `SeedInPlace` before
  ///   anything is made
  public Device create(ProfileName name, Optional<String> deviceName, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    IamAct act = act(name, codes);
    String wanted = deviceName.isPresent() ? deviceName.get() : act.userName();
    MfaSerial expected = serialOf(act, wanted);
    refuseLeftOver(act, expected);
    seeds.requireFree(act.user(), expected);
    try (NewMfaDevice made = made(act, wanted, expected)) {
      keep(act, made);
      enable(act, made.serial(), made.seed());
      return device(act.user(), made.serial(), true);
    }
  }

  /// Enables a left-over device whose seed is kept here.
  ///
  /// @throws FailureException `DeviceLeftOver` if its seed is not here
  public Device finish(ProfileName name, MfaSerial serial, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    IamAct act = act(name, codes);
    Optional<Secret> kept = seeds.find(act.user(), serial);
    if (kept.isEmpty()) {
      throw new FailureException(new Failure.DeviceLeftOver(serial, false));
    }
    try (Secret seed = kept.get()) {
      enable(act, serial, seed);
      return device(act.user(), serial, true);
    }
  }

  private NewMfaDevice made(IamAct act, String name, MfaSerial expected)
      throws FailureException, InterruptedException {
    try {
      return act.ask(
          "CreateVirtualMFADevice",
          (signer, target) -> ground.iam().createVirtualMfaDevice(signer, target, name));
    } catch (FailureException e) {
      if (IamAct.isRefused(e, AwsCause.ENTITY_EXISTS) && !isAssigned(act, expected)) {
        boolean kept = device(act.user(), expected, false).seedKept();
        throw new FailureException(new Failure.DeviceLeftOver(expected, kept), e);
      }
      throw e;
    }
  }

  private boolean isAssigned(IamAct act, MfaSerial serial)
      throws FailureException, InterruptedException {
    return act.ask("ListMFADevices", ground.iam()::listMfaDevices).contains(serial);
  }

  private void refuseLeftOver(IamAct act, MfaSerial expected)
      throws FailureException, InterruptedException {
    if (leftOvers(act).contains(expected)) {
      boolean kept = device(act.user(), expected, false).seedKept();
      throw new FailureException(new Failure.DeviceLeftOver(expected, kept));
    }
  }

  /// A device whose seed cannot be kept is removed again.
  private void keep(IamAct act, NewMfaDevice made) throws FailureException, InterruptedException {
    try {
      seeds.keep(act.user(), made.serial(), made.seed());
    } catch (FailureException e) {
      try {
        remove(act, made.serial());
      } catch (FailureException left) {
        e.addSuppressed(left); // It is offered for removal wherever it is met.
      }
      throw e;
    }
  }

  private void enable(IamAct act, MfaSerial serial, Secret seed)
      throws FailureException, InterruptedException {
    String userName = act.userName();
    CodePair codes = pairs.ofSeed(serial, seed);
    send(
        act,
        "EnableMFADevice",
        serial,
        codes,
        (signer, target) -> ground.iam().enableMfaDevice(signer, target, userName, serial, codes));
    if (act.user().mfaSerial().isEmpty()) {
      goBy(act, Optional.of(serial));
    }
  }

  /// Tells AWS where the device's clock stands: with two codes of its seed if that is kept here,
  /// else with two that are asked for one after the other.
  public void resync(ProfileName name, MfaSerial serial, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    IamAct act = act(name, codes);
    String userName = act.userName();
    Optional<Secret> kept = seeds.find(act.user(), serial);
    CodePair pair;
    if (kept.isPresent()) {
      try (Secret seed = kept.get()) {
        pair = pairs.ofSeed(serial, seed);
      }
    } else {
      pair = pairs.asked(act.user(), serial, codes);
    }
    send(
        act,
        "ResyncMFADevice",
        serial,
        pair,
        (signer, target) -> ground.iam().resyncMfaDevice(signer, target, userName, serial, pair));
  }

  private void send(IamAct act, String action, MfaSerial serial, CodePair codes, IamAct.Order order)
      throws FailureException, InterruptedException {
    try {
      act.order(action, order);
    } catch (FailureException e) {
      pairs.release(serial, codes, e);
      throw e;
    }
  }

  /// Takes the device from the user; the profile's sessions go by it no more. It is still there,
  /// and its seed is still kept: [#finish] gives it back, [#delete] removes it.
  public void deactivate(ProfileName name, MfaSerial serial, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    IamAct act = act(name, codes);
    deactivate(act, serial);
    goByNone(act, serial);
  }

  /// Deactivates the device if it is the user's, and deletes it and its seed, in one act: with the
  /// device the user loses the MFA that policies ask for to delete it.
  public void delete(ProfileName name, MfaSerial serial, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    IamAct act = act(name, codes);
    if (isAssigned(act, serial)) {
      deactivate(act, serial);
    }
    remove(act, serial);
    seeds.forget(act.user(), serial);
    goByNone(act, serial);
  }

  private void deactivate(IamAct act, MfaSerial serial)
      throws FailureException, InterruptedException {
    String userName = act.userName();
    act.order(
        "DeactivateMFADevice",
        (signer, target) -> ground.iam().deactivateMfaDevice(signer, target, userName, serial));
  }

  private void remove(IamAct act, MfaSerial serial) throws FailureException, InterruptedException {
    try {
      act.order(
          "DeleteVirtualMFADevice",
          (signer, target) -> ground.iam().deleteVirtualMfaDevice(signer, target, serial));
    } catch (FailureException e) {
      if (!IamAct.isRefused(e, AwsCause.NO_SUCH_ENTITY)) {
        throw e; // Else an answer was lost, and it is gone.
      }
    }
  }

  private void goByNone(IamAct act, MfaSerial serial) throws FailureException {
    if (act.user().mfaSerial().filter(serial::equals).isPresent()) {
      goBy(act, Optional.empty());
    }
  }

  private void goBy(IamAct act, Optional<MfaSerial> serial) throws FailureException {
    Profile changed =
        ground
            .profiles()
            .<FailureException>edit(
                act.user().name(), now -> ((UserProfile) now).withMfaSerial(serial));
    act.continueAs((UserProfile) changed);
  }

  private IamAct act(ProfileName name, MfaCodeSource codes) throws FailureException {
    return new IamAct(ground, UserProfiles.named(ground.profiles(), name), codes);
  }

  private MfaSerial serialOf(IamAct act, String deviceName)
      throws FailureException, InterruptedException {
    CallerIdentity owner =
        act.user().identity().isPresent()
            ? act.user().identity().get()
            : act.ask("GetCallerIdentity", ground.sts()::getCallerIdentity);
    Arn arn = new Arn(owner.arn().partition(), "iam", "", owner.account(), "mfa/" + deviceName);
    return new MfaSerial(arn.toString());
  }
}
