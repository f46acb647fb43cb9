package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The contexts that AssumeRole carries, within their limits (API model of STS 2011-06-15), and for
/// as long as they last.
final class ProvidedContextsTest {

  private static final String LIST = "ProvidedContexts.member.";
  private static final String PROVIDER = "arn:aws:iam::aws:contextProvider/IdentityCenter";
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final String NOT_TAKEN =
      "400 ExpiredTokenException: The web identity token that was passed is expired or is not"
          + " valid.";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxRole role = aws.role("deploy");

  private String said() {
    return aws.directory.contexts().issue(PROVIDER, LIFE).reveal();
  }

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
  void assumeRole_whenAtTheLimits_thenLookedAt(int count, int provider, int assertion)
      throws Exception {
    assertThat(assume(count, "p".repeat(provider), "a".repeat(assertion))).isEqualTo(NOT_TAKEN);
  }

  @Test
  void assumeRole_whenTheProviderSaidSo_thenGranted() throws Exception {
    assertThat(assume(1, PROVIDER, said())).isEqualTo("200");
  }

  @Test
  void assumeRole_whenTheAssertionIsOver_thenExpiredTokenException() throws Exception {
    String said = said();
    aws.clock.advance(LIFE);

    assertThat(assume(1, PROVIDER, said)).isEqualTo(NOT_TAKEN);
  }

  @Test
  void assumeRole_whenAnotherProviderSaidSo_thenExpiredTokenException() throws Exception {
    assertThat(assume(1, "arn:aws:iam::aws:contextProvider/Other", said())).isEqualTo(NOT_TAKEN);
  }

  @Test
  void assumeRole_whenTheSameIsSaidToBeOfTwoProviders_thenExpiredTokenException() throws Exception {
    String said = said();
    String[] both = {
      LIST + "1.ProviderArn", "arn:aws:iam::aws:contextProvider/Other",
      LIST + "1.ContextAssertion", said,
      LIST + "2.ProviderArn", PROVIDER,
      LIST + "2.ContextAssertion", said
    };

    assertThat(aws.assume(alice.accessKey(), role, both).outcome()).isEqualTo(NOT_TAKEN);
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
    String said = said();
    assertThat(assume(1, PROVIDER, said)).isEqualTo("200");

    assertThat(aws.log.calls("AssumeRole").getFirst().parameters())
        .containsKey(LIST + "1.ProviderArn")
        .doesNotContainValue(said);
  }
}
