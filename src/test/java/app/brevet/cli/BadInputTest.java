package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BadInputTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";

  @TempDir private Path folder;

  static Stream<Arguments> inputs() {
    return Stream.of(
        input("input-key-id-malformed", "profile add user new --access-key-id akia123"),
        input("input-key-id-malformed", "profile add user new --access-key-id AKIA-1234567890123"),
        input(
            "input-key-id-temporary", "profile add user new --access-key-id ASIAIOSFODNN7EXAMPLE"),
        input("input-mfa-serial-malformed", user("--mfa-serial short")),
        input(
            "input-mfa-serial-passkey",
            user("--mfa-serial arn:aws:iam::123456789012:u2f/user/a/b")),
        input("input-duration-malformed", user("--duration soon")),
        input("input-duration-out-of-range", user("--duration 14m")),
        input("input-duration-out-of-range", user("--duration 37h")),
        input("input-region-malformed", user("--region Frankfurt")),
        input(
            "input-profile-name-characters",
            "profile add user a]b --access-key-id " + CliWorld.KEY_ID),
        input(
            "input-profile-name-characters",
            "profile add user a\nb --access-key-id " + CliWorld.KEY_ID),
        input(
            "input-profile-name-reserved",
            "profile add user DEFAULT --access-key-id " + CliWorld.KEY_ID),
        input("input-profile-name-characters", user("--output a[b")),
        input("input-not-an-arn", role("Admin", "")),
        input("input-not-a-role-arn", role("arn:aws:iam::123456789012:user/Admin", "")),
        input("input-duration-out-of-range", role(ROLE, "--duration 13h")),
        input("input-not-an-arn", role(ROLE, "--policy-arn ReadOnly")),
        input("input-not-a-policy-arn", role(ROLE, "--policy-arn " + ROLE)),
        input("input-tag-malformed", role(ROLE, "--tag team")),
        input("input-tag-malformed", role(ROLE, "--tag Team=a --tag team=b")),
        input("input-transitive-tag-without-tag", role(ROLE, "--transitive-tag team")),
        input("input-external-id-malformed", role(ROLE, "--external-id x")),
        input("input-role-session-name-malformed", role(ROLE, "--role-session-name a:b")),
        input("input-source-identity-malformed", role(ROLE, "--source-identity x")),
        input("usage", role(ROLE, "--via magic")),
        input("usage", role(ROLE, "--policy /nowhere/at/all.json")),
        input("input-mfa-code-malformed", "start demo --mfa-code 12345"),
        input("input-mfa-code-malformed", "start demo --mfa-code 12345a"),
        input("input-mfa-code-malformed", "start demo --mfa-code -"),
        input("usage", "start"),
        input("usage", "credentials demo --format yaml"),
        input("usage", "credentials demo --format env"),
        input("usage", "profile edit demo"),
        input("usage", "profile edit demo --external-id abc"),
        input("usage", "stop demo --all"),
        input("usage", "status --output x"),
        input("usage", "profile add user new"),
        input("usage", "nonsense"),
        input("usage", "profile"));
  }

  private static Arguments input(String reason, String line) {
    return Arguments.of(reason, List.of(line.split(" +", -1)));
  }

  private static String user(String options) {
    return "profile add user new --access-key-id AKIAIOSFODNN7EXAMPL2 " + options;
  }

  private static String role(String arn, String options) {
    return ("profile add role new --source demo --role-arn " + arn + " " + options).strip();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void run_whenTheInputIsBad_thenExit2TheReasonAndNothingChanged(String reason, List<String> line)
      throws Exception {
    CliWorld world = new CliWorld(folder);
    world.addUser();
    String[] json = Stream.concat(line.stream(), Stream.of("--json")).toArray(String[]::new);

    Ran ran = world.run(json).expect(2);

    assertThat(ran.error().string("reason")).isEqualTo(reason);
    assertThat(ran.error().string("message")).isNotBlank().doesNotContain("[commands.");
    assertThat(ran.error().string("advice")).isNotBlank().doesNotContain("[commands.");
    assertThat(ran.err()).isEmpty();
    assertThat(world.catalog.profiles()).hasSize(1);
    assertThat(world.file.writes()).isZero();
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void add_whenTheSecretIsMalformed_thenExit2AndItIsNotRepeated(String secret) throws Exception {
    CliWorld world = new CliWorld(folder);

    Ran ran =
        world.reading(secret, "profile", "add", "user", "a", "--access-key-id", CliWorld.KEY_ID);

    assertThat(ran.expect(2).err()).contains("not a secret access key");
    if (!secret.isBlank()) {
      assertThat(ran.err()).doesNotContain(secret.strip());
    }
    assertThat(world.sts.calls()).isEmpty();
  }

  static Stream<String> secrets() {
    return Stream.of(
        "", "\n", "two words\n", "wide\u0007bell", "\u00e4\u00f6\u00fc\n", "x".repeat(129));
  }

  @Test
  void run_whenAnOptionForASecretIsTried_thenExit2AndTheValueIsNotRepeated() {
    Ran ran =
        new CliWorld(folder)
            .run(user("--secret-access-key=planted-1 planted-2").split(" ", -1))
            .expect(2);

    assertThat(ran.err()).contains("--secret-access-key").doesNotContain("planted");
  }

  @Test
  void add_whenTheKeyIdIsUnusual_thenAddedWithANotice() {
    CliWorld world = new CliWorld(folder);

    Ran ran =
        world.reading(
            CliWorld.SECRET, "profile", "add", "user", "a", "--access-key-id", "ABCDEFGHIJKLMNOP");

    assertThat(ran.expect(0).err()).contains("does not look like today's access key IDs");
  }
}
