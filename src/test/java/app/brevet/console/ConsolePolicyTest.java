package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Partition;
import app.brevet.model.SessionPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsolePolicyTest {

  @ParameterizedTest
  @CsvSource({
    "ReadOnlyAccess,AWS,arn:aws:iam::aws:policy/ReadOnlyAccess",
    "readonlyaccess,CHINA,arn:aws-cn:iam::aws:policy/ReadOnlyAccess",
    "ViewOnlyAccess,US_GOV,arn:aws-us-gov:iam::aws:policy/job-function/ViewOnlyAccess",
    "AdministratorAccess,EUROPEAN_SOVEREIGN,arn:aws-eusc:iam::aws:policy/AdministratorAccess",
    "arn:aws:iam::123456789012:policy/team/mine,AWS,arn:aws:iam::123456789012:policy/team/mine"
  })
  void in_whenAManagedPolicyIsNamed_thenItsArnInThePartition(
      String text, Partition partition, String arn) throws Exception {
    assertThat(ConsolePolicy.parse(text).in(partition))
        .isEqualTo(new SessionPolicy(Optional.empty(), List.of(Arn.parse(arn))));
  }

  @Test
  void in_whenItIsAPolicyOfTheUsersOwn_thenItsText() throws Exception {
    assertThat(ConsolePolicy.ofJson("{}").in(Partition.CHINA))
        .isEqualTo(new SessionPolicy(Optional.of("{}"), List.of()));
  }

  @Test
  void usual_whenNobodyChose_thenOnlyLooks() {
    assertThat(ConsolePolicy.usual().shownName()).contains("ReadOnlyAccess");
  }

  @ParameterizedTest
  @CsvSource({"NOT_AN_ARN,Everything", "NOT_A_POLICY_ARN,arn:aws:iam::123456789012:role/mine"})
  void parse_whenItIsNone_thenRefused(Reason reason, String text) {
    assertThat(
            catchThrowableOfType(InvalidInputException.class, () -> ConsolePolicy.parse(text))
                .reason())
        .isEqualTo(reason);
  }

  @Test
  void ofJson_whenItIsTooLong_thenRefused() {
    String json = "{\"Version\":\"" + "x".repeat(2048) + "\"}";

    assertThat(
            catchThrowableOfType(InvalidInputException.class, () -> ConsolePolicy.ofJson(json))
                .reason())
        .isEqualTo(Reason.POLICY_TOO_LARGE);
  }

  @ParameterizedTest
  @CsvSource({"ViewOnlyAccess,ViewOnlyAccess", "arn:aws:iam::123456789012:policy/team/mine,mine"})
  void shownName_whenAManagedPolicyIsNamed_thenItsNameWithoutAPath(String text, String name)
      throws Exception {
    assertThat(ConsolePolicy.parse(text).shownName()).contains(name);
  }
}
