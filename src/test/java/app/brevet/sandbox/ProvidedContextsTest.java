package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contexts that AssumeRole carries, within their limits (API model of STS 2011-06-15).
final class ProvidedContextsTest {

  private static final String LIST = "ProvidedContexts.member.";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxRole role = aws.role("deploy");

  private String assume(int count, String provider, String assertion) throws Exception {
    String[] more = new String[4 * count];
    for (int i = 0; i < count; i++) {
      more[4 * i] = LIST + (i + 1) + ".ProviderArn";
      more[4 * i + 1] = provider;
      more[4 * i + 2] = LIST + (i + 1) + ".ContextAssertion";
      more[4 * i + 3] = assertion;
    }
    return aws.assume(alice.accessKey(), role, more).outcome();
  }

  @ParameterizedTest
  @CsvSource({"1, 20, 4", "5, 2048, 2048"})
  void assumeRole_whenAtTheLimits_thenGranted(int count, int provider, int assertion)
      throws Exception {
    assertThat(assume(count, "p".repeat(provider), "a".repeat(assertion))).isEqualTo("200");
  }

  @ParameterizedTest
  @CsvSource({
    "19, 4, providerArn, greater than or equal to 20",
    "2049, 4, providerArn, less than or equal to 2048",
    "20, 3, contextAssertion, greater than or equal to 4",
    "20, 2049, contextAssertion, less than or equal to 2048"
  })
  void assumeRole_whenOneIsBeyondItsLimit_thenTold(
      int provider, int assertion, String member, String bound) throws Exception {
    assertThat(assume(1, "p".repeat(provider), "a".repeat(assertion)))
        .startsWith("400 ValidationError: 1 validation error detected: ")
        .endsWith(
            "' at 'providedContexts.1.member."
                + member
                + "' failed to satisfy constraint: Member must have length "
                + bound);
  }

  @Test
  void assumeRole_whenThereAreSix_thenTheLengthOfTheListIsTold() throws Exception {
    assertThat(assume(6, "p".repeat(20), "abcd"))
        .contains("at 'providedContexts'", "less than or equal to 5");
  }

  @Test
  void calls_whenLogged_thenWithoutTheAssertion() throws Exception {
    assertThat(assume(1, "p".repeat(20), "the-assertion")).isEqualTo("200");

    assertThat(aws.log.calls("AssumeRole").getFirst().parameters())
        .containsKey(LIST + "1.ProviderArn")
        .doesNotContainValue("the-assertion");
  }
}
