package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.Partition;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where AWS is, and which region signatures name, for every partition that an ARN can name.
class ServiceEndpointTest {

  private static final String MOON = "us-moon-9";

  @ParameterizedTest
  @CsvSource({
    "aws,, https://sts.us-east-1.amazonaws.com, us-east-1",
    "aws, eu-central-1, https://sts.eu-central-1.amazonaws.com, eu-central-1",
    "aws, me-south-1, https://sts.me-south-1.amazonaws.com, me-south-1",
    "aws, cn-north-1, https://sts.us-east-1.amazonaws.com, us-east-1",
    "aws-cn,, https://sts.cn-north-1.amazonaws.com.cn, cn-north-1",
    "aws-cn, cn-northwest-1, https://sts.cn-northwest-1.amazonaws.com.cn, cn-northwest-1",
    "aws-cn, eu-west-1, https://sts.cn-north-1.amazonaws.com.cn, cn-north-1",
    "aws-us-gov,, https://sts.us-gov-west-1.amazonaws.com, us-gov-west-1",
    "aws-us-gov, us-gov-east-1, https://sts.us-gov-east-1.amazonaws.com, us-gov-east-1",
    "aws-eusc,, https://sts.eusc-de-east-1.amazonaws.eu, eusc-de-east-1",
    "aws-iso,, https://sts.us-iso-east-1.c2s.ic.gov, us-iso-east-1",
    "aws-iso, us-iso-west-1, https://sts.us-iso-west-1.c2s.ic.gov, us-iso-west-1",
    "aws-iso-b,, https://sts.us-isob-east-1.sc2s.sgov.gov, us-isob-east-1",
    "aws-iso-e,, https://sts.eu-isoe-west-1.cloud.adc-e.uk, eu-isoe-west-1",
    "aws-iso-f,, https://sts.us-isof-south-1.csp.hci.ic.gov, us-isof-south-1"
  })
  void sts_whenARolesArnNamesThePartition_thenIsARegionalEndpointOfIt(
      String partition, String region, URI endpoint, String signingRegion) throws Exception {
    AwsTarget target = AwsTarget.of(role(partition, region));

    assertThat(target.partition().id()).isEqualTo(partition);
    assertThat(ServiceEndpoint.sts(target, AwsConnection.USUAL))
        .isEqualTo(new ServiceEndpoint(endpoint, signingRegion));
  }

  private static RoleProfile role(String partition, String region) throws Exception {
    return new RoleProfile(
        ProfileId.random(),
        new ProfileName("admin"),
        RoleArn.parse("arn:" + partition + ":iam::123456789012:role/admin"),
        ProfileId.random(),
        RoleProfile.Via.SESSION,
        RoleParameters.NONE,
        Optional.ofNullable(region).map(Region::new),
        SessionDuration.ROLE_DEFAULT,
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "us-west-2, true, false, https://sts-fips.us-west-2.amazonaws.com",
    "us-west-2, false, true, https://sts.us-west-2.api.aws",
    "us-west-2, true, true, https://sts-fips.us-west-2.api.aws",
    "cn-north-1, false, true, https://sts.cn-north-1.api.amazonwebservices.com.cn",
    "us-gov-west-1, true, false, https://sts.us-gov-west-1.amazonaws.com",
    "us-gov-west-1, false, true, https://sts.us-gov-west-1.api.aws"
  })
  void sts_whenFipsOrDualStackIsAskedFor_thenIsTheEndpointOfIt(
      String region, boolean fips, boolean dualStack, URI endpoint) throws Exception {
    AwsTarget target = AwsTarget.of(Region.parse(region));

    assertThat(ServiceEndpoint.sts(target, asking(fips, dualStack)))
        .isEqualTo(new ServiceEndpoint(endpoint, region));
  }

  private static AwsConnection asking(boolean fips, boolean dualStack) throws Exception {
    return AwsConnection.of(
        Map.of(
            "AWS_USE_FIPS_ENDPOINT", "" + fips,
            "AWS_USE_DUALSTACK_ENDPOINT", "" + dualStack));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS, eu-central-1, false, false, https://iam.amazonaws.com, us-east-1",
    "AWS, eu-central-1, true, false, https://iam-fips.amazonaws.com, us-east-1",
    "AWS, eu-central-1, false, true, https://iam.global.api.aws, us-east-1",
    "CHINA, cn-northwest-1, false, false, https://iam.cn-north-1.amazonaws.com.cn, cn-north-1",
    "US_GOV, us-gov-east-1, false, false, https://iam.us-gov.amazonaws.com, us-gov-west-1",
    "EUROPEAN_SOVEREIGN, eusc-de-east-1, false, false, https://iam.eusc-de-east-1.amazonaws.eu,"
        + " eusc-de-east-1",
    "ISOLATED, us-iso-west-1, false, false, https://iam.us-iso-east-1.c2s.ic.gov, us-iso-east-1",
    "ISOLATED_B, us-isob-east-1, false, false, https://iam.us-isob-east-1.sc2s.sgov.gov,"
        + " us-isob-east-1",
    "ISOLATED_E, eu-isoe-west-1, false, false, https://iam.eu-isoe-west-1.cloud.adc-e.uk,"
        + " eu-isoe-west-1",
    "ISOLATED_F, us-isof-south-1, false, false, https://iam.us-isof-south-1.csp.hci.ic.gov,"
        + " us-isof-south-1"
  })
  void iam_whenATarget_thenIsItsPartitionsOneEndpoint(
      Partition partition,
      String region,
      boolean fips,
      boolean dualStack,
      URI endpoint,
      String signingRegion)
      throws Exception {
    AwsTarget target = new AwsTarget(partition, Region.parse(region));

    assertThat(ServiceEndpoint.iam(target, asking(fips, dualStack)))
        .isEqualTo(new ServiceEndpoint(endpoint, signingRegion));
  }

  @Test
  void sts_whenAnEndpointIsGiven_thenGoesBeforeFipsAndDualStackAndKeepsTheRegion()
      throws Exception {
    AwsConnection connection =
        AwsConnection.of(
            Map.of(
                "AWS_USE_FIPS_ENDPOINT", "true",
                "AWS_USE_DUALSTACK_ENDPOINT", "true",
                "AWS_ENDPOINT_URL_STS", "https://vpce.x"));

    assertThat(ServiceEndpoint.sts(AwsTarget.of(Partition.AWS), connection))
        .isEqualTo(new ServiceEndpoint(URI.create("https://vpce.x"), "us-east-1"));
  }

  @Test
  void anyCall_whenTheRegionIsNoneThatAnybodyKnows_thenThereIsNoSuchRegion() throws Exception {
    AwsException lost = failureOf(direct().with("sts.us-east-1.amazonaws.com"::equals), MOON);

    assertThat(lost.reason()).isEqualTo(AwsException.Reason.NO_SUCH_REGION);
    assertThat(lost.endpoint()).isEqualTo("https://sts.us-moon-9.amazonaws.com");
  }

  /// As without a network: a region that came after this release looks just like that.
  @Test
  void anyCall_whenTheUsualEndpointHasNoAddressEither_thenAwsIsOutOfReach() throws Exception {
    AwsException lost = failureOf(direct().with(host -> false), MOON);

    assertThat(lost.reason()).isEqualTo(AwsException.Reason.NOT_SENT);
    assertThat(lost).hasMessage("unknown host sts.us-moon-9.amazonaws.com");
  }

  @ParameterizedTest
  @CsvSource({"localhost, true", "sts.nowhere.invalid, false"})
  void hasAddress_whenThisMachineIsAsked_thenItsResolverAnswers(String host, boolean known) {
    assertThat(HostLookup.OF_THIS_MACHINE.hasAddress(host)).isEqualTo(known);
  }

  private static AwsConnection direct() throws Exception {
    return AwsConnection.of(Map.of("NO_PROXY", "*"));
  }

  private static AwsException failureOf(AwsConnection connection, String region) {
    AwsConnection brief = connection.with(StsFixture.shortTimeouts());
    try (SdkSts sts = new SdkSts(brief, () -> StsFixture.NOW, new Skew(() -> StsFixture.NOW))) {
      return catchThrowableOfType(
          AwsException.class,
          () -> sts.getCallerIdentity(StsFixture.key(), AwsTarget.of(new Region(region))));
    }
  }
}
