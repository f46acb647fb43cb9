package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AwsCause;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A code that was given with the command, where AWS refuses the call for this machine's clock.
final class GivenCodeTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private void refuse(AwsCause cause) {
    world.sts.refuseNext(cause, "SignatureDoesNotMatch", "Signature expired");
  }

  private List<String> sent() {
    return world.sts.calls(Call.GetSessionToken.class).stream()
        .map(call -> call.request().mfa().orElseThrow().code().digits())
        .toList();
  }

  @Test
  void start_whenTheClockIsRefused_thenTheSameCodeIsSentOnceMore() {
    refuse(AwsCause.CLOCK_BEHIND);

    world.run("start", "demo", "--mfa-code", "123456").expect(0);

    assertThat(sent()).containsExactly("123456", "123456");
  }

  @Test
  void start_whenTheCodeIsPiped_thenTheSameOneIsSentOnceMore() {
    refuse(AwsCause.CLOCK_AHEAD);

    world.reading("234567\n", "start", "demo", "--mfa-code", "-").expect(0);

    assertThat(sent()).containsExactly("234567", "234567");
  }

  @Test
  void sts_whenTheClockIsRefused_thenTheSameCodeIsSentOnceMore() {
    refuse(AwsCause.CLOCK_OFF);

    world
        .run(
            "sts",
            "get-session-token",
            "--as",
            "demo",
            "--serial-number",
            CliWorld.SERIAL,
            "--token-code",
            "345678")
        .expect(0);

    assertThat(sent()).containsExactly("345678", "345678");
  }

  @Test
  void start_whenTheClockIsRefusedTwice_thenItEndsWithThat() {
    refuse(AwsCause.CLOCK_BEHIND);
    refuse(AwsCause.CLOCK_BEHIND);

    assertThat(world.run("start", "demo", "--mfa-code", "123456").expect(5).err())
        .contains("clock is behind AWS's");
    assertThat(sent()).hasSize(2);
  }

  @Test
  void start_whenTheCodeItselfIsRefused_thenItIsNotSentAgain() {
    refuse(AwsCause.WRONG_OR_SPENT_CODE);

    world.run("start", "demo", "--mfa-code", "123456").expect(5);

    assertThat(sent()).containsExactly("123456");
  }
}
