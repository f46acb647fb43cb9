package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An IAM in memory that knows one user, and takes every pair of codes.
///
/// The n-th key it makes has the id `AKIANEW` and n in 13 digits; every device it makes has the
/// seed [#SEED].
public final class FakeIam implements Iam {

  /// The seed of each new device, in base32.
  public static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  private static final String ENDPOINT = "https://iam.fake.invalid";

  private final Deque<AwsException> refusals = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final Map<AccessKeyId, Boolean> keys = new LinkedHashMap<>();
  private final Map<AccessKeyId, KeyUse> uses = new HashMap<>();
  private final List<MfaSerial> devices = new ArrayList<>();
  private final List<MfaSerial> unassigned = new ArrayList<>();
  private Optional<Instant> created = Optional.empty();
  private String userName = "demo";
  private int made;

  /// What the user is called.
  public synchronized FakeIam userNamed(String name) {
    userName = name;
    return this;
  }

  /// The user's MFA devices.
  public synchronized FakeIam withDevices(MfaSerial... serials) {
    devices.addAll(List.of(serials));
    return this;
  }

  /// Devices that are nobody's.
  public synchronized FakeIam withUnassigned(MfaSerial... serials) {
    unassigned.addAll(List.of(serials));
    return this;
  }

  /// The user's long-term keys, all active.
  public synchronized FakeIam withKeys(AccessKeyId... ids) {
    List.of(ids).forEach(id -> keys.put(id, true));
    return this;
  }

  /// When all keys were made.
  public synchronized FakeIam createdAt(Instant instant) {
    created = Optional.of(instant);
    return this;
  }

  /// When a key was used last.
  public synchronized FakeIam used(AccessKeyId id, KeyUse use) {
    uses.put(id, use);
    return this;
  }

  /// The next call that has no script yet is refused.
  public synchronized FakeIam refuseNext(AwsCause cause, String awsCode, String message) {
    refusals.add(AwsException.refused(cause, awsCode, message, Optional.empty(), ENDPOINT));
    return this;
  }

  /// The actions that were called, by AWS's names, in order.
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /// The keys, and whether each is active.
  public synchronized Map<AccessKeyId, Boolean> keys() {
    return Map.copyOf(keys);
  }

  @Override
  public synchronized List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target)
      throws AwsException {
    receive("ListMFADevices");
    return List.copyOf(devices);
  }

  @Override
  public synchronized List<ListedKey> listAccessKeys(Credentials signer, AwsTarget target)
      throws AwsException {
    receive("ListAccessKeys");
    return keys.entrySet().stream()
        .map(key -> new ListedKey(key.getKey(), key.getValue(), created))
        .toList();
  }

  @Override
  public synchronized String getUserName(Credentials signer, AwsTarget target) throws AwsException {
    receive("GetUser");
    return userName;
  }

  @Override
  public synchronized AccessKey createAccessKey(Credentials signer, AwsTarget target)
      throws AwsException {
    receive("CreateAccessKey");
    made++;
    AccessKeyId id = new AccessKeyId("AKIANEW%013d".formatted(made));
    keys.put(id, true);
    return new AccessKey(id, Secret.ofUnwipeable("planted-secret-of-" + id));
  }

  @Override
  public synchronized void updateAccessKey(
      Credentials signer, AwsTarget target, AccessKeyId key, boolean active) throws AwsException {
    receive("UpdateAccessKey");
    keys.put(key, active);
  }

  @Override
  public synchronized void deleteAccessKey(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException {
    receive("DeleteAccessKey");
    keys.remove(key);
  }

  @Override
  public synchronized Optional<KeyUse> getAccessKeyLastUsed(
      Credentials signer, AwsTarget target, AccessKeyId key) throws AwsException {
    receive("GetAccessKeyLastUsed");
    return Optional.ofNullable(uses.get(key));
  }

  @Override
  public synchronized NewMfaDevice createVirtualMfaDevice(
      Credentials signer, AwsTarget target, String name) throws AwsException {
    receive("CreateVirtualMFADevice");
    MfaSerial serial = new MfaSerial("arn:aws:iam::123456789012:mfa/" + name);
    if (devices.contains(serial) || unassigned.contains(serial)) {
      throw AwsException.refused(
          AwsCause.ENTITY_EXISTS, "EntityAlreadyExists", "it exists", Optional.empty(), ENDPOINT);
    }
    unassigned.add(serial);
    return new NewMfaDevice(serial, Secret.ofUnwipeable(SEED));
  }

  @Override
  public synchronized List<MfaSerial> listUnassignedMfaDevices(Credentials signer, AwsTarget target)
      throws AwsException {
    receive("ListVirtualMFADevices");
    return List.copyOf(unassigned);
  }

  @Override
  public synchronized void enableMfaDevice(
      Credentials signer, AwsTarget target, String user, MfaSerial serial, CodePair codes)
      throws AwsException {
    receive("EnableMFADevice");
    unassigned.remove(serial);
    devices.add(serial);
  }

  @Override
  public synchronized void resyncMfaDevice(
      Credentials signer, AwsTarget target, String user, MfaSerial serial, CodePair codes)
      throws AwsException {
    receive("ResyncMFADevice");
  }

  @Override
  public synchronized void deactivateMfaDevice(
      Credentials signer, AwsTarget target, String user, MfaSerial serial) throws AwsException {
    receive("DeactivateMFADevice");
    devices.remove(serial);
    unassigned.add(serial);
  }

  @Override
  public synchronized void deleteVirtualMfaDevice(
      Credentials signer, AwsTarget target, MfaSerial serial) throws AwsException {
    receive("DeleteVirtualMFADevice");
    unassigned.remove(serial);
  }

  private void receive(String action) throws AwsException {
    calls.add(action);
    AwsException refusal = refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
  }
}
