package app.brevet.custody;

import app.brevet.mfa.Base32;
import app.brevet.mfa.OtpauthUri;
import app.brevet.mfa.Totp;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;
import app.brevet.model.UserProfile;
import app.brevet.session.TotpSeeds;
import java.util.Arrays;
import java.util.Optional;

/// The seeds of devices that Brevet set up, kept where those are that the user gave it: codes are
/// made of the one as of the other.
public final class EnrolledSeeds implements SeedPlace {

  private static final String ISSUER = "Amazon Web Services";

  private final TotpSeeds seeds;

  /// Seeds among these.
  public EnrolledSeeds(TotpSeeds seeds) {
    this.seeds = seeds;
  }

  @Override
  public void keep(UserProfile user, MfaSerial serial, Secret seed) throws FailureException {
    requireFree(user, serial);
    try (OtpauthUri uri =
        new OtpauthUri(ISSUER, serial.deviceName(), Totp.ofBase32(seed), Optional.of(serial))) {
      seeds.store(user, uri);
    }
  }

  @Override
  public Optional<Secret> find(UserProfile user, MfaSerial serial) throws FailureException {
    Optional<OtpauthUri> kept = seeds.of(user.withMfaSerial(Optional.of(serial)));
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try (OtpauthUri uri = kept.get()) {
      byte[] seed = uri.totp().seed().copy();
      byte[] text = Base32.encode(seed);
      Arrays.fill(seed, (byte) 0);
      Secret base32 = Secret.of(text);
      Arrays.fill(text, (byte) 0);
      return Optional.of(base32);
    }
  }

  @Override
  public void requireFree(UserProfile user, MfaSerial serial) throws FailureException {
    Optional<Secret> same = find(user, serial);
    same.ifPresent(Secret::close);
    if (same.isEmpty() && seeds.hasAny(user)) {
      throw new FailureException(new Failure.SeedInPlace(user.name()));
    }
  }

  @Override
  public void forget(UserProfile user, MfaSerial serial) throws FailureException {
    Optional<Secret> kept = find(user, serial);
    kept.ifPresent(Secret::close);
    if (kept.isPresent()) {
      seeds.remove(user.id());
    }
  }
}
