package app.brevet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(Lifecycle.PER_CLASS)
final class ArchitectureTest {

  private final Code program = Code.ofTheProgram();

  static Stream<HouseRule> rules() {
    return HouseRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void violations_whenTheProgramIsRead_thenNone(HouseRule rule) {
    assertThat(rule.violations(program)).as(rule.because()).isEmpty();
  }
}
