package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleParametersTest {

  private static RoleParameters texts(String externalId, String name, String identity) {
    return new RoleParameters(
        Optional.of(externalId),
        Optional.of(name),
        Optional.of(identity),
        Optional.empty(),
        List.of(),
        Map.of(),
        Set.of());
  }

  private static RoleParameters policies(String policy, List<Arn> arns) {
    return new RoleParameters(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(policy),
        arns,
        Map.of(),
        Set.of());
  }

  private static RoleParameters tags(Map<String, String> tags, Set<String> transitive) {
    return new RoleParameters(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        tags,
        transitive);
  }

  private static Arn policyArn() throws InvalidInputException {
    return Arn.parse("arn:aws:iam::aws:policy/ReadOnlyAccess");
  }

  @Test
  void checked_whenAtTheLimits_thenTheSame() throws InvalidInputException {
    RoleParameters parameters = texts("a:".repeat(612), "n".repeat(64), "i@");
    assertThat(parameters.checked()).isSameAs(parameters);
    assertThat(RoleParameters.NONE.checked()).isSameAs(RoleParameters.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "x, name, identity, EXTERNAL_ID_MALFORMED",
    "a b, name, identity, EXTERNAL_ID_MALFORMED",
    "xx, n, identity, ROLE_SESSION_NAME_MALFORMED",
    "xx, Session1:2, identity, ROLE_SESSION_NAME_MALFORMED",
    "xx, name, i/j, SOURCE_IDENTITY_MALFORMED"
  })
  void checked_whenATextBreaksItsLaw_thenItsReason(
      String externalId, String name, String identity, Reason reason) {
    assertThat(Refusals.of(() -> texts(externalId, name, identity).checked())).isEqualTo(reason);
  }

  @Test
  void checked_whenPolicyAndArnsAreOver2048_thenTooLarge() throws InvalidInputException {
    int room = 2048 - policyArn().toString().length();
    policies("x".repeat(room), List.of(policyArn())).checked();
    assertThat(Refusals.of(() -> policies("x".repeat(room + 1), List.of(policyArn())).checked()))
        .isEqualTo(Reason.POLICY_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"Sid\":\"日本\"}", "\u0000"})
  void checked_whenAPolicyHasOtherCharacters_thenItsReason(String policy) {
    assertThat(Refusals.of(() -> policies(policy, List.of()).checked()))
        .isEqualTo(Reason.POLICY_CHARACTERS);
  }

  @Test
  void checked_whenElevenPolicies_thenTooMany() throws InvalidInputException {
    policies("{}", Collections.nCopies(10, policyArn())).checked();
    assertThat(Refusals.of(() -> policies("{}", Collections.nCopies(11, policyArn())).checked()))
        .isEqualTo(Reason.TOO_MANY_POLICY_ARNS);
  }

  @Test
  void checked_whenAnArnIsNoPolicy_thenItsReason() throws InvalidInputException {
    Arn role = Arn.parse("arn:aws:iam::111122223333:role/Admin");
    assertThat(Refusals.of(() -> policies("{}", List.of(role)).checked()))
        .isEqualTo(Reason.NOT_A_POLICY_ARN);
  }

  @Test
  void checked_when51Tags_thenTooMany() throws InvalidInputException {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      tags.put("k" + i, "");
    }
    tags(tags, Set.of("k1")).checked();
    tags.put("k50", "");
    assertThat(Refusals.of(() -> tags(tags, Set.of()).checked())).isEqualTo(Reason.TOO_MANY_TAGS);
  }

  @ParameterizedTest
  @CsvSource({"'', v", "k*, v", "k, v*", "aws:k, v", "AWS:k, v"})
  void checked_whenATagBreaksItsLaw_thenItsReason(String key, String value) {
    assertThat(Refusals.of(() -> tags(Map.of(key, value), Set.of()).checked()))
        .isEqualTo(Reason.TAG_MALFORMED);
  }

  @Test
  void checked_whenTwoTagsDifferInCapitalsOnly_thenItsReason() {
    assertThat(Refusals.of(() -> tags(Map.of("Team", "a", "team", "b"), Set.of()).checked()))
        .isEqualTo(Reason.TAG_MALFORMED);
  }

  @Test
  void checked_whenATransitiveKeyHasNoTag_thenItsReason() {
    assertThat(Refusals.of(() -> tags(Map.of("team", "a"), Set.of("other")).checked()))
        .isEqualTo(Reason.TRANSITIVE_TAG_WITHOUT_TAG);
  }

  @Test
  void constructor_whenTheCallersMapChanges_thenTheCopyStays() {
    Map<String, String> tags = new LinkedHashMap<>(Map.of("k", "v"));
    RoleParameters parameters = tags(tags, Set.of());
    tags.clear();
    assertThat(parameters.tags()).containsEntry("k", "v");
  }
}
