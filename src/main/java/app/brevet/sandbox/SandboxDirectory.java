package app.brevet.sandbox;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.Partition;
import app.brevet.model.RoleArn;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The accounts of the sandbox: their users, keys, MFA devices and roles. Any thread may add to it
/// while the sandbox answers.
///
/// Each test makes an account and a user of its own: no test then waits for another one's step.
public final class SandboxDirectory {

  private static final int CONFLICT = 409;
  private static final int MOST_KEYS = 2;

  private final InstantSource clock;
  private final Propagation propagation;
  private final RandomIds ids = new RandomIds();
  private final Map<Arn, SandboxUser> users = new ConcurrentHashMap<>();
  private final MfaDevices devices;
  private final Map<Arn, UserPolicy> policies = new ConcurrentHashMap<>();
  private final Map<String, StoredKey> keys = new ConcurrentHashMap<>();
  private final Map<String, SandboxRole> roles = new ConcurrentHashMap<>();
  private final Map<AccessKeyId, SessionGrant> grants = new ConcurrentHashMap<>();
  private final AccountSettings settings = new AccountSettings();
  private final AuthorizationMessages messages;
  private final TradeInTokens tradeIns;
  private final ContextAssertions contexts;
  private final OutboundTokens outboundTokens;
  private final FederatedProviders federation = new FederatedProviders();

  SandboxDirectory(InstantSource clock, Propagation propagation) {
    this.clock = clock;
    this.propagation = propagation;
    this.devices = new MfaDevices(clock);
    this.messages = new AuthorizationMessages(clock);
    this.tradeIns = new TradeInTokens(clock);
    this.contexts = new ContextAssertions(clock);
    this.outboundTokens = new OutboundTokens(clock);
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

  /// The identity providers that the accounts trust; none at first.
  public FederatedProviders federation() {
    return federation;
  }

  /// What the accounts are set to, and can be set otherwise.
  public AccountSettings settings() {
    return settings;
  }

  /// The reasons of denials, as AWS encodes them for DecodeAuthorizationMessage.
  public AuthorizationMessages messages() {
    return messages;
  }

  /// What GetDelegatedAccessToken takes.
  public TradeInTokens tradeIns() {
    return tradeIns;
  }

  /// What AssumeRole takes of context providers.
  public ContextAssertions contexts() {
    return contexts;
  }

  /// What GetWebIdentityToken issues, and the keys to check it with.
  public OutboundTokens outboundTokens() {
    return outboundTokens;
  }

  /// The session policies and tags of the session with this key; empty if none was issued.
  public Optional<SessionGrant> grantOf(AccessKeyId id) {
    return Optional.ofNullable(grants.get(id));
  }

  void record(AccessKeyId id, SessionGrant grant) {
    grants.put(id, grant);
  }

  /// Limits what this user may do in IAM and call of STS.
  public void limit(SandboxUser user, UserPolicy policy) {
    policies.put(user.arn(), policy);
  }

  UserPolicy policyOf(SandboxUser user) {
    return policies.getOrDefault(user.arn(), UserPolicy.ALL);
  }

  /// A further long-term key of this user, known at once.
  public AccessKey addAccessKey(SandboxUser user) {
    AccessKey key = new AccessKey(ids.longTermKeyId(), ids.secretAccessKey());
    store(key, user, Lag.none());
    return key;
  }

  /// The long-term keys of this user as IAM lists them, and whether each is active.
  public Map<AccessKeyId, Boolean> accessKeys(SandboxUser user) {
    return keysOf(user).stream()
        .collect(
            Collectors.toMap(
                key -> key.key().accessKeyId(), key -> key.status() == StoredKey.Status.ACTIVE));
  }

  /// Makes AWS answer at once as if it did not know this key.
  public void deactivate(AccessKeyId id) {
    key(id.value())
        .ifPresent(key -> key.become(StoredKey.Status.INACTIVE, Lag.none(), clock.instant()));
  }

  /// A key that is made as IAM makes one: AWS knows it after a while.
  ///
  /// @throws Refusal LimitExceeded
  synchronized StoredKey createAccessKey(SandboxUser user) throws Refusal {
    if (keysOf(user).size() >= MOST_KEYS) {
      throw new Refusal(
          CONFLICT, "LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: " + MOST_KEYS);
    }
    AccessKey key = new AccessKey(ids.longTermKeyId(), ids.secretAccessKey());
    return store(key, user, newKeys());
  }

  /// Changes a key as IAM does: AWS goes by it after a while.
  void change(StoredKey key, StoredKey.Status status) {
    Lag lag =
        status == StoredKey.Status.ACTIVE
            ? newKeys()
            : new Lag(propagation.callsUntilGone(), clock.instant().plus(propagation.untilGone()));
    key.become(status, lag, clock.instant());
  }

  private Lag newKeys() {
    return new Lag(propagation.callsUntilKnown(), clock.instant().plus(propagation.untilKnown()));
  }

  Optional<StoredKey> key(String accessKeyId) {
    return Optional.ofNullable(keys.get(accessKeyId));
  }

  List<StoredKey> keysOf(SandboxUser user) {
    return keys.values().stream()
        .filter(key -> key.owner().arn().equals(user.arn()))
        .filter(key -> key.status() != StoredKey.Status.DELETED)
        .sorted(Comparator.comparing(StoredKey::created))
        .toList();
  }

  MfaDevices devices() {
    return devices;
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
    device.ifPresent(known -> devices.assign(known, user));
    store(key, user, Lag.none());
    return user;
  }

  private StoredKey store(AccessKey key, SandboxUser owner, Lag lag) {
    StoredKey stored = new StoredKey(key, owner, clock.instant(), lag);
    keys.put(key.accessKeyId().value(), stored);
    return stored;
  }

  private MfaDevice newDevice(SandboxAccount account, String name) {
    return devices.register(account.iam("mfa/" + name));
  }
}
