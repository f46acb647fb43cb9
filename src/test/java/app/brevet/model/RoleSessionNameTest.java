package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.RoleSessionName.Place;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleSessionNameTest {

  private static final Map<Place, String> VALUES =
      Map.of(
          Place.USER, "DOMAIN\\alice müller",
          Place.HOST, "h",
          Place.PROFILE, "acme/dev",
          Place.DATE, "2026-11-27");

  private static String filled(String text) {
    return RoleSessionName.filled(
        text, place -> Optional.ofNullable(VALUES.get(place)).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ab", "alice@laptop", "{user}", "{user}@{host}", "x{profile}-{date}=,.", "{host}"})
  void checked_whenEveryFillingIsLawful_thenTaken(String text) throws Exception {
    assertThat(RoleSessionName.checked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a b",
        "{}",
        "{nobody}",
        "{user",
        "user}",
        "{{user}}",
        "{USER}",
        "a/{user}"
      })
  void checked_whenItIsNeitherNameNorHasKnownPlaces_thenRefused(String text) {
    assertThat(Refusals.of(() -> RoleSessionName.checked(text)))
        .isEqualTo(Reason.ROLE_SESSION_NAME_MALFORMED);
  }

  @Test
  void checked_whenItsOwnLettersAreTooMany_thenRefused() throws Exception {
    assertThat(RoleSessionName.checked("a".repeat(64) + "{user}")).isNotEmpty();
    assertThat(Refusals.of(() -> RoleSessionName.checked("a".repeat(65) + "{user}")))
        .isEqualTo(Reason.ROLE_SESSION_NAME_MALFORMED);
  }

  @Test
  void filled_whenAValueIsUnlawful_thenItsCharactersAreReplaced() {
    assertThat(filled("{user}.{profile}")).isEqualTo("DOMAIN-alice-m-ller.acme-dev");
    assertThat(filled("plain")).isEqualTo("plain");
  }

  @Test
  void filled_whenItIsTooLongOrTooShort_thenCutOrFilledUp() {
    assertThat(filled("a".repeat(60) + "{date}")).isEqualTo("a".repeat(60) + "2026");
    assertThat(filled("{host}")).isEqualTo("h-");
  }
}
