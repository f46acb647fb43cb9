package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts;
import app.brevet.model.AwsCause;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What only tells: it is no act of the user, and makes no codes of a stored seed without one.
final class ReadingCommandsTest {

  private static final String SEED =
      "otpauth://totp/AWS:demo?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
    world.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(0);
  }

  private List<String> sent() {
    return world.sts.calls(FakeSts.Call.GetSessionToken.class).stream()
        .map(call -> call.request().mfa().orElseThrow().code().digits())
        .toList();
  }

  @Test
  void whoami_whenARoleNeedsACodeAndNobodyActed_thenExit3AndNoneIsMade() throws Exception {
    world
        .run(
            "profile add role admin --source demo --role-arn arn:aws:iam::123456789012:role/Admin"
                .split(" "))
        .expect(0);

    Ran ran = world.run("whoami", "admin", "--json").expect(3);

    assertThat(ran.error().string("reason")).isEqualTo("silent-use-over");
    assertThat(sent()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"key status demo", "mfa list demo"})
  void reading_whenAwsWantsACodeAndNobodyActed_thenTheTerminalIsAsked(String line) {
    FakeTerminal terminal = new FakeTerminal("111222");
    world.sitAt(terminal);
    world.iam.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no");

    world.run(line.split(" ")).expect(0);

    assertThat(sent()).containsExactly("111222");
  }

  @ParameterizedTest
  @EnumSource(
      value = AwsCause.class,
      names = {"EXPLICIT_DENY", "NO_POLICY_ALLOWS", "LIMITED_BY_POLICY", "ENCODED_DENIAL"})
  void reading_whenAPolicyDeniesWhatIsDoneWithoutMfa_thenTheTerminalIsAskedToo(AwsCause cause) {
    FakeTerminal terminal = new FakeTerminal("111222");
    world.sitAt(terminal);
    world.iam.refuseNext(cause, "AccessDenied", "no");

    world.run("mfa", "list", "demo").expect(0);

    assertThat(sent()).containsExactly("111222");
  }
}
