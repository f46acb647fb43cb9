package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartitionTest {

  @ParameterizedTest
  @CsvSource({
    "us-west-2, AWS",
    "eu-central-1, AWS",
    "ap-southeast-7, AWS",
    "cn-northwest-1, CHINA",
    "us-gov-east-1, US_GOV",
    "us-iso-west-1, ISOLATED",
    "us-isof-east-1, ISOLATED_F",
    "xx-nowhere-1, AWS"
  })
  void of_whenARegion_thenThePartitionItIsIn(String region, Partition partition) {
    assertThat(Partition.of(new Region(region))).isEqualTo(partition);
  }

  @ParameterizedTest
  @EnumSource
  void of_whenTheDefaultRegion_thenThatPartition(Partition partition) {
    assertThat(Partition.of(partition.defaultRegion())).isEqualTo(partition);
  }
}
