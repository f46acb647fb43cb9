package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.brevet.model.InvalidInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessKeyIdTest {

  @Test
  void parseLongTerm_whenUsual_thenTaken() throws InvalidInputException {
    AccessKeyId id = AccessKeyId.parseLongTerm("AKIAIOSFODNN7EXAMPLE");
    assertThat(id).hasToString("AKIAIOSFODNN7EXAMPLE");
    assertThat(id.isUsual()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 128})
  void parseLongTerm_whenUnusualButLawful_thenTakenAndKnownAsUnusual(int length)
      throws InvalidInputException {
    assertThat(AccessKeyId.parseLongTerm("A".repeat(length)).isUsual()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AKIAIOSFODNN7EX",
        "akiaiosfodnn7example",
        "AKIAIOSFODNN7EXAMPL-",
        "AKIA IOSFODNN7EXAMPLE",
        "AKIAIOSFODNN7EXAMPLE\n"
      })
  void parseLongTerm_whenMalformed_thenRefused(String text) {
    assertThat(Refusals.of(() -> AccessKeyId.parseLongTerm(text)))
        .isEqualTo(Reason.KEY_ID_MALFORMED);
  }

  @Test
  void parseLongTerm_whenLongerThan128_thenRefused() {
    assertThat(Refusals.of(() -> AccessKeyId.parseLongTerm("A".repeat(129))))
        .isEqualTo(Reason.KEY_ID_MALFORMED);
  }

  @Test
  void parseLongTerm_whenTemporary_thenRefusedAsSuch() {
    assertThat(Refusals.of(() -> AccessKeyId.parseLongTerm("ASIAIOSFODNN7EXAMPLE")))
        .isEqualTo(Reason.KEY_ID_TEMPORARY);
  }

  @Test
  void constructor_whenOfASession_thenTaken() {
    assertThat(new AccessKeyId("ASIAIOSFODNN7EXAMPLE").isTemporary()).isTrue();
  }

  @Test
  void constructor_whenOfAnotherSts_thenTaken() {
    assertThat(new AccessKeyId("LqpuNKbrlnA77Pj65Bw").isTemporary()).isFalse();
  }

  @Test
  void constructor_whenMalformed_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AccessKeyId("short"));
  }
}
