package app.brevet.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.mfa.OtpauthUri;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.testing.LeakSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The secrets that a search must know and only Brevet was told: what AWS made stands in the vault,
/// and sessions in the credentials file.
final class VaultSecrets {

  private VaultSecrets() {}

  /// Plants all that the vault holds, but for the key of the session cache, which has another
  /// lawful place.
  static void plant(LeakSearch leaks, Path vault, String passphrase)
      throws KeychainException, JsonException, InvalidInputException {
    try (VaultKeychain keychain =
        new VaultKeychain(vault, _ -> Secret.of(passphrase.getBytes(UTF_8)))) {
      for (ItemKey key : keychain.list()) {
        Secret secret = keychain.get(key).orElseThrow();
        switch (key.kind()) {
          case ACCESS_KEY -> leaks.plant(Json.parse(secret.copy()).string("secretAccessKey"));
          case TOTP_SEED -> leaks.plantSeed(OtpauthUri.parse(secret).totp().seed().copy());
          case CACHE_KEY -> {} // A copy of it is in the runtime folder, as it should be.
        }
      }
    }
  }

  /// Plants the secrets of the sessions that stand in the credentials file, which may have them.
  static void plantSessions(LeakSearch leaks, Path credentials) throws IOException {
    leaks.allowSessionsIn(credentials);
    for (String line : Files.readAllLines(credentials)) {
      if (line.startsWith("aws_secret_access_key") || line.startsWith("aws_session_token")) {
        leaks.plantSession(line.substring(line.indexOf('=') + 1).strip());
      }
    }
  }
}
