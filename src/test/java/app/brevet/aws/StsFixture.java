package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.ProvidedContext;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// An STS client and the scripted server it talks to.
final class StsFixture implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final AwsTarget TARGET = AwsTarget.of(Partition.AWS);
  static final String CODE = "271828";
  static final String KEY_SECRET = "keySecret/wJalrXUtnFEMI/K7MDENG/bPxRfiCYE";

  final ScriptedServer server;
  final Skew skew = new Skew(() -> NOW);
  final SdkSts sts;
  final SdkStsTools tools;
  final SdkIam iam;

  StsFixture() throws Exception {
    this(Timeouts.USUAL);
  }

  StsFixture(Timeouts timeouts) throws Exception {
    server = new ScriptedServer();
    AwsConnection connection =
        AwsConnection.of(Map.of("AWS_ENDPOINT_URL", server.url())).with(timeouts);
    sts = new SdkSts(connection, () -> NOW, skew);
    tools = new SdkStsTools(connection, () -> NOW, skew);
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

  /// AssumeRole with what a context provider says.
  static AssumeRoleRequest withContext() throws InvalidInputException {
    return withContexts(
        ProvidedContext.parse("arn:aws:iam::aws:contextProvider/IdentityCenter", "context"));
  }

  /// AssumeRole with these contexts.
  static AssumeRoleRequest withContexts(ProvidedContext... contexts) throws InvalidInputException {
    AssumeRoleRequest plain = role(RoleParameters.NONE);
    return new AssumeRoleRequest(
        plain.target(),
        plain.roleArn(),
        plain.roleSessionName(),
        plain.duration(),
        plain.parameters(),
        plain.mfa(),
        List.of(contexts));
  }

  static AssumeRoleWithWebIdentityRequest byToken() throws InvalidInputException {
    return new AssumeRoleWithWebIdentityRequest(
        TARGET,
        RoleArn.parse("arn:aws:iam::123456789012:role/Web"),
        "demo",
        Secret.ofUnwipeable("a.b.c"),
        Optional.empty(),
        SessionDuration.ROLE_DEFAULT,
        SessionPolicy.NONE);
  }

  static AssumeRootRequest root() throws InvalidInputException {
    Arn task = Arn.parse("arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy");
    return new AssumeRootRequest(TARGET, "123456789012", task, OptionalInt.empty());
  }

  @Override
  public void close() throws IOException {
    sts.close();
    tools.close();
    iam.close();
    server.close();
  }
}
