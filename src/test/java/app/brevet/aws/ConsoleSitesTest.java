package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException;
import app.brevet.model.Partition;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleSitesTest {

  private static ConsoleSite of(Partition partition) {
    return ConsoleSites.USUAL.of(partition).orElseThrow();
  }

  private static String link(Partition partition, String region, boolean signOutFirst) {
    ConsoleSite site = of(partition);
    URI page = site.page("s3/home", new Region(region));
    return site.link(Secret.ofUnwipeable("t+/=&"), page, signOutFirst).reveal();
  }

  @ParameterizedTest
  @CsvSource({
    "AWS,eu-west-1,signin.aws.amazon.com,console.aws.amazon.com",
    "US_GOV,us-gov-east-1,signin.amazonaws-us-gov.com,console.amazonaws-us-gov.com",
    "CHINA,cn-northwest-1,signin.amazonaws.cn,console.amazonaws.cn",
    "EUROPEAN_SOVEREIGN,eusc-de-east-1,signin.amazonaws-eusc.eu,console.amazonaws-eusc.eu"
  })
  void link_whenThePartitionHasASignIn_thenItIsThatOfThePartition(
      Partition partition, String region, String signIn, String console) {
    assertThat(of(partition).federation())
        .isEqualTo(URI.create("https://" + signIn + "/federation"));
    assertThat(link(partition, region, false))
        .isEqualTo(
            "https://%s/federation?Action=login&Issuer=Brevet&Destination=https%%3A%%2F%%2F%s%%2Fs3%%2Fhome%%3Fregion%%3D%s&SigninToken=t%%2B%%2F%%3D%%26"
                .formatted(signIn, console, region));
  }

  @ParameterizedTest
  @CsvSource({
    "AWS,us-east-1.signin.aws.amazon.com,signin.aws.amazon.com",
    "US_GOV,signin.amazonaws-us-gov.com,signin.amazonaws-us-gov.com",
    "CHINA,signin.amazonaws.cn,signin.amazonaws.cn",
    "EUROPEAN_SOVEREIGN,signin.amazonaws-eusc.eu,signin.amazonaws-eusc.eu"
  })
  void link_whenSomebodyIsSignedOutFirst_thenTheLinkIsWhereThatLeadsTo(
      Partition partition, String signOut, String signIn) {
    assertThat(link(partition, partition.defaultRegion().value(), true))
        .startsWith(
            "https://%s/oauth?Action=logout&redirect_uri=https%%3A%%2F%%2F%s%%2Ffederation%%3FAction%%3Dlogin%%26"
                .formatted(signOut, signIn))
        .endsWith("%26SigninToken%3Dt%252B%252F%253D%2526");
  }

  @ParameterizedTest
  @EnumSource(names = "ISOLATED.*", mode = EnumSource.Mode.MATCH_ALL)
  void of_whenThePartitionIsIsolated_thenThereIsNone(Partition partition) {
    assertThat(ConsoleSites.USUAL.of(partition)).isEmpty();
  }

  @Test
  void of_whenAnotherSignInIsNamed_thenItIsThatOneAndTheConsoleStays() throws Exception {
    ConsoleSites sites = ConsoleSites.of(Map.of("BREVET_SIGNIN_ENDPOINT", "http://127.0.0.1:81"));

    assertThat(sites.of(Partition.CHINA))
        .contains(
            new ConsoleSite(
                URI.create("http://127.0.0.1:81"),
                URI.create("http://127.0.0.1:81"),
                URI.create("https://console.amazonaws.cn")));
    assertThat(sites.of(Partition.ISOLATED)).isEmpty();
  }

  @Test
  void of_whenTheVariableIsEmpty_thenItIsAws() throws Exception {
    assertThat(ConsoleSites.of(Map.of("BREVET_SIGNIN_ENDPOINT", " ")))
        .isEqualTo(ConsoleSites.USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://signin.example.com",
        "http://127.0.0.1.example.com",
        "http://user@127.0.0.1:81",
        "http://127.0.0.1:81/path",
        "http://127.0.0.1:81?x=y",
        "ftp://127.0.0.1",
        "127.0.0.1:81",
        "http://[",
      })
  void of_whenTheVariableIsNoAddressOfThisMachine_thenIsRefusedByItsName(String value) {
    InvalidInputException refused =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> ConsoleSites.of(Map.of("BREVET_SIGNIN_ENDPOINT", value)));

    assertThat(refused.reason()).isEqualTo(InvalidInputException.Reason.ENDPOINT_MALFORMED);
    assertThat(refused.value()).isEqualTo("BREVET_SIGNIN_ENDPOINT");
  }
}
