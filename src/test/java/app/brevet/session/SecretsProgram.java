package app.brevet.session;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.KeychainException;
import app.brevet.keychain.SealingKey;
import app.brevet.keychain.vault.VaultKeychain;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A process that keeps secrets in a vault and in the session cache, or one that reads all of them,
/// wipes what it was given, and writes its heap to a file with all that is garbage in it.
public final class SecretsProgram {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final ProfileId PROFILE = ProfileId.of("11111111-1111-4111-8111-111111111111");
  private static final List<ItemKey> ITEMS =
      List.of(
          ItemKey.accessKey(PROFILE, new AccessKeyId("AKIA0000000000000001")),
          ItemKey.accessKey(PROFILE, new AccessKeyId("AKIA0000000000000002")),
          ItemKey.totpSeed(PROFILE));

  private final Path folder;
  private final Keychain vault;
  private final UserProfile user =
      new UserProfile(
          PROFILE,
          new ProfileName("work"),
          new AccessKeyId("AKIA0000000000000001"),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          SessionDuration.USER_DEFAULT,
          Optional.empty());

  private SecretsProgram(Path folder) {
    this.folder = folder;
    this.vault = new VaultKeychain(folder.resolve("vault"), _ -> Secret.ofUnwipeable("open it"));
  }

  /// The folder, then `keep` and the secrets of three items and one session; or `read`, the file of
  /// the heap, and a text that is no secret.
  public static void main(String[] args) throws KeychainException, FailureException, IOException {
    SecretsProgram program = new SecretsProgram(Path.of(args[0]));
    if (args[1].equals("keep")) {
      program.keep(List.of(args).subList(2, args.length));
    } else {
      program.read();
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[2], false);
    }
    System.out.println("done");
  }

  private SessionCache cache(SealingKey key) {
    SealingKeySource source =
        new SealingKeySource() {
          @Override
          public SealingKey key() {
            return key;
          }

          @Override
          public boolean renew(Predicate<SealingKey> fits) {
            return false;
          }

          @Override
          public String storeName() {
            return "vault";
          }
        };
    return new SessionCache(folder.resolve("sessions"), source);
  }

  private void keep(List<String> secrets) throws KeychainException, FailureException {
    for (int i = 0; i < ITEMS.size(); i++) {
      vault.put(ITEMS.get(i), "Brevet: work", Secret.ofUnwipeable(secrets.get(i)));
    }
    SealingKey key = SealingKey.random();
    vault.put(ItemKey.cacheKey(), "Brevet: cache", key.encoded());
    SessionCredentials credentials =
        new SessionCredentials(
            new AccessKeyId("ASIA0000000000000001"),
            Secret.ofUnwipeable(secrets.get(3)),
            Secret.ofUnwipeable(secrets.get(4)),
            new Expiry(NOW.plusSeconds(3_600)));
    cache(key)
        .keep(PROFILE, new CachedSession(credentials, NOW, Recipe.of(user), Optional.empty()), key);
  }

  private void read() throws KeychainException, FailureException {
    for (ItemKey item : ITEMS) {
      vault.get(item).orElseThrow().close();
    }
    try (Secret encoded = vault.get(ItemKey.cacheKey()).orElseThrow();
        SealingKey key = SealingKey.decode(encoded)) {
      cache(key).find(user).orElseThrow().credentials().close();
    }
    vault.close();
  }
}
