package app.brevet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlantedViolationsTest {

  static Stream<HouseRule> rules() {
    return HouseRules.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void violations_whenOneIsPlanted_thenTheRuleFindsIt(HouseRule rule, @TempDir Path folder)
      throws IOException {
    Planted planted = Planted.of(rule);
    List<String> found = rule.violations(planted.plantIn(folder));
    assertThat(planted.expected()).isNotEmpty();
    assertThat(planted.expected())
        .allSatisfy(
            expected -> assertThat(found).anySatisfy(line -> assertThat(line).contains(expected)));
  }

  @Test
  void rules_whenThePlantedFilesAreListed_thenEachHasItsRule() throws IOException {
    List<String> names = HouseRules.all().map(rule -> rule.name() + ".txt").toList();
    try (Stream<Path> files = Files.list(Planted.FOLDER)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }
}
