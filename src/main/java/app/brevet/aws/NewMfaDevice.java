package app.brevet.aws;

import app.brevet.model.MfaSerial;
import app.brevet.model.Secret;

/// A virtual MFA device that is nobody's yet, and its seed, which AWS tells once only.
///
/// @param seed in base32
public record NewMfaDevice(MfaSerial serial, Secret seed) implements AutoCloseable {

  /// Wipes the seed.
  @Override
  public void close() {
    seed.close();
  }
}
