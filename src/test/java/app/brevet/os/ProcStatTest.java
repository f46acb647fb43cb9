package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.RealPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcStatTest {

  private static final String FIELDS =
      " S 1 77 70 34816 %s 4194304 9 0 0 0 1 2 0 0 20 0 1 0 5432 1000 2\n";

  @ParameterizedTest
  @ValueSource(strings = {"brevet", "a b", "x) R 1 2 3 (y", ")"})
  void parse_whenTheNameHoldsAnything_thenTheFieldsAreThoseBehindIt(String program) {
    assertThat(ProcStat.parse("42 (" + program + ")" + FIELDS.formatted("77")))
        .contains(new ProcStat(77, 77, 5432));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42 (x)",
        "42 (x) S 1 2 3",
        "42 (x) S a b c d e f g h i j k l m n o p q r s t"
      })
  void parse_whenItIsNoSuchLine_thenNone(String line) {
    assertThat(ProcStat.parse(line)).isEmpty();
  }

  @Test
  void isInForeground_whenAnotherGroupHasTheTerminal_thenNo() {
    assertThat(ProcStat.parse("42 (x)" + FIELDS.formatted("77")).orElseThrow().isInForeground())
        .isTrue();
    assertThat(ProcStat.parse("42 (x)" + FIELDS.formatted("78")).orElseThrow().isInForeground())
        .isFalse();
    assertThat(ProcStat.parse("42 (x)" + FIELDS.formatted("-1")).orElseThrow().isInForeground())
        .isFalse();
  }

  @Test
  void of_whenTheProcessLives_thenItsOwnStart() {
    RealPart.requireSystem("/proc", OperatingSystem.LINUX);

    assertThat(ProcStat.of(ProcessHandle.current().pid())).isEqualTo(ProcStat.ofThisProcess());
    assertThat(ProcStat.of(Long.MAX_VALUE)).isEmpty();
  }
}
