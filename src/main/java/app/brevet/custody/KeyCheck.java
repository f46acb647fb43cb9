package app.brevet.custody;

import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.Iam;
import app.brevet.aws.KeyUse;
import app.brevet.aws.ListedKey;
import app.brevet.aws.Sts;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Credentials;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.LongTermKeys;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Asks AWS who a long-term key belongs to, and which MFA devices its owner has. Nothing is changed
/// at AWS; what it tells of the key's age is written down, where IAM allows to ask.
public final class KeyCheck {

  private final Sts sts;
  private final Iam iam;
  private final LongTermKeys keys;
  private final KeyRecords records;
  private final InstantSource clock;

  /// @param keys where the keys of stored profiles are
  /// @param clock the time by which the records are written
  public KeyCheck(Sts sts, Iam iam, LongTermKeys keys, KeyRecords records, InstantSource clock) {
    this.sts = sts;
    this.iam = iam;
    this.keys = keys;
    this.records = records;
    this.clock = clock;
  }

  /// What AWS told of a key.
  ///
  /// @param identity the owner, who may be the account's root
  /// @param devices the owner's devices that give codes; none where that is not known
  /// @param devicesUnknown why AWS did not tell the devices; many users may not ask
  public record Checked(
      CallerIdentity identity, List<MfaSerial> devices, Optional<Failure> devicesUnknown) {

    /// Copies the devices.
    public Checked {
      devices = List.copyOf(devices);
    }
  }

  /// What AWS tells of a key that is not stored yet.
  ///
  /// @param secretAccessKey the caller closes it
  /// @param region which AWS is asked; empty for the usual one
  /// @throws FailureException if AWS does not take the key, or is not reached
  public Checked check(AccessKeyId id, Secret secretAccessKey, Optional<Region> region)
      throws FailureException {
    AwsTarget target = region.map(AwsTarget::of).orElseGet(() -> AwsTarget.of(Partition.AWS));
    return check(new AccessKey(id, secretAccessKey), target);
  }

  /// What AWS tells of the key of this profile, which is in the keychain.
  ///
  /// @throws FailureException if the keychain does not give it, if AWS does not take it, or is not
  ///   reached
  public Checked check(UserProfile stored) throws FailureException {
    try (AccessKey key = keys.of(stored)) {
      return check(key, AwsTarget.of(stored));
    }
  }

  private Checked check(Credentials key, AwsTarget target) throws FailureException {
    CallerIdentity identity;
    try {
      identity = sts.getCallerIdentity(key, target);
    } catch (AwsException e) {
      throw Failures.of(e);
    }
    try {
      List<MfaSerial> devices = iam.listMfaDevices(key, target);
      remember(key, target);
      return new Checked(identity, devices, Optional.empty());
    } catch (AwsException e) {
      return new Checked(identity, List.of(), Optional.of(Failures.of(e).failure()));
    }
  }

  private void remember(Credentials signer, AwsTarget target) {
    try {
      List<KeyRecord> told = new ArrayList<>();
      for (ListedKey key : iam.listAccessKeys(signer, target)) {
        told.add(record(key, signer, target));
      }
      records.remember(told);
    } catch (AwsException e) {
      // Many users may not list their keys, and nobody asked for this.
    }
  }

  private KeyRecord record(ListedKey key, Credentials signer, AwsTarget target) {
    Optional<KeyUse> lastUse = Optional.empty();
    boolean unknown = false;
    try {
      lastUse = iam.getAccessKeyLastUsed(signer, target, key.id());
    } catch (AwsException e) {
      unknown = true; // The age alone is worth to be known.
    }
    return KeyRecord.of(
        new AccessKeys.Standing(key.id(), key.active(), key.created(), lastUse, unknown, List.of()),
        clock.instant());
  }
}
