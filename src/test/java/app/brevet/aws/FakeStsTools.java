package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.Expiry;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The further actions of STS in memory: each call is kept, and answered in a fixed way.
public final class FakeStsTools implements StsTools {

  /// What every message is decoded to.
  public static final String DECODED =
      """
      {"allowed":false,"explicitDeny":true,"matchedStatements":{"items":[{"statementId":"NoStop",\
      "effect":"DENY","principals":{"items":[]},"actions":{"items":[{"value":"ec2:Stop*"}]},\
      "resources":{"items":[{"value":"*"}]},"conditions":{"items":[]}}]},"failures":{"items":[]},\
      "context":{"principal":{"id":"AIDAEXAMPLE","arn":"arn:aws:iam::123456789012:user/demo"},\
      "action":"ec2:StopInstances","resource":"arn:aws:ec2:eu-west-1:123456789012:instance/i-1",\
      "conditions":{"items":[{"key":"aws:Region","values":{"items":[{"value":"eu-west-1"}]}}]}}}\
      """;

  private final InstantSource clock;
  private final List<String> calls = new ArrayList<>();

  /// Tools whose sessions live by this clock.
  public FakeStsTools(InstantSource clock) {
    this.clock = clock;
  }

  /// All calls so far: the action's name, the signer's key and what was asked for.
  public List<String> calls() {
    return List.copyOf(calls);
  }

  private void receive(String action, Credentials signer, Object asked) {
    calls.add(action + " " + signer.accessKeyId() + " " + asked);
  }

  @Override
  public String decodeAuthorizationMessage(
      Credentials signer, AwsTarget target, String encodedMessage) {
    receive("DecodeAuthorizationMessage", signer, encodedMessage);
    return DECODED;
  }

  @Override
  public String getAccessKeyInfo(Credentials signer, AwsTarget target, AccessKeyId key) {
    receive("GetAccessKeyInfo", signer, key);
    return "123456789012";
  }

  @Override
  public GrantedSession assumeRoot(Credentials signer, AssumeRootRequest request) {
    receive("AssumeRoot", signer, request);
    return granted();
  }

  @Override
  public WebIdentityToken getWebIdentityToken(Credentials signer, WebIdentityTokenRequest request) {
    receive("GetWebIdentityToken", signer, request);
    return new WebIdentityToken(
        Secret.ofUnwipeable("signed-token"),
        new Expiry(clock.instant().plus(Duration.ofMinutes(5))));
  }

  @Override
  public GrantedSession getDelegatedAccessToken(
      Credentials signer, AwsTarget target, Secret tradeInToken) {
    receive("GetDelegatedAccessToken", signer, tradeInToken.reveal());
    return granted();
  }

  private GrantedSession granted() {
    return new GrantedSession(
        new SessionCredentials(
            new AccessKeyId("ASIATOOLS00000000001"),
            Secret.ofUnwipeable("tools-secret"),
            Secret.ofUnwipeable("tools-token"),
            new Expiry(clock.instant().plus(Duration.ofMinutes(15)))),
        Optional.empty(),
        Map.of());
  }
}
