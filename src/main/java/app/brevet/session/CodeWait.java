package app.brevet.session;

import app.brevet.model.MfaSerial;
import java.time.Instant;

/// Is told that an act waits for the next code of a device, as the one of now was used.
@FunctionalInterface
public interface CodeWait {

  /// It waits, until this time.
  void waits(MfaSerial serial, Instant nextCodeAt);
}
