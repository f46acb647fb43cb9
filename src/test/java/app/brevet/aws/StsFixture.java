package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// An STS client and the scripted server it talks to.
final class StsFixture implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final AwsTarget TARGET = AwsTarget.of(Partition.AWS);
  static final String CODE = "271828";
  static final String KEY_SECRET = "keySecret/wJalrXUtnFEMI/K7MDENG/bPxRfiCYE";

  final ScriptedServer server;
  final Skew skew = new Skew(() -> NOW);
  final SdkSts sts;
  final SdkIam iam;

  StsFixture() throws Exception {
    this(Timeouts.USUAL);
  }

  StsFixture(Timeouts timeouts) throws Exception {
    server = new ScriptedServer();
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", server.url())).with(timeouts);
    sts = new SdkSts(connection, () -> NOW, skew);
    iam = new SdkIam(connection, () -> NOW, skew);
  }

  static Timeouts shortTimeouts() {
    return new Timeouts(Duration.ofMillis(500), Duration.ofMillis(300), Duration.ofSeconds(20));
  }

  static AccessKey key() {
    return new AccessKey(new AccessKeyId("AKIAIOSFODNN7EXAMPLE"), Secret.ofUnwipeable(KEY_SECRET));
  }

  static MfaProof mfa() throws InvalidInputException {
    return new MfaProof(
        MfaSerial.parse("arn:aws:iam::123456789012:mfa/Alice"), MfaCode.parse(CODE));
  }

  static SessionTokenRequest withCode() throws InvalidInputException {
    return new SessionTokenRequest(TARGET, SessionDuration.USER_DEFAULT, Optional.of(mfa()));
  }

  static SessionTokenRequest withoutCode() {
    return new SessionTokenRequest(TARGET, SessionDuration.USER_DEFAULT, Optional.empty());
  }

  static AssumeRoleRequest role(RoleParameters parameters) throws InvalidInputException {
    return new AssumeRoleRequest(
        TARGET,
        RoleArn.parse("arn:aws:iam::123456789012:role/path/xacct"),
        "demo",
        SessionDuration.ROLE_DEFAULT,
        parameters,
        Optional.empty());
  }

  @Override
  public void close() throws IOException {
    sts.close();
    iam.close();
    server.close();
  }
}
