package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.InvalidInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArnTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:user/path/alice",
        "arn:aws:iam::111122223333:root",
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
        "arn:aws:sts::111122223333:assumed-role/Admin/alice@laptop",
        "arn:aws-cn:iam::111122223333:role/Admin",
        "arn:aws-us-gov:iam::111122223333:role/Admin",
        "arn:aws-iso:iam::111122223333:role/Admin",
        "arn:aws-iso-b:iam::111122223333:role/Admin",
        "arn:aws-iso-e:iam::111122223333:role/Admin",
        "arn:aws-iso-f:iam::111122223333:role/Admin",
        "arn:aws-eusc:iam::111122223333:role/Admin",
        "arn:aws:s3:::bucket/key:with:colons"
      })
  void parse_whenAnArn_thenItPrintsAsItWas(String text) throws InvalidInputException {
    assertThat(Arn.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme",
        "arn:aws:iam::1:root",
        "arn:aws:iam::111122223333:",
        "arn:aws:iam::111122223333",
        "arn:aws:iam::11112222333x:role/Admin",
        "arn:aws:iam::111122223333:role/a b",
        "arn:aws:iam::111122223333:role/Admin\n",
        "arn:AWS:iam::111122223333:role/Admin",
        "arn:aws-mars:iam::111122223333:role/Admin",
        "arn:gcp:iam::111122223333:role/Admin",
        "ARN:aws:iam::111122223333:role/Admin",
        " arn:aws:iam::111122223333:role/Admin"
      })
  void parse_whenNotAnArnOfAKnownPartition_thenRefused(String text) {
    assertThat(Refusals.of(() -> Arn.parse(text))).isEqualTo(Reason.NOT_AN_ARN);
  }

  @Test
  void parse_whenLongerThan2048_thenRefused() throws InvalidInputException {
    String start = "arn:aws:iam::111122223333:role/";
    assertThat(Arn.parse(start + "a".repeat(2048 - start.length())).toString()).hasSize(2048);
    assertThat(Refusals.of(() -> Arn.parse(start + "a".repeat(2049 - start.length()))))
        .isEqualTo(Reason.NOT_AN_ARN);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111122223333:root, true",
    "arn:aws:iam::111122223333:user/root, false",
    "arn:aws:sts::111122223333:root, false"
  })
  void isAccountRoot_whenNamed_thenOnlyTheRootOfIam(String text, boolean root)
      throws InvalidInputException {
    assertThat(Arn.parse(text).isAccountRoot()).isEqualTo(root);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::111122223333:role/Admin, Admin",
    "arn:aws-cn:iam::111122223333:role/service-role/team/Admin, Admin"
  })
  void roleName_whenARole_thenWithoutItsPath(String text, String name)
      throws InvalidInputException {
    assertThat(RoleArn.parse(text).roleName()).isEqualTo(name);
    assertThat(RoleArn.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::111122223333:user/alice",
        "arn:aws:iam::111122223333:role/",
        "arn:aws:iam::111122223333:role/path/",
        "arn:aws:iam::aws:role/Admin",
        "arn:aws:sts::111122223333:role/Admin",
        "arn:aws:iam::111122223333:roles/Admin"
      })
  void parseRole_whenAnotherThing_thenRefused(String text) {
    assertThat(Refusals.of(() -> RoleArn.parse(text))).isEqualTo(Reason.NOT_A_ROLE_ARN);
  }

  @Test
  void parseRole_whenNoArn_thenRefusedAsSuch() {
    assertThat(Refusals.of(() -> RoleArn.parse("Admin"))).isEqualTo(Reason.NOT_AN_ARN);
  }
}
