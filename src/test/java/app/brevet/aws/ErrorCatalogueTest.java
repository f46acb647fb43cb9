package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.aws.Asked.Carried;
import app.brevet.aws.ErrorCatalogue.Row;
import app.brevet.aws.QuotedRefusal.How;
import app.brevet.model.AccessKeyId;
import app.brevet.model.AwsCause;
import app.brevet.model.Expiry;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each row over the wire, in the words in which users have seen it. Each has a server of its own:
/// on a shared one a call that got no answer in time would leave its answer to the next row.
class ErrorCatalogueTest {

  private static final Region OPT_IN = new Region("me-south-1");

  private final StsFixture aws;

  ErrorCatalogueTest() throws Exception {
    aws = new StsFixture();
  }

  static List<QuotedRefusal> refusals() {
    return QuotedRefusal.all();
  }

  static List<Row> rows() {
    return ErrorCatalogue.rows();
  }

  @AfterEach
  void close() throws Exception {
    aws.close();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void anyCall_whenAwsRefuses_thenGivesTheCauseAndAwssOwnWords(QuotedRefusal quoted) {
    aws.server.answer(quoted.status(), AwsAnswers.error(quoted.code(), quoted.message()));

    AwsException refused = catchThrowableOfType(AwsException.class, call(quoted.asked()));

    assertThat(refused.awsCause()).isEqualTo(ofTheWire(quoted.cause()));
    assertThat(refused.reason()).isEqualTo(AwsException.Reason.REFUSED);
    assertThat(refused.awsCode()).isEqualTo(quoted.code());
    assertThat(refused).hasMessage(quoted.message());
    assertThat(refused.requestId()).isEqualTo(Optional.of(AwsAnswers.REQUEST_ID));
  }

  /// What AWS says does not tell whether the user behind a role has a device.
  private static AwsCause ofTheWire(AwsCause cause) {
    return cause == AwsCause.ROLE_WITHOUT_MFA ? AwsCause.ROLE_NOT_ALLOWED : cause;
  }

  private ThrowingCallable call(How asked) {
    return switch (asked) {
      case ANY, NO_MFA -> () -> aws.sts.getSessionToken(StsFixture.key(), StsFixture.withCode());
      case OPT_IN -> () -> aws.sts.getCallerIdentity(StsFixture.key(), AwsTarget.of(OPT_IN));
      case TOKEN -> () -> aws.sts.assumeRoleWithWebIdentity(StsFixture.byToken());
      case CONTEXTS -> () -> aws.sts.assumeRole(StsFixture.key(), StsFixture.withContext());
      case ROOT -> () -> aws.tools.assumeRoot(session(), StsFixture.root());
      case IAM_SESSION -> () -> aws.iam.getUserName(session(), StsFixture.TARGET);
    };
  }

  private static SessionCredentials session() {
    return new SessionCredentials(
        new AccessKeyId(AwsAnswers.KEY_ID),
        Secret.ofUnwipeable(AwsAnswers.SECRET),
        Secret.ofUnwipeable(AwsAnswers.TOKEN),
        new Expiry(StsFixture.NOW.plusSeconds(3600)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void row_whenAnyOfTheCatalogue_thenAQuotedRefusalIsItsOwn(Row row) {
    assertThat(refusals()).anyMatch(quoted -> firstFor(quoted).equals(Optional.of(row)));
  }

  private static Optional<Row> firstFor(QuotedRefusal quoted) {
    Refusal refusal =
        new Refusal(quoted.status(), quoted.code(), quoted.message(), Optional.empty());
    Region usual = new Region("eu-west-1");
    Asked asked =
        switch (quoted.asked()) {
          case ANY, NO_MFA -> new Asked("sts", usual, false, Carried.NOTHING);
          case OPT_IN -> new Asked("sts", OPT_IN, false, Carried.NOTHING);
          case TOKEN -> new Asked("sts", usual, false, Carried.IDENTITY_TOKEN);
          case CONTEXTS -> new Asked("sts", usual, false, Carried.CONTEXTS);
          case ROOT -> new Asked("sts", usual, true, Carried.NOTHING);
          case IAM_SESSION -> new Asked("iam", new Region("us-east-1"), true, Carried.NOTHING);
        };
    return ErrorCatalogue.rows().stream().filter(row -> row.fits(refusal, asked)).findFirst();
  }

  @Test
  void causes_whenTheyAreCounted_thenEachIsQuoted() {
    assertThat(refusals()).extracting(QuotedRefusal::cause).contains(AwsCause.values());
  }

  @Test
  void anyCall_whenTheRegionIsOfAnotherPartition_thenNoAccountSwitchesItOn() {
    assertThat(
            new Asked("sts", new Region("us-gov-east-1"), false, Carried.NOTHING).isOptInRegion())
        .isFalse();
  }
}
