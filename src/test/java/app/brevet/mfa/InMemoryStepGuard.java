package app.brevet.mfa;

import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// A memory of spent codes that lives as long as the test.
public final class InMemoryStepGuard implements StepGuard {

  private final Map<String, Instant> spentUntil = new HashMap<>();

  @Override
  public synchronized boolean isSpent(MfaSerial serial, MfaCode code, Instant now) {
    return now.isBefore(spentUntil.getOrDefault(key(serial, code), Instant.MIN));
  }

  @Override
  public synchronized void release(MfaSerial serial, MfaCode code, Instant now) {
    spentUntil.remove(key(serial, code));
  }

  @Override
  public synchronized boolean spend(MfaSerial serial, MfaCode code, Instant now) {
    if (isSpent(serial, code, now)) {
      return false;
    }
    spentUntil.put(key(serial, code), StepGuard.spentUntil(now));
    return true;
  }

  private static String key(MfaSerial serial, MfaCode code) {
    return serial + " " + code.digits();
  }
}
