package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Counts;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Profiles of the kinds that identity providers vouch for, and federated users, started, served,
/// renewed and stopped by real processes.
final class KindsIT {

  @TempDir private Path folder;
  @TempDir private Path provider;
  private SandboxWorld world;
  private ProviderWorld providers;
  private BrevetHome home;
  private ProfileLife life;

  @BeforeEach
  void open() throws Exception {
    world = new SandboxWorld();
    providers = new ProviderWorld(world);
    home = world.home(folder);
    life = new ProfileLife(home);
  }

  @AfterEach
  void close() {
    world.close();
  }

  /// An assertion that must be seen nowhere.
  private String assertion() {
    return planted(providers.assertion());
  }

  private String token() {
    return planted(providers.token());
  }

  private String planted(String secret) {
    home.plant(secret);
    return secret;
  }

  private void addSaml(String... assertion) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                "profile",
                "add",
                "saml",
                "corp",
                "--role-arn",
                providers.samlRoleArn(),
                "--provider-arn",
                providers.samlProviderArn()));
    line.addAll(List.of(assertion));
    home.brevet(line.toArray(String[]::new)).expect(0);
  }

  private void addWebIdentity(String... token) throws Exception {
    List<String> line =
        new ArrayList<>(
            List.of(
                "profile",
                "add",
                "web-identity",
                "ci",
                "--role-arn",
                providers.webRole().arn().toString()));
    line.addAll(List.of(token));
    home.brevet(line.toArray(String[]::new)).expect(0);
  }

  /// A script that prints what this file holds, and counts how often it ran.
  private Path program(Path printed) throws IOException {
    Path script = provider.resolve("get");
    Path runs = provider.resolve("runs");
    Files.writeString(script, "#!/bin/sh\necho x >> '" + runs + "'\ncat '" + printed + "'\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
    return script;
  }

  private int runs() throws IOException {
    return Files.readAllLines(provider.resolve("runs")).size();
  }

  @Test
  void start_whenAFederatedUserIsAdded_thenItLives() throws Exception {
    world.addUser(home).expect(0);
    Path policy = provider.resolve("policy.json");
    Files.writeString(policy, "{\"Version\": \"2012-10-17\", \"Statement\": []}");
    home.brevet(
            "profile",
            "add",
            "federated",
            "fed",
            "--source",
            "alice",
            "--policy",
            policy.toString())
        .expect(0);
    home.brevet("start", "fed").expect(0);

    life.assertLives("fed", "federated-user/alice");
    assertThat(world.calls("GetFederationToken")).isEqualTo(2);
  }

  @Test
  void start_whenASamlAssertionLiesInAFile_thenItsRoleLives() throws Exception {
    Path file = provider.resolve("assertion");
    Files.writeString(file, assertion());
    addSaml("--assertion", file.toString());
    home.brevet("start", "corp").expect(0);

    life.assertLives("corp", "assumed-role/corp/");
    assertThat(world.calls("AssumeRoleWithSAML")).isEqualTo(2);
  }

  @Test
  void start_whenASamlAssertionIsPipedIn_thenItsRoleLivesUntilItIsNeededAgain() throws Exception {
    addSaml("--assertion", "-");

    Ran needed = home.brevet("start", "corp", "--json").expect(3);
    assertThat(needed.error().string("reason")).isEqualTo("token-needed");
    home.brevetReading(assertion(), "start", "corp", "--assertion", "-").expect(0);

    home.brevet("credentials", "corp").expect(0);
    home.brevet("renew", "corp").expect(3);
    life.assertStops("corp");
  }

  @Test
  void start_whenAWebIdentityTokenLiesInAFile_thenItsRoleLives() throws Exception {
    Path file = provider.resolve("token");
    Files.writeString(file, token());
    addWebIdentity("--token-file", file.toString(), "--role-session-name", "{profile}-{user}");
    home.brevet("start", "ci").expect(0);

    life.assertLives("ci", "assumed-role/ci/ci-");
    assertThat(world.calls("AssumeRoleWithWebIdentity")).isEqualTo(2);
  }

  @Test
  void start_whenARoleIsAssumedWithThatOfAProvider_thenItLives() throws Exception {
    Path file = provider.resolve("token");
    Files.writeString(file, token());
    addWebIdentity("--token-process", "'" + program(file) + "'");
    String deep = world.roleTrusting("deep", providers.webRole()).arn().toString();
    home.brevet("profile", "add", "role", "deep", "--source", "ci", "--role-arn", deep).expect(0);
    home.brevet("start", "deep").expect(0);

    life.assertLives("deep", "assumed-role/deep/brevet");
    assertThat(runs()).isEqualTo(1);
  }

  @Test
  void credentials_whenManyProcessesAskForOneSamlRole_thenItsProgramRunsOnce() throws Exception {
    Path file = provider.resolve("assertion");
    Files.writeString(file, assertion());
    addSaml("--assertion-process", "'" + program(file) + "'");

    List<BrevetHome.Running> running = new ArrayList<>();
    for (int started = 0; started < Counts.of(10, 20); started++) {
      running.add(home.start("", "credentials", "corp"));
    }
    List<String> ids = new ArrayList<>();
    for (BrevetHome.Running each : running) {
      ids.add(home.finish(each).expect(0).json().string("AccessKeyId"));
    }

    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(runs()).isEqualTo(1);
    assertThat(world.calls("AssumeRoleWithSAML")).isEqualTo(1);
  }
}
