package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AccessKeyLastUsed;
import software.amazon.awssdk.services.iam.model.AccessKeyMetadata;
import software.amazon.awssdk.services.iam.model.StatusType;
import software.amazon.awssdk.services.iam.model.VirtualMFADevice;

/// What IAM answers, as the SDK reads it, turned into our own nouns.
final class IamAnswers {

  private IamAnswers() {}

  /// A key as it is listed.
  static ListedKey key(AccessKeyMetadata key) {
    return new ListedKey(
        new AccessKeyId(key.accessKeyId()),
        key.status() == StatusType.ACTIVE,
        Optional.ofNullable(key.createDate()));
  }

  /// A new key, its secret taken out of the string at once; empty if a part is missing.
  static Optional<AccessKey> key(
      software.amazon.awssdk.services.iam.model.@Nullable AccessKey answered) {
    if (answered == null || answered.accessKeyId() == null || answered.secretAccessKey() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new AccessKey(
            new AccessKeyId(answered.accessKeyId()),
            Secret.ofUnwipeable(answered.secretAccessKey())));
  }

  /// The last use; empty if there was none.
  static Optional<KeyUse> use(@Nullable AccessKeyLastUsed answered) {
    return answered == null || answered.lastUsedDate() == null
        ? Optional.empty()
        : Optional.of(
            new KeyUse(answered.lastUsedDate(), answered.serviceName(), answered.region()));
  }

  /// A new device, its seed taken over and wiped where it was; empty if a part is missing.
  static Optional<NewMfaDevice> device(@Nullable VirtualMFADevice answered) {
    if (answered == null || answered.base32StringSeed() == null) {
      return Optional.empty();
    }
    byte[] seed = answered.base32StringSeed().asByteArrayUnsafe();
    try {
      return serial(answered.serialNumber())
          .findFirst()
          .map(serial -> new NewMfaDevice(serial, Secret.of(seed)));
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /// The serial, unless it is a passkey's.
  static Stream<MfaSerial> serial(String text) {
    try {
      return Stream.of(MfaSerial.parse(text));
    } catch (InvalidInputException passkey) {
      // Its codes cannot be asked for, so it is no device here.
      return Stream.empty();
    }
  }
}
