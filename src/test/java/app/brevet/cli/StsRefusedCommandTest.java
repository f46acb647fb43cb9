package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.Event;
import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AwsCause;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What of a call by hand is refused before it is sent, what is advised where AWS refuses, and what
/// is told of it afterwards.
class StsRefusedCommandTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/Admin";

  @TempDir Path folder;
  private CliWorld world;

  @BeforeEach
  void addUser() {
    world = new CliWorld(folder);
    world.addUser();
  }

  @Test
  void anAction_whenTheSessionHasEnded_thenTheAdviceNamesWhoSigns() {
    world.sts.refuseNext(AwsCause.EXPIRED_SESSION, "ExpiredToken", "expired");

    Ran ran = world.run("sts", "get-caller-identity", "--as", "demo", "--by", "key");

    ran.expect(5);
    assertThat(ran.err()).contains("AWS did not answer what demo asked.", "`brevet renew demo`");
  }

  @Test
  void assumeRole_whenWhatLimitsItIsEmpty_thenAwsIsNotAsked() throws Exception {
    Path empty = Files.writeString(folder.resolve("policy.json"), "\n");
    String line = "sts assume-role --as demo --by key --role-arn " + ROLE;
    List<List<String>> limits =
        List.of(
            List.of("--policy", empty.toString()),
            List.of("--external-id", ""),
            List.of(
                "--policy-arns", "", "--policy-arns", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
    for (List<String> limit : limits) {
      Ran ran =
          world.run(
              Stream.concat(Stream.of(line.split(" ")), limit.stream()).toArray(String[]::new));
      ran.expect(2);
      assertThat(ran.err()).contains(limit.getFirst() + " was given, and nothing stands in it.");
    }
    assertThat(world.sts.calls(Call.AssumeRole.class)).isEmpty();
  }

  @Test
  void assumeRole_whenTheChainIsTooLong_thenTheAdviceCanBeFollowed() {
    world.sts.refuseNext(AwsCause.CHAINING_LIMIT, "ValidationError", "1 hour session limit");
    String line = "sts assume-role --as demo --role-arn " + ROLE;
    Ran ran = world.run((line + " --by key --duration-seconds 12h").split(" "));
    ran.expect(5);
    assertThat(ran.err()).contains("`--duration-seconds 1h`", "`--by key`");

    world.run((line + " --by key --duration-seconds 1h").split(" ")).expect(0);
  }

  @Test
  void anAction_whenItIsAnsweredOrRefused_thenTheActivityTells() {
    world.run("sts", "get-caller-identity", "--as", "demo", "--by", "key").expect(0);
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "invalid");
    world.run("sts", "get-caller-identity", "--as", "demo", "--by", "key").expect(5);

    assertThat(world.activity.events()).endsWith(Event.STS_CALLED, Event.FAILED);
    Ran told = world.run("activity", "--event", "sts-called").expect(0);
    assertThat(told.out()).contains("called STS by hand", "GetCallerIdentity with its access key");
  }

  @Test
  void aParameter_whenItIsMissing_thenUsage() {
    Ran ran = world.run("sts", "get-access-key-info", "--as", "demo").expect(2);

    assertThat(ran.err()).contains("--access-key-id is missing.");
  }

  @Test
  void parameters_whenSeveralAreMissing_thenTheSentenceIsOfSeveral() {
    Ran ran = world.run("sts", "assume-root", "--as", "demo").expect(2);

    assertThat(ran.err()).contains("--target-principal, --task-policy-arn are missing.");
  }

  @Test
  void help_whenAListMustBeGiven_thenItIsNotShownAsOptional() {
    String help = world.run("sts", "get-web-identity-token", "--help").expect(0).out();

    assertThat(help).contains(" --audience=TEXT [--audience=TEXT]...");
    Ran ran = world.run("sts", "get-web-identity-token", "--as", "demo").expect(2);
    assertThat(ran.err()).contains("--audience is missing.");
  }

  @Test
  void aCode_whenTheKeySignsAndNoDeviceIsNamed_thenUsageAndNothingIsSent() {
    Ran ran = world.run("sts", "get-session-token", "--as", "demo", "--token-code", "123456");

    ran.expect(2);
    assertThat(ran.err()).contains("--serial-number");
    assertThat(world.sts.calls(Call.GetSessionToken.class)).isEmpty();
  }

  @Test
  void aRegion_whenItIsOfAnotherPartition_thenNothingIsSent() {
    int before = world.sts.calls().size();
    Ran ran =
        world.run("sts", "get-caller-identity", "--as", "demo", "--region", "cn-north-1", "--json");

    ran.expect(2);
    assertThat(ran.out()).contains("input-region-elsewhere");
    assertThat(world.sts.calls()).hasSize(before);
  }

  @Test
  void assumeRole_whenTheSessionsNameHasATemplate_thenItIsFilledIn() {
    String line =
        "sts assume-role --as demo --by key --role-session-name {profile}-x --role-arn " + ROLE;

    world.run(line.split(" ")).expect(0);

    Call.AssumeRole call = world.sts.calls(Call.AssumeRole.class).getFirst();
    assertThat(call.request().roleSessionName()).isEqualTo("demo-x");
  }
}
