package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.session.BothFiles;
import app.brevet.testing.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How sessions reach tools, as the command line sets it, shows it and does it.
final class DeliverCommandTest {

  private static final String START = "start demo --mfa-code 123456 --no-input";

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private Ran run(String line) {
    return world.run(line.split(" "));
  }

  private Path config() {
    return BothFiles.config(folder);
  }

  @Test
  void edit_whenProcess_thenKeptAndShown() throws Exception {
    assertThat(run("profile show demo").expect(0).out()).contains("in the AWS credentials file");

    run("profile edit demo --deliver process").expect(0);

    assertThat(run("profile show demo").expect(0).out()).contains("tools ask Brevet");
    assertThat(run("profile show demo --json").expect(0).json().string("delivery"))
        .isEqualTo("process");
    assertThat(run("status demo --json").expect(0).json().string("delivery")).isEqualTo("process");
  }

  @Test
  void edit_whenSomethingElseChanges_thenTheKindStays() throws Exception {
    run("profile edit demo --deliver process").expect(0);

    run("profile edit demo --region eu-west-1").expect(0);
    run("profile edit demo --output other").expect(0);

    assertThat(run("profile show demo --json").expect(0).json().string("delivery"))
        .isEqualTo("process");
  }

  @Test
  void add_whenARoleIsDeliveredAsProcess_thenKept() throws Exception {
    run("profile add role ops --role-arn arn:aws:iam::123456789012:role/Ops --source demo"
            + " --deliver process")
        .expect(0);

    assertThat(run("profile show ops --json").expect(0).json().string("delivery"))
        .isEqualTo("process");
  }

  @Test
  void edit_whenNeitherFileNorProcess_thenUsage() {
    assertThat(run("profile edit demo --deliver pigeon").expect(2).err())
        .contains("--deliver process");
  }

  @Test
  void start_whenProcess_thenTheConfigFileNamesBrevetAndStatusSaysSo() {
    run("profile edit demo --deliver process --region eu-west-1").expect(0);

    assertThat(run(START).expect(0).out()).contains("Tools that use demo ask Brevet");

    assertThat(config())
        .content()
        .contains("credential_process = /opt/brevet/bin/brevet credentials demo\n")
        .contains("region = eu-west-1\n");
    assertThat(world.file.writes()).isZero();
    assertThat(run("status demo").expect(0).out()).contains("tools ask Brevet: [demo]");
  }

  @Test
  void stop_whenProcess_thenTheConfigFileIsAsItWas() {
    run("profile edit demo --deliver process").expect(0);
    run(START).expect(0);

    run("stop demo").expect(0);

    assertThat(config()).doesNotExist();
  }

  @Test
  void remove_whenProcess_thenTheConfigFileIsAsItWas() {
    run("profile edit demo --deliver process").expect(0);
    run(START).expect(0);

    run("profile remove demo --yes").expect(0);

    assertThat(config()).doesNotExist();
  }

  @Test
  void rename_whenProcess_thenTheLineAsksForTheNewName() {
    run("profile edit demo --deliver process").expect(0);
    run(START).expect(0);

    run("profile rename demo other").expect(0);

    assertThat(config()).content().contains("[profile other]", "credentials other\n");
  }
}
