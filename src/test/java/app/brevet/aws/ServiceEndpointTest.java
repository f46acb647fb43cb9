package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Partition;
import app.brevet.model.Region;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceEndpointTest {

  @ParameterizedTest
  @CsvSource({
    "AWS, us-east-1, false, https://sts.us-east-1.amazonaws.com",
    "AWS, eu-central-1, false, https://sts.eu-central-1.amazonaws.com",
    "AWS, us-west-2, true, https://sts-fips.us-west-2.amazonaws.com",
    "CHINA, cn-north-1, false, https://sts.cn-north-1.amazonaws.com.cn",
    "US_GOV, us-gov-west-1, false, https://sts.us-gov-west-1.amazonaws.com",
    "EUROPEAN_SOVEREIGN, eusc-de-east-1, false, https://sts.eusc-de-east-1.amazonaws.eu",
    "ISOLATED, us-iso-east-1, false, https://sts.us-iso-east-1.c2s.ic.gov"
  })
  void sts_whenATarget_thenIsItsRegionalEndpoint(
      Partition partition, String region, boolean fips, URI endpoint) throws Exception {
    AwsTarget target = new AwsTarget(partition, Region.parse(region));
    AwsConnection connection = AwsConnection.of(Map.of("AWS_USE_FIPS_ENDPOINT", "" + fips));

    assertThat(ServiceEndpoint.sts(target, connection))
        .isEqualTo(new ServiceEndpoint(endpoint, region));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS, eu-central-1, https://iam.amazonaws.com, us-east-1",
    "CHINA, cn-northwest-1, https://iam.cn-north-1.amazonaws.com.cn, cn-north-1",
    "US_GOV, us-gov-east-1, https://iam.us-gov.amazonaws.com, us-gov-west-1",
    "EUROPEAN_SOVEREIGN, eusc-de-east-1, https://iam.eusc-de-east-1.amazonaws.eu, eusc-de-east-1"
  })
  void iam_whenATarget_thenIsItsPartitionsOneEndpoint(
      Partition partition, String region, URI endpoint, String signingRegion) throws Exception {
    AwsTarget target = new AwsTarget(partition, Region.parse(region));

    assertThat(ServiceEndpoint.iam(target, AwsConnection.USUAL))
        .isEqualTo(new ServiceEndpoint(endpoint, signingRegion));
  }

  @Test
  void sts_whenAnEndpointIsGiven_thenGoesBeforeFipsAndKeepsTheRegion() throws Exception {
    AwsConnection connection =
        AwsConnection.of(
            Map.of("AWS_USE_FIPS_ENDPOINT", "true", "AWS_ENDPOINT_URL_STS", "https://vpce.x"));

    assertThat(ServiceEndpoint.sts(AwsTarget.of(Partition.AWS), connection))
        .isEqualTo(new ServiceEndpoint(URI.create("https://vpce.x"), "us-east-1"));
  }
}
