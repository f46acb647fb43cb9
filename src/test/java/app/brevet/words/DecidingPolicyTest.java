package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DecidingPolicyTest {

  private static final String DENIED =
      "User: arn:aws:iam::123456789012:user/a is not authorized to perform: x:Y on resource: z ";

  @Test
  void in_whenAPolicyDenies_thenItsKindAndItsArn() {
    assertThat(
            DecidingPolicy.in(
                DENIED
                    + "with an explicit deny in a resource control policy:"
                    + " arn:aws:organizations::123456789012:policy/o-1/resource_control_policy/p-1."))
        .contains(
            new DecidingPolicy(
                "resource control policy",
                Optional.of(
                    "arn:aws:organizations::123456789012:policy/o-1/resource_control_policy/p-1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "identity-based policy",
        "resource-based policy",
        "service control policy",
        "resource control policy",
        "session policy",
        "permissions boundary",
        "VPC endpoint policy",
        "role trust policy"
      })
  void in_whenNoPolicyOfAKindAllows_thenTheKind(String kind) {
    assertThat(DecidingPolicy.in(DENIED + "because no " + kind + " allows the x:Y action"))
        .contains(new DecidingPolicy(kind, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Access denied", "with an explicit deny", "in a policy: arn:aws:x"})
  void in_whenAwsNamesNone_thenEmpty(String message) {
    assertThat(DecidingPolicy.in(message)).isEmpty();
  }
}
