package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
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

  @Test
  void key_whenAnyFailure_thenItStandsInTheDocumentationAndNoOtherDoes() throws IOException {
    List<String> documented =
        Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("docs/errors.md")))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(ALL).extracting(Failure::key).containsExactlyInAnyOrderElementsOf(documented);
  }
}
