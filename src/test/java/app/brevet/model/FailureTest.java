package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailureTest {

  private static final List<Failure> ALL = EveryFailure.at(Instant.EPOCH);

  @Test
  void key_whenAnyTwoFailures_thenTheyDiffer() {
    assertThat(ALL).extracting(Failure::key).doesNotHaveDuplicates();
  }

  @Test
  void key_whenAnyFailure_thenKebabCase() {
    assertThat(ALL).extracting(Failure::key).allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
  }

  @Test
  void key_whenAReasonWithinACase_thenCaseAndReason() {
    assertThat(new Failure.KeychainFailed(KeychainReason.LOCKED, "", "").key())
        .isEqualTo("keychain-locked");
  }

  @Test
  void everyFailure_whenTheCasesAreCounted_thenNoneIsLeftOut() {
    assertThat(ALL)
        .extracting(Object::getClass)
        .containsAll(List.of(Failure.class.getPermittedSubclasses()));
  }
}
