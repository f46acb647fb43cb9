package app.brevet.aws;

import app.brevet.aws.AwsException.Reason;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.AwsCause;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Credentials;
import app.brevet.model.Expiry;
import app.brevet.model.InvalidInputException;
import app.brevet.model.RoleArn;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An STS in memory: it grants what it is asked for from the clock's instant on, and spends every
/// code once a device. What it should do instead can be scripted, call by call.
///
/// The n-th session it grants has the key id `ASIA` and n in 16 digits, the secret `secret-n` and
/// the token `token-n`, counted from 1.
public final class FakeSts implements Sts {

  /// A call that was received, whatever was answered.
  public sealed interface Call {
    /// The key that signed it.
    AccessKeyId signer();

    /// GetSessionToken.
    record GetSessionToken(AccessKeyId signer, SessionTokenRequest request) implements Call {}

    /// AssumeRole.
    record AssumeRole(AccessKeyId signer, AssumeRoleRequest request) implements Call {}

    /// AssumeRoleWithSAML, which nothing signs.
    record AssumeRoleWithSaml(AssumeRoleWithSamlRequest request) implements Call {
      @Override
      public AccessKeyId signer() {
        return NOBODY;
      }
    }

    /// AssumeRoleWithWebIdentity, which nothing signs.
    record AssumeRoleWithWebIdentity(AssumeRoleWithWebIdentityRequest request) implements Call {
      @Override
      public AccessKeyId signer() {
        return NOBODY;
      }
    }

    /// GetFederationToken.
    record GetFederationToken(AccessKeyId signer, FederationTokenRequest request) implements Call {}

    /// GetCallerIdentity.
    record GetCallerIdentity(AccessKeyId signer, AwsTarget target) implements Call {}
  }

  /// What one call meets before it is answered; it may wait, move a clock, or fail.
  @FunctionalInterface
  public interface Turn {
    /// Runs on the caller's thread, outside every lock of the fake.
    void meet(Call call) throws AwsException;
  }

  private static final AccessKeyId NOBODY = new AccessKeyId("AKIANOBODY0000000000");
  private static final String ENDPOINT = "https://sts.fake.invalid";

  private final InstantSource clock;
  private final List<Call> calls = new ArrayList<>();
  private final Deque<Turn> turns = new ArrayDeque<>();
  private final Set<String> spent = new HashSet<>();
  private Turn always = call -> {};
  private Optional<Duration> longest = Optional.empty();
  private CallerIdentity identity;
  private int granted;

  /// An STS whose sessions live by this clock; the caller is the user `demo` of 123456789012.
  public FakeSts(InstantSource clock) {
    this.clock = clock;
    this.identity =
        new CallerIdentity(
            "123456789012", arn("arn:aws:iam::123456789012:user/demo"), "AIDAEXAMPLEDEMO00000");
  }

  /// Scripts the next call that has no script yet.
  public synchronized FakeSts next(Turn turn) {
    turns.add(turn);
    return this;
  }

  /// The next call without a script is refused.
  public FakeSts refuseNext(AwsCause cause, String awsCode, String message) {
    return next(call -> refuse(cause, awsCode, message));
  }

  /// The next call without a script gets no answer, or is not sent.
  public FakeSts loseNext(Reason reason) {
    return next(
        call -> {
          throw AwsException.unreachable(reason, ENDPOINT, "scripted", null);
        });
  }

  /// What every call meets, after its own script.
  public synchronized FakeSts always(Turn turn) {
    always = turn;
    return this;
  }

  /// Grants no session longer than this, as AWS does to the account's root.
  public synchronized FakeSts grantAtMost(Duration most) {
    longest = Optional.of(most);
    return this;
  }

  /// What GetCallerIdentity answers to whoever asks.
  public synchronized FakeSts callerIs(CallerIdentity caller) {
    identity = caller;
    return this;
  }

  /// All calls so far, in the order they came.
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  /// The calls of one action so far.
  public <C extends Call> List<C> calls(Class<C> action) {
    return calls().stream().filter(action::isInstance).map(action::cast).toList();
  }

  @Override
  public SessionCredentials getSessionToken(AccessKey key, SessionTokenRequest request)
      throws AwsException {
    receive(new Call.GetSessionToken(key.accessKeyId(), request));
    spend(request.mfa());
    return grant(request.duration());
  }

  @Override
  public AssumedRole assumeRole(Credentials signer, AssumeRoleRequest request) throws AwsException {
    receive(new Call.AssumeRole(signer.accessKeyId(), request));
    spend(request.mfa());
    return new AssumedRole(
        grant(request.duration()), assumed(request.roleArn(), request.roleSessionName()));
  }

  @Override
  public AssumedRole assumeRoleWithSaml(AssumeRoleWithSamlRequest request) throws AwsException {
    receive(new Call.AssumeRoleWithSaml(request));
    return new AssumedRole(grant(request.duration()), assumed(request.roleArn(), "saml"));
  }

  @Override
  public AssumedRole assumeRoleWithWebIdentity(AssumeRoleWithWebIdentityRequest request)
      throws AwsException {
    receive(new Call.AssumeRoleWithWebIdentity(request));
    return new AssumedRole(
        grant(request.duration()), assumed(request.roleArn(), request.roleSessionName()));
  }

  @Override
  public GrantedSession getFederationToken(AccessKey key, FederationTokenRequest request)
      throws AwsException {
    receive(new Call.GetFederationToken(key.accessKeyId(), request));
    Arn federated =
        new Arn(
            request.target().partition(),
            "sts",
            "",
            identity.account(),
            "federated-user/" + request.name());
    return new GrantedSession(grant(request.duration()), Optional.of(federated), Map.of());
  }

  private static Arn assumed(RoleArn roleArn, String sessionName) {
    Arn role = roleArn.arn();
    return new Arn(
        role.partition(),
        "sts",
        "",
        role.account(),
        "assumed-role/" + roleArn.roleName() + "/" + sessionName);
  }

  @Override
  public CallerIdentity getCallerIdentity(Credentials signer, AwsTarget target)
      throws AwsException {
    receive(new Call.GetCallerIdentity(signer.accessKeyId(), target));
    synchronized (this) {
      return identity;
    }
  }

  @Override
  public boolean isClockKnown() {
    return true; // It goes by the clock that its callers have.
  }

  private void receive(Call call) throws AwsException {
    Optional<Turn> own;
    Turn common;
    synchronized (this) {
      calls.add(call);
      own = Optional.ofNullable(turns.poll());
      common = always;
    }
    if (own.isPresent()) {
      own.get().meet(call);
    }
    common.meet(call);
  }

  private synchronized void spend(Optional<MfaProof> mfa) throws AwsException {
    if (mfa.isPresent() && !spent.add(mfa.get().serial() + " " + mfa.get().code().digits())) {
      refuse(
          AwsCause.WRONG_OR_SPENT_CODE,
          "AccessDenied",
          "MultiFactorAuthentication failed with invalid MFA one time pass code.");
    }
  }

  private synchronized SessionCredentials grant(SessionDuration asked) {
    granted++;
    Duration life =
        longest.filter(most -> most.compareTo(asked.toDuration()) < 0).orElse(asked.toDuration());
    Instant end = clock.instant().plus(life);
    return new SessionCredentials(
        new AccessKeyId("ASIA%016d".formatted(granted)),
        Secret.ofUnwipeable("secret-" + granted),
        Secret.ofUnwipeable("token-" + granted),
        new Expiry(end));
  }

  private static void refuse(AwsCause cause, String awsCode, String message) throws AwsException {
    throw AwsException.refused(
        cause, awsCode, message, Optional.of("00000000-fake-fake-fake-000000000000"), ENDPOINT);
  }

  private static Arn arn(String text) {
    try {
      return Arn.parse(text);
    } catch (InvalidInputException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
