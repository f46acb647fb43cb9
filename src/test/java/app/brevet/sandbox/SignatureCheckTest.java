package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Partition;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SignatureCheckTest {

  private static final String UNKNOWN =
      "403 InvalidClientTokenId: The security token included in the request is invalid.";
  private static final String MISMATCH =
      "403 SignatureDoesNotMatch: The request signature we calculated does not match the signature"
          + " you provided. Check your AWS Secret Access Key and signing method. Consult the"
          + " service documentation for details.";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");

  private SignedRequest request() {
    return aws.request(alice.accessKey(), "GetCallerIdentity");
  }

  private String outcome(HttpRequest request) throws Exception {
    return aws.send(request).orElseThrow().outcome();
  }

  @Test
  void signerOf_whenSignedRight_thenAnswered() throws Exception {
    assertThat(outcome(request().sign())).isEqualTo("200");
  }

  @Test
  void signerOf_whenAnotherRegionOfThePartition_thenAnswered() throws Exception {
    assertThat(outcome(request().region("eu-central-1").sign())).isEqualTo("200");
  }

  @Test
  void signerOf_whenNotSigned_thenMissingAuthenticationToken() throws Exception {
    assertThat(outcome(request().request()))
        .isEqualTo("403 MissingAuthenticationToken: Request is missing Authentication Token");
  }

  @Test
  void signerOf_whenPartsAreMissing_thenIncompleteSignatureNamesThem() throws Exception {
    assertThat(
            outcome(request().header("authorization", "AWS4-HMAC-SHA256 Credential=a").request()))
        .isEqualTo(
            "400 IncompleteSignature: Authorization header requires 'Signature' parameter."
                + " Authorization header requires 'SignedHeaders' parameter.");
  }

  @Test
  void signerOf_whenNoDate_thenIncompleteSignature() throws Exception {
    assertThat(outcome(request().withoutHeader("x-amz-date").sign()))
        .isEqualTo(
            "400 IncompleteSignature: Authorization header requires existence of either a"
                + " 'X-Amz-Date' or a 'Date' header.");
  }

  @Test
  void signerOf_whenTheDateHasAnotherForm_thenIncompleteSignature() throws Exception {
    SignedRequest signed = request();
    signed.sign();
    assertThat(outcome(signed.header("x-amz-date", "2026-11-22").request()))
        .startsWith("400 IncompleteSignature: Date must be in ISO-8601 'basic format'.");
  }

  @Test
  void signerOf_whenAnotherSecret_thenSignatureDoesNotMatch() throws Exception {
    AccessKey wrong =
        new AccessKey(alice.accessKey().accessKeyId(), Secret.ofUnwipeable("x".repeat(40)));
    assertThat(aws.call(wrong, "GetCallerIdentity").outcome()).isEqualTo(MISMATCH);
  }

  @Test
  void signerOf_whenTheBodyWasChanged_thenSignatureDoesNotMatch() throws Exception {
    SignedRequest signed = request();
    signed.sign();
    String other = SignedRequest.form(TestAws.parameters("GetSessionToken"));
    assertThat(outcome(signed.withBody(other))).isEqualTo(MISMATCH);
  }

  @Test
  void signerOf_whenTheClaimedBodyHashIsAnother_thenSignatureDoesNotMatch() throws Exception {
    String hash = CanonicalRequest.hash("another body");
    assertThat(outcome(request().header("x-amz-content-sha256", hash).sign())).isEqualTo(MISMATCH);
  }

  @Test
  void signerOf_whenAHeaderWasChanged_thenSignatureDoesNotMatch() throws Exception {
    SignedRequest signed = request();
    signed.sign();
    assertThat(outcome(signed.header("host", "sts.amazonaws.com").request())).isEqualTo(MISMATCH);
  }

  @Test
  void signerOf_whenTheHostIsNotSigned_thenRefused() throws Exception {
    assertThat(outcome(request().sign(List.of("x-amz-date"))))
        .isEqualTo(
            "403 SignatureDoesNotMatch: 'Host' or ':authority' must be a 'SignedHeader' in the AWS"
                + " Authorization.");
  }

  @Test
  void signerOf_whenAnAmzHeaderIsNotSigned_thenRefused() throws Exception {
    assertThat(outcome(request().sign(List.of("host")))).contains("'x-amz-date' must be");
  }

  @Test
  void signerOf_whenAnotherAlgorithm_thenIncompleteSignature() throws Exception {
    HttpRequest signed = request().sign();
    String header = signed.header("authorization").orElseThrow().replace("SHA256 ", "SHA512 ");
    assertThat(outcome(request().header("authorization", header).request()))
        .startsWith("400 IncompleteSignature: Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512'");
  }

  @Test
  void signerOf_whenScopedToAnotherService_thenRefused() throws Exception {
    assertThat(outcome(request().service("iam").sign()))
        .isEqualTo(
            "403 SignatureDoesNotMatch: Credential should be scoped to correct service: 'sts'. ");
  }

  @Test
  void signerOf_whenScopedToNoRegion_thenRefused() throws Exception {
    assertThat(outcome(request().region("aws-global").sign()))
        .isEqualTo("403 SignatureDoesNotMatch: Credential should be scoped to a valid region. ");
  }

  @Test
  void signerOf_whenIamIsScopedToAnotherRegion_thenRefused() throws Exception {
    HttpRequest signed = aws.request(alice.accessKey(), "GetUser").region("eu-central-1").sign();
    assertThat(outcome(signed))
        .isEqualTo("403 SignatureDoesNotMatch: Credential should be scoped to a valid region. ");
  }

  @Test
  void signerOf_whenTheDayOrTheTerminatorIsOff_thenBothAreNamed() throws Exception {
    assertThat(outcome(request().day("20261121").terminator("aws5").sign()))
        .contains("valid terminator: 'aws4_request', not 'aws5'")
        .contains("'20261121' != '20261122', from '20261122T120000Z'");
  }

  @Test
  void signerOf_whenTheKeyIsUnknown_thenInvalidClientTokenId() throws Exception {
    AccessKey unknown =
        new AccessKey(new AccessKeyId("AKIA2222222222222222"), Secret.ofUnwipeable("secret"));
    assertThat(aws.call(unknown, "GetCallerIdentity").outcome()).isEqualTo(UNKNOWN);
  }

  @Test
  void signerOf_whenTheKeyWasDeactivated_thenInvalidClientTokenId() throws Exception {
    aws.directory.deactivate(alice.accessKey().accessKeyId());
    assertThat(outcome(request().sign())).isEqualTo(UNKNOWN);
  }

  @Test
  void signerOf_whenTheKeyIsOfAnotherPartition_thenInvalidClientTokenId() throws Exception {
    SandboxAccount china = aws.directory.addAccount(Partition.CHINA);
    SandboxUser li = aws.directory.addUser(china, NewUser.named("li"));
    SignedRequest request = aws.request(li.accessKey(), "GetCallerIdentity");
    assertThat(outcome(request.sign())).isEqualTo(UNKNOWN);
  }

  @Test
  void signerOf_whenTheRegionIsOfTheKeysPartition_thenAnswered() throws Exception {
    SandboxAccount china = aws.directory.addAccount(Partition.CHINA);
    SandboxUser li = aws.directory.addUser(china, NewUser.named("li"));
    SignedRequest request = aws.request(li.accessKey(), "GetUser").region("cn-north-1");
    assertThat(outcome(request.sign())).isEqualTo("200");
  }

  @Test
  void signerOf_whenALongTermKeyComesWithAToken_thenInvalidClientTokenId() throws Exception {
    assertThat(outcome(request().header("x-amz-security-token", "any").sign())).isEqualTo(UNKNOWN);
  }

  @Test
  void signerOf_whenASessionComesWithoutItsToken_thenInvalidClientTokenId() throws Exception {
    SessionCredentials session = aws.mfaSession(alice);
    SignedRequest request = aws.request(session, "GetCallerIdentity");
    assertThat(outcome(request.withoutHeader("x-amz-security-token").sign())).isEqualTo(UNKNOWN);
  }

  @Test
  void signerOf_whenASessionComesWithTheTokenOfAnother_thenInvalidClientTokenId() throws Exception {
    SessionCredentials mine = aws.mfaSession(alice);
    SessionCredentials other = aws.mfaSession(alice);
    SessionCredentials mixed =
        new SessionCredentials(
            mine.accessKeyId(), mine.secretAccessKey(), other.sessionToken(), mine.expiry());
    assertThat(aws.call(mixed, "GetCallerIdentity").outcome()).isEqualTo(UNKNOWN);
  }

  @Test
  void answer_whenTheActionIsUnknown_thenInvalidActionEvenUnsigned() throws Exception {
    HttpRequest unsigned = aws.request(alice.accessKey(), "GetAllTokens").request();
    assertThat(outcome(unsigned))
        .isEqualTo(
            "400 InvalidAction: Could not find operation GetAllTokens for version" + " 2011-06-15");
  }

  @Test
  void answer_whenNoVersionIsGiven_thenInvalidAction() throws Exception {
    Map<String, String> parameters = Map.of("Action", "GetCallerIdentity");
    HttpRequest signed = new SignedRequest(alice.accessKey(), TestAws.NOON, parameters).sign();
    assertThat(outcome(signed)).contains("for version NO_VERSION_SPECIFIED");
  }
}
