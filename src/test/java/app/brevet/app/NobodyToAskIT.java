package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Counts;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What needs a code or a token of somebody who is not there is refused at once, as a process: exit
/// 3 within a second. A busy machine only adds to the time, so the shortest of some is held against
/// the second; the median and the slowest are printed.
final class NobodyToAskIT {

  private static final Duration BOUND = Duration.ofSeconds(1);

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    ProviderWorld providers = new ProviderWorld(world);
    home = world.home(folder);
    world.addUser(home).expect(0);
    world.addRole(home).expect(0);
    String role = world.roleArn();
    run("profile add role keyed --source alice --via key --role-arn " + role);
    run(
        "profile add saml corp --assertion - --role-arn "
            + providers.samlRoleArn()
            + " --provider-arn "
            + providers.samlProviderArn());
    String web = providers.webRole().arn().toString();
    run("profile add web-identity ci --token-file - --role-arn " + web);
    String deep = world.roleTrusting("deep", providers.webRole()).arn().toString();
    run("profile add role deep --source ci --role-arn " + deep);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void run(String line) throws Exception {
    home.brevet(line.split(" ")).expect(0);
  }

  private void assertRefusedAtOnce(String reason, String line) throws Exception {
    List<Duration> times = new ArrayList<>();
    int calls = world.sandbox().calls().size();
    for (int time = 0; time < Counts.of(3, 20); time++) {
      Ran ran = home.brevet((line + " --json").split(" ")).expect(3);
      assertThat(ran.error().string("reason")).isEqualTo(reason);
      times.add(ran.took());
    }
    List<Duration> sorted = times.stream().sorted().toList();
    System.out.printf(
        "%s: %d times, fastest %d ms, median %d ms, slowest %d ms%n",
        line,
        sorted.size(),
        sorted.getFirst().toMillis(),
        sorted.get(sorted.size() / 2).toMillis(),
        sorted.getLast().toMillis());
    assertThat(sorted.getFirst()).isLessThan(BOUND);
    assertThat(sorted.getLast()).isLessThan(KeychainIT.PATIENCE);
    assertThat(world.sandbox().calls()).hasSize(calls);
  }

  @ParameterizedTest
  @CsvSource({
    "code-needed,credentials alice",
    "code-needed,credentials admin",
    "code-needed,credentials keyed",
    "code-needed,start alice",
    "code-needed,renew admin --no-input",
    "token-needed,credentials corp",
    "token-needed,credentials ci",
    "token-needed,credentials deep",
    "token-needed,start corp"
  })
  void run_whenNobodyCanBeAsked_thenExit3WithinASecond(String reason, String line)
      throws Exception {
    assertRefusedAtOnce(reason, line);
  }

  @Test
  void credentials_whenAYubiKeyWouldHaveToBeTouched_thenExit3WithinASecond() throws Exception {
    run("mfa source alice --ykman alice");
    home.brevet("start", "alice", "--mfa-code", world.phone().nextCode()).expect(0);
    run("stop alice");

    assertRefusedAtOnce("code-needed", "credentials alice");
  }

  /// The keychain is not opened for a call that fails anyway: that could take a second alone.
  @Test
  void credentials_whenTheVaultCannotBeOpenedEither_thenTheCodeIsWhatIsNeeded() throws Exception {
    home.unset("BREVET_VAULT_PASSPHRASE_FILE");

    assertRefusedAtOnce("code-needed", "credentials alice");
  }
}
