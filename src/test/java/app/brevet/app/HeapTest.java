package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.sandbox.Authenticator;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.Sandbox;
import app.brevet.sandbox.SandboxUser;
import app.brevet.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What is left in the window's heap of a long-term secret, a seed and a passphrase: one process
/// adds a key, makes a vault, starts a session, keeps a seed, is locked, and dumps its live heap.
/// AWS is a sandbox in this process, so that its copies do not count.
///
/// Session credentials are not looked for: they are AWS's to hand out, and the SDK's strings.
@TestInstance(Lifecycle.PER_CLASS)
final class HeapTest {

  private static final String DECOY = "D3coyThatIsHeldOnPurpose/0123456789";
  private static final String PASSPHRASE = "pl4nted passphrase of a test 84";
  private static final String SEED = "JBSWY3DPEHPK3PXPPL4NTEDSEEDOFATESTGEZDGNBV";

  private String secret = "";
  private Dumps dumps;

  /// The live heap at four moments.
  private record Dumps(HeapSearch typed, HeapSearch asked, HeapSearch inUse, HeapSearch locked) {}

  @BeforeAll
  void story(@TempDir Path folder) throws Exception {
    try (Sandbox sandbox = Sandbox.start(InstantSource.system())) {
      SandboxUser alice =
          sandbox
              .directory()
              .addUser(sandbox.directory().addAccount(), NewUser.named("alice").withMfa());
      secret = alice.accessKey().secretAccessKey().reveal();
      try (ChildJvm window = window(folder, sandbox)) {
        dumps = run(window, alice, folder);
      }
    }
  }

  private static ChildJvm window(Path folder, Sandbox sandbox) throws IOException {
    return ChildJvm.start(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Dtestfx.robot=glass",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            HeapPuppet.class.getName(),
            folder.toString(),
            sandbox.endpoint().toString()));
  }

  private Dumps run(ChildJvm window, SandboxUser alice, Path folder) throws IOException {
    Authenticator phone = alice.authenticator().orElseThrow();
    tell(window, "p" + DECOY, "aNo profiles yet", "cAdd a user", "aAccess key ID");
    tell(window, "t" + alice.accessKey().accessKeyId().value(), "kTAB", "t" + secret);
    HeapSearch typed = dump(window, folder.resolve("typed.hprof"));
    tell(window, "cCheck", "aIts MFA device is", "kTAB", "kENTER", "aage -d");
    tell(window, "t" + PASSPHRASE, "kTAB", "t" + PASSPHRASE);
    HeapSearch asked = dump(window, folder.resolve("asked.hprof"));
    tell(window, "kENTER", "aBrevet vault, unlocked", "n", "aStart", "kENTER", "aCode for alice");
    tell(window, "t" + phone.nextCode(), "a11 h 59 min", "s" + SEED, "rtrue");
    HeapSearch inUse = dump(window, folder.resolve("in-use.hprof"));
    tell(window, "rfalse", "l");
    HeapSearch locked = dump(window, folder.resolve("locked.hprof"));
    return new Dumps(typed, asked, inUse, locked);
  }

  private static HeapSearch dump(ChildJvm window, Path file) throws IOException {
    tell(window, "d" + file);
    return HeapSearch.in(file);
  }

  private static void tell(ChildJvm window, String... lines) throws IOException {
    for (String line : lines) {
      window.tell(line);
      assertThat(window.line()).as(line.substring(0, 1)).isEqualTo(Optional.of("done"));
    }
  }

  /// Else none of the others could fail.
  @Test
  void search_whenATextIsHeldInEveryForm_thenEachIsFound() {
    assertThat(dumps.locked().formsOf(DECOY)).containsExactlyInAnyOrder(HeapSearch.Form.values());
  }

  @Test
  void secretKey_whenItIsTyped_thenItIsFound() {
    assertThat(dumps.typed().formsOf(secret)).contains(HeapSearch.Form.UTF_16_BE);
  }

  @Test
  void passphrase_whenItIsTyped_thenItIsFound() {
    assertThat(dumps.asked().formsOf(PASSPHRASE)).contains(HeapSearch.Form.UTF_16_BE);
  }

  @Test
  void seed_whenItIsInUse_thenItsTextAndItsBytesAreFound() {
    assertThat(dumps.inUse().formsOf(SEED)).contains(HeapSearch.Form.LATIN_1);
    assertThat(dumps.inUse().hasBytesOfBase32(SEED)).isTrue();
  }

  @Test
  void vaultKey_whenTheVaultIsOpen_thenItIsFound() {
    assertThat(dumps.inUse().hasVaultKey()).isTrue();
  }

  @Test
  void secretKey_whenLockedAfterUse_thenNoFormOfItIsLeft() {
    assertThat(dumps.locked().formsOf(secret)).isEmpty();
  }

  @Test
  void passphrase_whenLockedAfterUse_thenNoFormOfItIsLeft() {
    assertThat(dumps.locked().formsOf(PASSPHRASE)).isEmpty();
  }

  @Test
  void seed_whenLockedAfterUse_thenNoFormOfItIsLeft() {
    assertThat(dumps.locked().formsOf(SEED)).isEmpty();
    assertThat(dumps.locked().hasBytesOfBase32(SEED)).isFalse();
  }

  @Test
  void vaultKey_whenLockedAfterUse_thenItIsNotLeft() {
    assertThat(dumps.locked().hasVaultKey()).isFalse();
  }
}
