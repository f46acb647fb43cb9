package app.brevet.transfer;

import static app.brevet.transfer.TransferWorld.id;
import static app.brevet.transfer.TransferWorld.passphrase;
import static app.brevet.transfer.TransferWorld.role;
import static app.brevet.transfer.TransferWorld.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SilentTerm;
import app.brevet.os.OwnerOnly;
import app.brevet.transfer.StateExport.Exported;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes into an export, and what does not.
class StateExportTest {

  @TempDir private Path folder;
  private final InMemoryKeychain keychain = new InMemoryKeychain();
  private TransferWorld world;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    world = new TransferWorld(folder.resolve("home"), keychain);
    file = folder.resolve("export");
    world.addWithSecrets(user("dev", 1), "the-secret-of-dev");
    world.add(role("admin", 2, id(1)));
  }

  private StateExport export() {
    return world.transfer.export();
  }

  private FileReason refusal(boolean replace) {
    FailureException refusal =
        catchThrowableOfType(
            FailureException.class, () -> export().sealed(file, replace, passphrase()));
    return ((Failure.FileUntouched) refusal.failure()).reason();
  }

  private JsonObject opened() throws Exception {
    return Json.parse(CheapSealing.make().open(Files.readAllBytes(file), passphrase()));
  }

  @Test
  void sealed_whenDone_thenThePassphraseOpensAllThatTheKeychainHad() throws Exception {
    Exported exported = export().sealed(file, false, passphrase());

    assertThat(exported).isEqualTo(new Exported(2, 1, 1, exported.withoutKey()));
    JsonObject document = opened();
    assertThat(document.objects("profiles")).hasSize(2);
    assertThat(document.objects("accessKeys").getFirst().string("secretAccessKey"))
        .isEqualTo("the-secret-of-dev");
    assertThat(document.objects("totpSeeds").getFirst().string("otpauthUri"))
        .startsWith("otpauth://totp/");
    assertThat(document.string("exportedAt")).isEqualTo("2026-11-22T08:00:00Z");
  }

  @Test
  void sealed_whenDone_thenNoSecretStandsInTheFileAndOthersMayNotReadIt() throws Exception {
    export().sealed(file, false, passphrase());

    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("the-secret", "otpauth", "AKIA", "admin");
    assertThat(OwnerOnly.isOwnerOnly(file)).isTrue();
  }

  @Test
  void sealed_whenItHoldsMoreThanOneNeeds_thenNoCacheKeyAndNoStrayKeyIsInIt() throws Exception {
    keychain.put(ItemKey.cacheKey(), "Brevet", Secret.ofUnwipeable("the-cache-key"));
    keychain.put(
        ItemKey.accessKey(id(1), new AccessKeyId("AKIAOLDOLDOLDOLDOLD1")),
        "Brevet: dev",
        Secret.ofUnwipeable("of no profile"));

    export().sealed(file, false, passphrase());

    assertThat(Json.pretty(opened())).doesNotContain("the-cache-key", "AKIAOLD", "of no profile");
    assertThat(opened().names())
        .containsExactly(
            "format", "version", "exportedAt", "profiles", "settings", "accessKeys", "totpSeeds");
  }

  @Test
  void sealed_whenAKeyIsMissing_thenTheRestIsThereAndItIsSaid() throws Exception {
    world.add(user("keyless", 3));

    Exported exported = export().sealed(file, false, passphrase());

    assertThat(exported.withoutKey()).containsExactly(new ProfileName("keyless"));
    assertThat(exported.keys()).isEqualTo(1);
  }

  @Test
  void sealed_whenTheVaultIsNotMadeYet_thenNothingIsAskedOfIt() throws Exception {
    keychain.be(Keychain.State.ABSENT);
    keychain.beOfKind("vault");

    assertThat(export().sealed(file, false, passphrase()).withoutKey()).hasSize(1);
  }

  @Test
  void sealed_whenTheKeychainIsLocked_thenNothingIsWritten() {
    keychain.be(Keychain.State.LOCKED);

    assertThatThrownBy(() -> export().sealed(file, false, passphrase()))
        .isInstanceOf(FailureException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void sealed_whenAFileIsThere_thenItStaysUnlessItMayBeReplaced() throws Exception {
    Files.writeString(file, "mine");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(refusal(false)).isEqualTo(FileReason.EXISTS);
    assertThat(file).hasContent("mine");
    export().sealed(file, true, passphrase());
    assertThat(opened().objects("profiles")).hasSize(2);
    assertThat(OwnerOnly.isOwnerOnly(file)).isTrue();
  }

  @Test
  void sealed_whenThereIsNoSuchFolder_thenNoneIsMade() {
    file = folder.resolve("no/such/export");

    assertThat(refusal(true)).isEqualTo(FileReason.MISSING);
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void sealed_whenTheFileIsAFolder_thenRefused() throws Exception {
    Files.createDirectory(file);

    assertThat(refusal(true)).isEqualTo(FileReason.NOT_A_FILE);
  }

  @Test
  void withoutSecrets_whenDone_thenNothingOfOnePersonIsInIt() throws Exception {
    world.add(
        user("alice", 3)
            .withIdentity(
                new CallerIdentity(
                    "111122223333", Arn.parse("arn:aws:iam::111122223333:user/al"), "AIDAX"))
            .withSilentFor(Optional.of(SilentTerm.parse("1h"))));
    keychain.be(Keychain.State.LOCKED);

    export().withoutSecrets(file, false);

    JsonObject document = Json.parse(Files.readAllBytes(file));
    assertThat(document.names()).containsExactly("format", "version", "exportedAt", "profiles");
    assertThat(document.objects("profiles").get(1).names())
        .containsExactly("id", "kind", "name", "accessKeyId", "duration");
    assertThat(document.objects("profiles").getFirst().string("roleArn"))
        .isEqualTo("arn:aws:iam::444455556666:role/Admin");
    assertThat(Files.readString(file)).doesNotContain("the-secret", "otpauth", "mfa/", "AIDAX");
    assertThat(OwnerOnly.isOwnerOnly(file)).isTrue();
  }
}
