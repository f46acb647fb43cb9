package app.brevet.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeStsTools;
import app.brevet.toolbox.Denial.Condition;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenialTest {

  @Test
  void read_whenAStatementForbids_thenWhoWhatWhereAndWhy() {
    Denial denial = Denial.read(FakeStsTools.DECODED).orElseThrow();

    assertThat(denial.explicitDeny()).isTrue();
    assertThat(denial.principal()).contains("arn:aws:iam::123456789012:user/demo");
    assertThat(denial.action()).contains("ec2:StopInstances");
    assertThat(denial.resource()).contains("arn:aws:ec2:eu-west-1:123456789012:instance/i-1");
    assertThat(denial.conditions())
        .containsExactly(new Condition("aws:Region", List.of("eu-west-1")));
    assertThat(denial.statements()).hasSize(1);
    assertThat(denial.statements().getFirst().id()).isEqualTo("NoStop");
    assertThat(denial.statements().getFirst().actions()).containsExactly("ec2:Stop*");
  }

  @Test
  void read_whenNothingMatched_thenNoStatements() {
    Denial denial =
        Denial.read("{\"allowed\":false,\"context\":{\"action\":\"s3:x\"}}").orElseThrow();

    assertThat(denial.explicitDeny()).isFalse();
    assertThat(denial.statements()).isEmpty();
    assertThat(denial.principal()).isEmpty();
  }

  @Test
  void read_whenThereIsNoArn_thenTheIdTellsWho() {
    Denial denial = Denial.read("{\"context\":{\"principal\":{\"id\":\"AROA1:x\"}}}").orElseThrow();

    assertThat(denial.principal()).contains("AROA1:x");
  }

  @Test
  void read_whenItIsNoJson_thenEmpty() {
    assertThat(Denial.read("no json")).isEmpty();
    assertThat(Denial.read("{\"context\":7}")).isEmpty();
  }
}
