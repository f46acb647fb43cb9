package app.brevet.custody;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.model.Arn;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Seeds in the keychain, each as an otpauth URI: `otpauth://totp/NAME@ACCOUNT?secret=BASE32`, as
/// AWS's own QR codes hold it. By its label it is known which device it is of.
///
/// Source: IAM User Guide, "Assign a virtual MFA device in the AWS Management Console"; Google
/// Authenticator wiki, "Key Uri Format".
public final class KeychainSeedPlace implements SeedPlace {

  private static final String BEGIN = "otpauth://totp/";
  private static final String SECRET = "?secret=";
  private static final String ISSUER = "&issuer=Amazon%20Web%20Services";

  private final Keychain keychain;

  /// Seeds in this keychain.
  public KeychainSeedPlace(Keychain keychain) {
    this.keychain = keychain;
  }

  @Override
  public void keep(UserProfile user, MfaSerial serial, Secret seed) throws FailureException {
    requireFree(user, serial);
    byte[] begin = begin(serial);
    byte[] end = ISSUER.getBytes(StandardCharsets.UTF_8);
    byte[] text = seed.copy();
    byte[] uri = Arrays.copyOf(begin, begin.length + text.length + end.length);
    System.arraycopy(text, 0, uri, begin.length, text.length);
    System.arraycopy(end, 0, uri, begin.length + text.length, end.length);
    try (Secret item = Secret.of(uri)) {
      keychain.put(key(user), "Brevet: " + user.name(), item);
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    } finally {
      Arrays.fill(text, (byte) 0);
      Arrays.fill(uri, (byte) 0);
    }
  }

  @Override
  public Optional<Secret> find(UserProfile user, MfaSerial serial) throws FailureException {
    Optional<Secret> item = item(user);
    if (item.isEmpty()) {
      return Optional.empty();
    }
    try (Secret uri = item.get()) {
      return uri.use(bytes -> seedIn(bytes, begin(serial)));
    }
  }

  @Override
  public void requireFree(UserProfile user, MfaSerial serial) throws FailureException {
    Optional<Secret> item = item(user);
    item.ifPresent(Secret::close);
    Optional<Secret> same = find(user, serial);
    same.ifPresent(Secret::close);
    if (item.isPresent() && same.isEmpty()) {
      throw new FailureException(new Failure.SeedInPlace(user.name()));
    }
  }

  @Override
  public void forget(UserProfile user, MfaSerial serial) throws FailureException {
    Optional<Secret> kept = find(user, serial);
    kept.ifPresent(Secret::close);
    if (kept.isPresent()) {
      try {
        keychain.remove(key(user));
      } catch (KeychainException e) {
        throw Failures.of(e, keychain.displayName());
      }
    }
  }

  private Optional<Secret> item(UserProfile user) throws FailureException {
    try {
      return keychain.get(key(user));
    } catch (KeychainException e) {
      throw Failures.of(e, keychain.displayName());
    }
  }

  private static Optional<Secret> seedIn(byte[] uri, byte[] begin) {
    int length = begin.length;
    if (uri.length <= length || !Arrays.equals(uri, 0, length, begin, 0, length)) {
      return Optional.empty();
    }
    int end = length;
    while (end < uri.length && uri[end] != '&') {
      end++;
    }
    byte[] seed = Arrays.copyOfRange(uri, length, end);
    try {
      return Optional.of(Secret.of(seed));
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static byte[] begin(MfaSerial serial) {
    return (BEGIN + serial.deviceName() + "@" + account(serial) + SECRET)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String account(MfaSerial serial) {
    try {
      return Arn.parse(serial.value()).account();
    } catch (InvalidInputException hardware) {
      return ""; // Its serial says nothing of an account, and is one in the world.
    }
  }

  private static ItemKey key(UserProfile user) {
    return new ItemKey(ItemKey.Kind.TOTP_SEED, Optional.of(user.id()), Optional.empty());
  }
}
