package app.brevet.transfer;

import static app.brevet.transfer.TransferWorld.id;
import static app.brevet.transfer.TransferWorld.passphrase;
import static app.brevet.transfer.TransferWorld.role;
import static app.brevet.transfer.TransferWorld.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.json.JsonException;
import app.brevet.keychain.InMemoryKeychain;
import app.brevet.keychain.vault.CheapSealing;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.Profile;
import app.brevet.model.Secret;
import app.brevet.testing.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that somebody made up, or that were damaged: each is refused in words, with nothing
/// changed.
class HostileExportTest {

  private static final String HEAD = "{\"format\":\"brevet-export\",\"version\":1,";
  private static final String DEV =
      """
      {"id":"00000000-0000-4000-8000-000000000001","kind":"user","name":"dev",
       "accessKeyId":"AKIA0000000000000001","mfaSerial":"arn:aws:iam::123456789012:mfa/device1"}\
      """;
  private static final String DEV_KEY =
      """
      {"profile":"00000000-0000-4000-8000-000000000001","accessKeyId":"AKIA0000000000000001",
       "secretAccessKey":"planted-secret"}\
      """;

  @TempDir private Path folder;
  private TransferWorld here;
  private Path file;

  @BeforeEach
  void open() {
    here = new TransferWorld(folder.resolve("here"), new InMemoryKeychain());
    file = folder.resolve("file");
  }

  private static String with(String members) {
    return HEAD + "\"profiles\":[" + DEV + "]," + members + "}";
  }

  private static String keys(String entry) {
    return with("\"accessKeys\":[" + entry + "]");
  }

  private static String seeds(String uri) {
    return with(
        "\"totpSeeds\":[{\"profile\":\"00000000-0000-4000-8000-000000000001\",\"otpauthUri\":\""
            + uri
            + "\"}]");
  }

  private static String withProfile(String name, String more) {
    return HEAD + "\"profiles\":[" + DEV.replace("\"dev\"", "\"" + name + "\"") + more + "]}";
  }

  static Stream<String> documents() {
    String deep = "[".repeat(200_000);
    return Stream.of(
        "",
        " ",
        "{}",
        "[]",
        "\u0000\u0001",
        "not JSON",
        HEAD,
        HEAD + "\"profiles\":[]} {}",
        "{\"format\":\"other\",\"version\":1,\"profiles\":[]}",
        "{\"format\":7,\"version\":1,\"profiles\":[]}",
        "{\"format\":\"brevet-export\",\"version\":2,\"profiles\":[]}",
        "{\"format\":\"brevet-export\",\"version\":0,\"profiles\":[]}",
        "{\"format\":\"brevet-export\",\"version\":1e999,\"profiles\":[]}",
        "{\"format\":\"brevet-export\",\"version\":\"1\",\"profiles\":[]}",
        HEAD + "\"exportedAt\":\"x\"}",
        HEAD + "\"profiles\":null,\"exportedAt\":[]}",
        HEAD + "\"profiles\":{}}",
        HEAD + "\"profiles\":[[]]}",
        HEAD + "\"profiles\":" + deep,
        HEAD + "\"profiles\":" + deep + "]".repeat(200_000) + "}",
        "{\"a\":".repeat(200_000),
        with("\"codeCommands\":[\"/bin/sh\"]"),
        with("\"settings\":[]"),
        with("\"settings\":{\"appearance\":\"pink\"}"),
        with("\"settings\":{\"appearance\":1}"),
        with("\"settings\":{\"lockAfterMinutes\":-1}"),
        with("\"settings\":{\"lockAfterMinutes\":1441}"),
        with("\"settings\":{\"lockAfterMinutes\":\"5\"}"),
        with("\"settings\":{\"pinned\":[\"x\"]}"),
        with("\"accessKeys\":{}"),
        keys("{}"),
        keys(DEV_KEY.replace("AKIA", "ASIA")),
        keys(DEV_KEY.replace("0001\",", "0002\",")),
        keys(DEV_KEY.replace("000000000001\"", "00000000000\"")),
        keys(DEV_KEY.replace("planted-secret", "")),
        keys(DEV_KEY.replace("planted-secret", "planted secret")),
        keys(DEV_KEY.replace("planted-secret", "planted\\u0000secret")),
        keys(DEV_KEY.replace("planted-secret", "planted-secret".repeat(999))),
        keys(DEV_KEY.replace("\"planted-secret\"", "7")),
        keys(DEV_KEY.replace("\"planted-secret\"", "[\"planted-secret\"]")),
        keys(DEV_KEY + "," + DEV_KEY),
        seeds("planted-secret"),
        seeds("otpauth://totp/x?secret=short"),
        seeds("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
        seeds("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&serial=GAHT12345678"),
        withProfile("", ""),
        withProfile("DEFAULT", ""),
        withProfile("../../x]\\n[default", ""),
        withProfile("a".repeat(129), ""),
        withProfile("dev", "," + DEV),
        withProfile("dev", "," + DEV.replace("\"dev\"", "\"other\"")),
        withProfile("dev", ",{\"kind\":\"program\",\"name\":\"x\",\"id\":\"" + id(3) + "\"}"));
  }

  private void expectRefused(boolean isSealed) throws Exception {
    Optional<Secret> passphrase = isSealed ? Optional.of(passphrase()) : Optional.empty();
    FailureException refusal =
        catchThrowableOfType(
            FailureException.class,
            () ->
                here.transfer
                    .restore()
                    .plan(here.transfer.restore().find(file), passphrase, true)
                    .close());

    assertThat(refusal.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            untouched -> {
              assertThat(untouched.reason()).isEqualTo(FileReason.DAMAGED);
              assertThat(untouched.detail()).isNotEmpty().doesNotContain("planted", "GEZDG");
            });
  }

  @ParameterizedTest
  @MethodSource("documents")
  void plan_whenTheDocumentIsHostile_thenRefused(String document) throws Exception {
    Files.write(file, CheapSealing.make().seal(document.getBytes(UTF_8), passphrase()));
    expectRefused(true);
    Files.writeString(file, document);
    expectRefused(false);
  }

  @Test
  void plan_whenThePlainFileHoldsSecrets_thenRefusedEvenSo() throws Exception {
    Files.writeString(file, keys(DEV_KEY));
    expectRefused(false);
    Files.write(file, CheapSealing.make().seal(keys(DEV_KEY).getBytes(UTF_8), passphrase()));
    assertThat(here.restore(file, false)).hasSize(2); // Sealed, the very same is taken.
  }

  @Test
  void plan_whenTheFileIsHuge_thenRefused() throws Exception {
    byte[] huge = new byte[ExportFile.MOST_BYTES + 1];
    Arrays.fill(huge, (byte) ' ');
    Files.write(file, huge);
    expectRefused(false);
  }

  @Test
  void plan_whenThereAreAsManyValuesAsFit_thenRefused() throws Exception {
    Files.writeString(
        file, HEAD + "\"profiles\":[{}" + ",{}".repeat(ExportFile.MOST_BYTES / 3 - 99) + "]}");
    expectRefused(false);
  }

  @Test
  void plan_whenTenThousandRolesStandInARow_thenItIsDoneInTime() throws Exception {
    TransferWorld there = new TransferWorld(folder.resolve("there"), new InMemoryKeychain());
    for (int from = 0; from < 2; from++) {
      int first = 1 + from * 5000;
      there.add(
          Stream.iterate(first, n -> n + 1)
              .limit(5000)
              .map(n -> role("r" + n, n, id(n + 1)))
              .toArray(Profile[]::new));
    }
    there.transfer.export().withoutSecrets(file, false);

    assertThat(here.restore(file, true)).noneMatch(RestoreItem::isDone);
  }

  @Test
  void plan_whenTheFileIsAPipeOrMissing_thenNobodyWaits() throws Exception {
    assertThat(reason()).isEqualTo(FileReason.MISSING);
    Files.createDirectory(file);
    assertThat(reason()).isEqualTo(FileReason.NOT_A_FILE);
    file = Path.of("/dev/zero");
    assertThat(reason()).isEqualTo(FileReason.NOT_A_FILE);
  }

  private FileReason reason() {
    FailureException refusal =
        catchThrowableOfType(FailureException.class, () -> here.transfer.restore().find(file));
    return ((Failure.FileUntouched) refusal.failure()).reason();
  }

  @Test
  void plan_whenTheJsonIsMutated_thenRefusedInWordsOrPlanned() throws Exception {
    byte[] whole =
        keys(DEV_KEY)
            .replace("]}", "],\"settings\":{\"appearance\":\"dark\",\"pinned\":[]}}")
            .getBytes(UTF_8);
    int count = Counts.of(5_000, 200_000);
    Random random = new Random(20_261_126);
    int taken = 0;
    for (int i = 0; i < count; i++) {
      byte[] changed = mutated(whole, random);
      try (WholeState state = StateReader.read(changed, true)) {
        taken += state.profiles().size();
      } catch (JsonException e) {
        assertThat(e.getMessage()).as("mutation %d", i).isNotEmpty();
      }
    }
    System.out.println("mutations that were an export still: " + taken);
    assertThat(taken).isLessThan(count);
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] changed = whole.clone();
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      int at = random.nextInt(changed.length);
      List<Byte> marks = List.of((byte) '"', (byte) '{', (byte) ']', (byte) ',', (byte) '\\');
      switch (random.nextInt(3)) {
        case 0 -> changed[at] = (byte) random.nextInt(256);
        case 1 -> changed[at] = marks.get(random.nextInt(marks.size()));
        default -> changed = Arrays.copyOf(changed, Math.max(1, at));
      }
    }
    return changed;
  }

  @Test
  void plan_whenThePassphraseIsWrong_thenThatIsTheReason() throws Exception {
    here.addWithSecrets(user("dev", 1), "planted-secret");
    here.export(file);

    FailureException refusal =
        catchThrowableOfType(
            FailureException.class,
            () ->
                here.transfer
                    .restore()
                    .plan(
                        here.transfer.restore().find(file),
                        Optional.of(Secret.ofUnwipeable("wrong")),
                        false));

    assertThat(refusal.failure())
        .isEqualTo(new Failure.FileUntouched(file, FileReason.WRONG_PASSPHRASE, ""));
  }
}
