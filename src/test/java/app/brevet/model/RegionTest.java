package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.brevet.model.InvalidInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us-east-1",
        "ap-southeast-4",
        "us-gov-west-1",
        "us-isob-east-1",
        "eusc-de-east-1",
        "mx-central-1"
      })
  void parse_whenOfTheForm_thenTaken(String text) throws InvalidInputException {
    assertThat(Region.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Frankfurt",
        "us-east",
        "us-east-1a",
        "US-EAST-1",
        "us-east-1\n",
        "us-east-1.evil.example",
        "a/b-c-1",
        "us-east-123",
        "us-east-east-east-east-1"
      })
  void parse_whenAnotherForm_thenRefused(String text) {
    assertThat(Refusals.of(() -> Region.parse(text))).isEqualTo(Reason.REGION_MALFORMED);
  }

  @Test
  void constructor_whenAnotherForm_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Region("evil.example"));
  }

  @ParameterizedTest
  @EnumSource(Partition.class)
  void defaultRegion_whenAnyPartition_thenARegionAndTheNameLeadsBack(Partition partition)
      throws InvalidInputException {
    assertThat(Region.parse(partition.defaultRegion().value()))
        .isEqualTo(partition.defaultRegion());
    assertThat(Partition.named(partition.id())).contains(partition);
  }

  @Test
  void named_whenThereIsNone_thenEmpty() {
    assertThat(Partition.named("aws-mars")).isEmpty();
    assertThat(Partition.of("aws-mars")).isEqualTo(Partition.AWS);
  }
}
