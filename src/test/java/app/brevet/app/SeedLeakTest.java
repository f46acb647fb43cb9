package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.Skew;
import app.brevet.cli.BrevetCommandLine;
import app.brevet.cli.Circumstances;
import app.brevet.cli.NoTerminal;
import app.brevet.cli.Streams;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import app.brevet.os.OperatingSystem;
import app.brevet.testing.MutableClock;
import app.brevet.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A planted seed, looked for in all that the commands print and in all files that they leave, on
/// the real vault.
final class SeedLeakTest {

  private static final String SEED = "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43UOV3HO6DZPJQWEY3E";
  private static final String RAW = "abcdefghijklmnopqrstuvwxyzabcd";

  @TempDir private Path folder;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final StringBuilder printed = new StringBuilder();

  private Map<String, String> environment() throws IOException {
    Path passphrase = folder.resolve("passphrase");
    if (Files.notExists(passphrase)) {
      Files.createFile(
          passphrase,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(passphrase, "correct horse battery staple");
    }
    return Map.of(
        "BREVET_HOME", folder.resolve("brevet").toString(),
        "BREVET_KEYCHAIN", "vault",
        "BREVET_VAULT_PASSPHRASE_FILE", passphrase.toString(),
        "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("credentials").toString(),
        "AWS_CONFIG_FILE", folder.resolve("config").toString());
  }

  private int run(String piped, String line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Skew skew = new Skew(clock);
    int code =
        new BrevetCommandLine(
                circumstances -> uses(circumstances, skew),
                new Circumstances(
                    environment(), folder.toString(), true, request -> failOnPassphrase()),
                new Streams(
                    new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
                    stream,
                    stream),
                new NoTerminal(false),
                new Words(Locale.ENGLISH, ZoneOffset.UTC, clock),
                clock,
                skew::measured,
                "1.2.3")
            .run(List.of(line.split(" ")))
            .number();
    printed.append(out.toString(StandardCharsets.UTF_8));
    return code;
  }

  private static Secret failOnPassphrase() {
    throw new AssertionError("the passphrase stands in a file");
  }

  private static WiredUseCases uses(Circumstances circumstances, Skew skew) {
    try {
      return new WiredUseCases(OperatingSystem.LINUX, circumstances, skew);
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  private List<Path> filesWith(String... signs) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (Stream.of(signs).anyMatch(text::contains)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  void mfa_whenASeedIsStoredUsedAndForgotten_thenItIsNowhereToBeFound() throws Exception {
    String uri = "otpauth://totp/a?secret=" + SEED;
    assertThat(
            run(
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                "profile add user demo --access-key-id AKIAIOSFODNN7EXAMPLE --no-verify"
                    + " --mfa-serial arn:aws:iam::123456789012:mfa/demo"))
        .isZero();

    assertThat(run(uri, "mfa enrol demo --uri - --verbose")).isZero();
    assertThat(run(SEED, "mfa enrol demo --uri - --json")).isZero();
    assertThat(run(uri + "&digits=9", "mfa enrol demo --uri - --json")).isEqualTo(2);
    assertThat(run(uri + "&secret=" + SEED, "mfa enrol demo --uri -")).isEqualTo(2);
    assertThat(run("", "mfa enrol demo --uri " + uri)).isEqualTo(2);
    assertThat(run("", "mfa code demo --verbose")).isZero();
    assertThat(run("", "mfa code demo --json")).isZero();
    assertThat(run("", "mfa show-qr demo --json")).isEqualTo(2);
    assertThat(run("", "profile show demo --json")).isZero();
    assertThat(filesWith(SEED.substring(0, 12), RAW)).isEmpty();
    assertThat(run("", "mfa forget demo")).isZero();
    assertThat(run("", "mfa code demo")).isEqualTo(1);

    assertThat(printed).doesNotContain(SEED.substring(0, 12), RAW);
    assertThat(filesWith(SEED.substring(0, 12), RAW)).isEmpty();
  }
}
