package app.brevet.os;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, LINUX",
    "FreeBSD, LINUX",
    "Mac OS X, MAC",
    "Windows 11, WINDOWS",
    "windows server 2025, WINDOWS",
    "Darwin, LINUX",
  })
  void of_whenAnOsName_thenTheSystem(String osName, OperatingSystem expected) {
    assertThat(OperatingSystem.of(osName)).isEqualTo(expected);
  }
}
