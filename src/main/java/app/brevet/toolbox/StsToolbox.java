package app.brevet.toolbox;

import app.brevet.activity.Activity;
import app.brevet.aws.AssumeRoleRequest;
import app.brevet.aws.AssumeRoleWithSamlRequest;
import app.brevet.aws.AssumeRoleWithWebIdentityRequest;
import app.brevet.aws.AssumeRootRequest;
import app.brevet.aws.AwsException;
import app.brevet.aws.AwsTarget;
import app.brevet.aws.FederationTokenRequest;
import app.brevet.aws.SessionTokenRequest;
import app.brevet.aws.Sts;
import app.brevet.aws.StsTools;
import app.brevet.aws.WebIdentityTokenRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.MfaSerial;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.ProvidedContext;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import app.brevet.session.Failures;
import app.brevet.session.Signers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Makes single calls of STS as a person wishes for them. Everything is looked at before anything
/// is sent; nothing that is answered is kept or delivered. That a call was made, or failed, stands
/// in the activity.
public final class StsToolbox {

  private final Signers signers;
  private final Sts sts;
  private final StsTools tools;
  private final CallLog log;

  /// Calls by these ports.
  public StsToolbox(
      Signers signers, Sts sts, StsTools tools, Activity activity, InstantSource clock) {
    this.signers = signers;
    this.sts = sts;
    this.tools = tools;
    this.log = new CallLog(activity, clock);
  }

  /// Makes the call. The caller closes the answer.
  ///
  /// @param codes whom to ask for the code of the device that the call names
  /// @throws FailureException if a parameter breaks one of AWS's limits, if these credentials may
  ///   not sign the action, or if AWS refuses
  public StsAnswer make(StsCall call, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    Instant begun = log.begin();
    try {
      StsAnswer answer = made(call, codes);
      log.answered(call, answer);
      return answer;
    } catch (FailureException e) {
      log.failed(call, e.failure(), begun);
      throw e;
    }
  }

  private StsAnswer made(StsCall call, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    try {
      return call.action().isUnsigned() ? unsigned(call) : signed(call, codes);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    } catch (AwsException e) {
      throw Failures.of(e);
    }
  }

  private StsAnswer unsigned(StsCall call) throws InvalidInputException, AwsException {
    StsReading read = new StsReading(call.values());
    RoleArn role = read.roleArn();
    AwsTarget target = target(AwsTarget.of(role.arn().partition()), call.region());
    if (call.action() == StsAction.ASSUME_ROLE_WITH_SAML) {
      return Answers.of(
          call.action(),
          sts.assumeRoleWithSaml(
              new AssumeRoleWithSamlRequest(
                  target,
                  role,
                  read.samlProvider(),
                  read.samlAssertion(),
                  read.roleDuration(),
                  read.policy())));
    }
    return Answers.of(
        call.action(),
        sts.assumeRoleWithWebIdentity(
            new AssumeRoleWithWebIdentityRequest(
                target,
                role,
                signers.roleSessionName(read.roleSessionName(), role.roleName()),
                read.webIdentityToken(),
                read.providerId(),
                read.roleDuration(),
                read.policy())));
  }

  private StsAnswer signed(StsCall call, MfaCodeSource codes)
      throws InvalidInputException, FailureException, InterruptedException {
    SignedBy by = lawful(call);
    StsReading read = new StsReading(call.values());
    AwsTarget target = target(signers.targetOf(by.profile()), call.region());
    return switch (call.action()) {
      case GET_CALLER_IDENTITY ->
          sign(by, codes, signer -> Answers.of(sts.getCallerIdentity(signer, target)));
      case GET_SESSION_TOKEN -> sessionToken(by.profile(), read, target, codes);
      case ASSUME_ROLE -> assumeRole(by, read, target, codes);
      case GET_FEDERATION_TOKEN -> {
        FederationTokenRequest request =
            new FederationTokenRequest(
                    target,
                    read.name(),
                    read.userDuration(isRoot(by.profile())),
                    read.policy(),
                    read.tags())
                .checked();
        yield signers.signWithCode(
            by.profile(),
            Optional.empty(),
            codes,
            (key, _) -> Answers.of(call.action(), sts.getFederationToken(key, request)));
      }
      case DECODE_AUTHORIZATION_MESSAGE -> {
        String message = read.encodedMessage();
        yield sign(
            by,
            codes,
            signer ->
                Answers.of(
                    call.action(),
                    "DecodedMessage",
                    tools.decodeAuthorizationMessage(signer, target, message)));
      }
      case GET_ACCESS_KEY_INFO -> {
        AccessKeyId asked = read.accessKeyId();
        yield sign(
            by,
            codes,
            signer ->
                Answers.of(
                    call.action(), "Account", tools.getAccessKeyInfo(signer, target, asked)));
      }
      case ASSUME_ROOT -> {
        AssumeRootRequest request =
            new AssumeRootRequest(
                target,
                read.targetPrincipal(),
                read.taskPolicyArn(target.partition()),
                read.rootSeconds());
        yield sign(
            by, codes, signer -> Answers.of(call.action(), tools.assumeRoot(signer, request)));
      }
      case GET_WEB_IDENTITY_TOKEN -> {
        WebIdentityTokenRequest request =
            new WebIdentityTokenRequest(
                target,
                read.audiences(),
                read.tokenSeconds(),
                read.signingAlgorithm(),
                read.tags());
        yield sign(by, codes, signer -> Answers.of(tools.getWebIdentityToken(signer, request)));
      }
      case GET_DELEGATED_ACCESS_TOKEN -> {
        Secret traded = read.tradeInToken();
        yield sign(
            by,
            codes,
            signer ->
                Answers.of(call.action(), tools.getDelegatedAccessToken(signer, target, traded)));
      }
      case ASSUME_ROLE_WITH_SAML, ASSUME_ROLE_WITH_WEB_IDENTITY ->
          throw new IllegalArgumentException("nothing signs " + call.action());
    };
  }

  /// A region of another partition knows neither the key nor the role: what is sent there is lost.
  private static AwsTarget target(AwsTarget usual, Optional<Region> wished)
      throws InvalidInputException {
    Region region = wished.orElseGet(usual::region);
    if (Partition.of(region) != usual.partition()) {
      throw new InvalidInputException(Reason.REGION_ELSEWHERE, region.value());
    }
    return new AwsTarget(usual.partition(), region);
  }

  /// Who signs, once it is lawful that they do.
  private static SignedBy lawful(StsCall call) throws InvalidInputException {
    SignedBy by =
        call.by()
            .orElseThrow(
                () -> new InvalidInputException(Reason.SIGNER_MISSING, call.action().awsName()));
    if (!call.action().signersOf(by.profile()).contains(by.kind())) {
      throw new InvalidInputException(Reason.SIGNER_UNLAWFUL, call.action().awsName());
    }
    return by;
  }

  private StsAnswer sessionToken(
      Profile profile, StsReading read, AwsTarget target, MfaCodeSource codes)
      throws InvalidInputException, FailureException, InterruptedException {
    SessionDuration duration = read.userDuration(isRoot(profile));
    return signers.signWithCode(
        profile,
        read.serialNumber(),
        codes,
        (key, mfa) ->
            Answers.of(
                StsAction.GET_SESSION_TOKEN,
                sts.getSessionToken(key, new SessionTokenRequest(target, duration, mfa))));
  }

  private static boolean isRoot(Profile profile) {
    return profile instanceof UserProfile user && user.isAccountRoot();
  }

  private StsAnswer assumeRole(SignedBy by, StsReading read, AwsTarget target, MfaCodeSource codes)
      throws InvalidInputException, FailureException, InterruptedException {
    List<ProvidedContext> contexts = read.providedContexts();
    try {
      return assumeRole(by, read, target, contexts, codes);
    } catch (FailureException e) {
      throw read.serialNumber().isPresent() ? e : signers.roleRefused(e, by.profile(), by.kind());
    } finally {
      contexts.forEach(ProvidedContext::close);
    }
  }

  private StsAnswer assumeRole(
      SignedBy by,
      StsReading read,
      AwsTarget target,
      List<ProvidedContext> contexts,
      MfaCodeSource codes)
      throws InvalidInputException, FailureException, InterruptedException {
    RoleParameters parameters = read.parameters();
    SessionDuration duration = read.roleDuration();
    Optional<MfaSerial> serial = read.serialNumber();
    RoleArn role = read.roleArn();
    String name = signers.roleSessionName(read.roleSessionName(), by.profile().name().value());
    if (by.kind() == SignerKind.LONG_TERM_KEY) {
      return signers.signWithCode(
          by.profile(),
          serial,
          codes,
          (key, mfa) ->
              Answers.of(
                  StsAction.ASSUME_ROLE,
                  sts.assumeRole(
                      key,
                      new AssumeRoleRequest(
                          target, role, name, duration, parameters, mfa, contexts))));
    }
    if (serial.isPresent()) {
      throw new InvalidInputException(Reason.MFA_NEEDS_THE_KEY, serial.get().value());
    }
    if (duration.seconds() > SessionDuration.HOUR_SECONDS) {
      throw new InvalidInputException(Reason.CHAINED_DURATION, duration.toString());
    }
    AssumeRoleRequest request =
        new AssumeRoleRequest(target, role, name, duration, parameters, Optional.empty(), contexts);
    return sign(
        by, codes, signer -> Answers.of(StsAction.ASSUME_ROLE, sts.assumeRole(signer, request)));
  }

  private StsAnswer sign(SignedBy by, MfaCodeSource codes, Signers.Call<StsAnswer> call)
      throws FailureException, InterruptedException {
    return signers.sign(by.profile(), by.kind(), codes, call);
  }
}
