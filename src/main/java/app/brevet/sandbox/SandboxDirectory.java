package app.brevet.sandbox;

import app.brevet.mfa.Totp;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.RoleArn;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The accounts of the sandbox: their users, keys, MFA devices and roles. Any thread may add to it
/// while the sandbox answers.
///
/// Each test makes an account and a user of its own: no test then waits for another one's step.
public final class SandboxDirectory {

  private final InstantSource clock;
  private final RandomIds ids = new RandomIds();
  private final Map<Arn, SandboxUser> users = new ConcurrentHashMap<>();
  private final Map<Arn, MfaDevice> devices = new ConcurrentHashMap<>();
  private final Map<String, StoredKey> keys = new ConcurrentHashMap<>();
  private final Map<String, SandboxRole> roles = new ConcurrentHashMap<>();

  SandboxDirectory(InstantSource clock) {
    this.clock = clock;
  }

  /// A new account with a random number in the partition `aws`.
  public SandboxAccount addAccount() {
    return addAccount(Partition.AWS);
  }

  /// A new account with a random number in this partition.
  public SandboxAccount addAccount(Partition partition) {
    return new SandboxAccount(ids.accountId(), partition);
  }

  /// A new IAM user with a long-term key.
  ///
  /// @throws IllegalStateException if the account has a user of this name and path
  public SandboxUser addUser(SandboxAccount account, NewUser user) {
    Optional<MfaDevice> device =
        user.virtualMfa() ? Optional.of(newDevice(account, user.name())) : Optional.empty();
    Arn arn = account.iam("user" + user.path() + user.name());
    return add(arn, ids.userId(), device, user.mayAssumeRoles());
  }

  /// The root user of the account, with a long-term key and without MFA.
  ///
  /// @throws IllegalStateException if it was added before
  public SandboxUser addRoot(SandboxAccount account) {
    return add(account.root(), account.id(), Optional.empty(), true);
  }

  /// The root user of the account, with a long-term key and a virtual MFA device.
  ///
  /// @throws IllegalStateException if it was added before
  public SandboxUser addRootWithMfa(SandboxAccount account) {
    MfaDevice device = newDevice(account, "root-account-mfa-device");
    return add(account.root(), account.id(), Optional.of(device), true);
  }

  /// A new role.
  ///
  /// @throws IllegalStateException if the account has a role of this name and path
  public SandboxRole addRole(SandboxAccount account, NewRole role) {
    RoleArn arn = new RoleArn(account.iam("role" + role.path() + role.name()));
    SandboxRole added =
        new SandboxRole(arn, ids.roleId(), role.trust(), role.maxSession(), role.mayAssumeRoles());
    if (roles.putIfAbsent(arn.toString(), added) != null) {
      throw new IllegalStateException("EntityAlreadyExists: " + arn);
    }
    return added;
  }

  /// A further long-term key of this user.
  public AccessKey addAccessKey(SandboxUser user) {
    AccessKey key = new AccessKey(ids.longTermKeyId(), ids.secretAccessKey());
    store(key, user);
    return key;
  }

  /// Makes AWS answer as if it did not know this key.
  public void deactivate(AccessKeyId id) {
    keys.computeIfPresent(id.value(), (_, key) -> key.deactivated());
  }

  Optional<StoredKey> key(String accessKeyId) {
    return Optional.ofNullable(keys.get(accessKeyId));
  }

  List<StoredKey> keysOf(SandboxUser user) {
    return keys.values().stream()
        .filter(key -> key.owner().arn().equals(user.arn()))
        .sorted(Comparator.comparing(StoredKey::created))
        .toList();
  }

  Optional<MfaDevice> deviceOf(SandboxUser user) {
    return Optional.ofNullable(devices.get(user.arn()));
  }

  Optional<SandboxRole> role(String arn) {
    return Optional.ofNullable(roles.get(arn));
  }

  Optional<SandboxUser> userNamed(String account, String name) {
    return users.values().stream()
        .filter(user -> !user.isRoot() && user.arn().account().equals(account))
        .filter(user -> user.name().equals(name))
        .findAny();
  }

  private SandboxUser add(
      Arn arn, String userId, Optional<MfaDevice> device, boolean mayAssumeRoles) {
    AccessKey key = new AccessKey(ids.longTermKeyId(), ids.secretAccessKey());
    SandboxUser user =
        new SandboxUser(
            arn,
            userId,
            clock.instant(),
            key,
            device.map(known -> new Authenticator(known, clock)),
            mayAssumeRoles);
    if (users.putIfAbsent(arn, user) != null) {
      throw new IllegalStateException("EntityAlreadyExists: " + arn);
    }
    device.ifPresent(known -> devices.put(arn, known));
    store(key, user);
    return user;
  }

  private void store(AccessKey key, SandboxUser owner) {
    keys.put(key.accessKeyId().value(), new StoredKey(key, owner, clock.instant(), true));
  }

  private MfaDevice newDevice(SandboxAccount account, String name) {
    MfaSerial serial = new MfaSerial(account.iam("mfa/" + name).toString());
    return new MfaDevice(serial, new Totp(ids.totpSeed()), clock.instant());
  }
}
