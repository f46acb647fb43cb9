package app.brevet.mfa;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Which codes were spent, and until when each counts: the contents of `spent-codes.json`.
///
/// A code stands there as the HMAC-SHA-256 of serial and code under a salt of the file's own, cut
/// to 16 bytes. That only keeps it from being read in passing: who has the file can try all million
/// codes. What they would find is worth nothing, for AWS takes a spent code no second time, and it
/// is forgotten after 90 s.
///
/// @param salt 16 random bytes, in hexadecimal
/// @param until seconds of the Unix epoch, by hash in hexadecimal
record SpentRecord(String salt, Map<String, Long> until) {

  private static final int VERSION = 1;
  private static final int BYTES = 16;

  /// Nothing spent, under a new salt.
  static SpentRecord empty() {
    byte[] salt = new byte[BYTES];
    new SecureRandom().nextBytes(salt);
    return new SpentRecord(HexFormat.of().formatHex(salt), Map.of());
  }

  /// What the file's bytes say; empty if they are damaged, or of another version.
  static Optional<SpentRecord> of(byte[] bytes) {
    try {
      JsonObject file = Json.parse(bytes);
      String salt = file.string("salt");
      if (file.number("version") != VERSION || !salt.matches("[0-9a-f]{32}")) {
        return Optional.empty();
      }
      Map<String, Long> until = new LinkedHashMap<>();
      for (JsonObject spent : file.objects("spent")) {
        until.put(spent.string("hash"), spent.number("until"));
      }
      return Optional.of(new SpentRecord(salt, until));
    } catch (JsonException e) {
      return Optional.empty(); // Begun anew: see SpentCodes.
    }
  }

  /// Whether the code counts as spent at `now`.
  boolean holds(MfaSerial serial, MfaCode code, Instant now) {
    return until.getOrDefault(hash(serial, code), Long.MIN_VALUE) > now.getEpochSecond();
  }

  /// The same without this code, and without those that do not count any more.
  SpentRecord without(MfaSerial serial, MfaCode code, Instant now) {
    Map<String, Long> still = still(now);
    still.remove(hash(serial, code));
    return new SpentRecord(salt, still);
  }

  private Map<String, Long> still(Instant now) {
    Map<String, Long> still = new LinkedHashMap<>(until);
    still.values().removeIf(end -> end <= now.getEpochSecond());
    return still;
  }

  /// The same with this code, and without those that do not count any more.
  SpentRecord with(MfaSerial serial, MfaCode code, Instant now) {
    Map<String, Long> still = still(now);
    still.put(hash(serial, code), StepGuard.spentUntil(now).getEpochSecond());
    return new SpentRecord(salt, still);
  }

  /// The file's bytes.
  byte[] toBytes() {
    List<JsonObject> spent =
        until.entrySet().stream()
            .map(
                entry ->
                    new JsonObject().with("hash", entry.getKey()).with("until", entry.getValue()))
            .toList();
    JsonObject file =
        new JsonObject().with("version", VERSION).with("salt", salt).withObjects("spent", spent);
    return Json.pretty(file).getBytes(StandardCharsets.UTF_8);
  }

  private String hash(MfaSerial serial, MfaCode code) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(salt), "HmacSHA256"));
      byte[] hash = mac.doFinal((serial + "\n" + code.digits()).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
