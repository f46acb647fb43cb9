package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers requests in the AWS Query protocol: finds the service and the action, the signer, and
/// the answer; keeps the log; plays the faults. Hands the console's sign-in on.
final class QueryFront implements LoopbackServer.Responder {

  private static final int OK = 200;
  private static final String XML = "text/xml";

  private final InstantSource clock;
  private final SandboxSwitches switches;
  private final SandboxFaults faults;
  private final CallLog log;
  private final SignatureCheck signatures;
  private final StsActions sts;
  private final IamActions iam;
  private final FederatedActions federated;
  private final ConsoleFederation console;
  private final RandomIds ids = new RandomIds();

  QueryFront(
      InstantSource clock,
      SandboxSwitches switches,
      SandboxDirectory directory,
      SandboxFaults faults,
      CallLog log) {
    this.clock = clock;
    this.switches = switches;
    this.faults = faults;
    this.log = log;
    IssuedSessions sessions = new IssuedSessions(clock, switches, directory);
    this.signatures = new SignatureCheck(new KeyRing(directory, sessions, clock), clock);
    this.sts = new StsActions(directory, sessions, new MfaCheck(directory, clock));
    this.iam = new IamActions(directory);
    this.federated = new FederatedActions(directory, sessions, clock);
    this.console = new ConsoleFederation(clock, sessions);
  }

  @Override
  public Optional<HttpResponse> answer(HttpRequest request) throws InterruptedException {
    Exchange exchange = new Exchange(request);
    if (faults.isSilent()) {
      exchange.record(Fault.NO_ANSWER_NOT_DONE.name());
      faults.awaitSpeech();
      return Optional.empty();
    }
    Thread.sleep(switches.delay().plus(faults.delay()));
    Optional<Fault> fault = faults.next(exchange.action, clock.instant());
    if (fault.isEmpty()) {
      return Optional.of(exchange.answer());
    }
    return switch (fault.get()) {
      case NO_ANSWER_NOT_DONE -> {
        exchange.record(Fault.NO_ANSWER_NOT_DONE.name());
        yield Optional.empty();
      }
      case NO_ANSWER_YET_DONE -> {
        exchange.answer();
        yield Optional.empty();
      }
      case TEMPORARILY_UNMODIFIABLE ->
          exchange.fail(
              new Refusal(
                  409,
                  "EntityTemporarilyUnmodifiable",
                  "The request was rejected because it referenced an entity that is temporarily"
                      + " unmodifiable."));
      case EXPIRED_TOKEN -> exchange.fail(Refusal.expiredToken(ContextAssertions.NOT_TAKEN));
      case THROTTLING -> exchange.fail(new Refusal(400, "Throttling", "Rate exceeded"));
      case SERVICE_UNAVAILABLE ->
          exchange.fail(
              new Refusal(
                  503,
                  "ServiceUnavailable",
                  "The request has failed due to a temporary failure of the server."));
      case INTERNAL_FAILURE ->
          exchange.fail(
              new Refusal(
                  500,
                  "InternalFailure",
                  "The request processing has failed because of an unknown error."));
    };
  }

  /// One request on its way to its answer.
  private final class Exchange {

    private final HttpRequest request;
    private final QueryParameters parameters;
    private final Service service;
    private final String action;
    private final String requestId = ids.requestId();
    private Optional<Arn> signer = Optional.empty();
    private String claimedKey;

    Exchange(HttpRequest request) {
      this.request = request;
      this.parameters = QueryParameters.of(request);
      this.service = Service.of(parameters);
      this.action = parameters.text("Action").orElse("");
      this.claimedKey = claimedKey(request);
    }

    HttpResponse answer() {
      if (request.path().equals(ConsoleFederation.PATH)) {
        return page(console.answer(parameters));
      }
      try {
        Consumer<AwsXml> result = result();
        record(SandboxCall.SUCCESS);
        return response(OK, XML, AwsXml.answer(service, action, requestId, result));
      } catch (Refusal refusal) {
        return refuse(refusal);
      }
    }

    private HttpResponse page(ConsoleFederation.Page page) {
      signer = page.signer();
      claimedKey = page.accessKeyId();
      record(page.status() == OK ? SandboxCall.SUCCESS : String.valueOf(page.status()));
      return response(page.status(), page.contentType(), page.content());
    }

    Optional<HttpResponse> fail(Refusal refusal) {
      return Optional.of(refuse(refusal));
    }

    private HttpResponse refuse(Refusal refusal) {
      record(refusal.code());
      return response(refusal.status(), XML, AwsXml.error(service, requestId, refusal));
    }

    private Consumer<AwsXml> result() throws Refusal {
      service.requireAction(parameters);
      RegionalActions.require(action, request);
      if (FederatedActions.has(action)) {
        return federated.answer(action, parameters);
      }
      Caller caller = signatures.signerOf(request, service);
      signer = Optional.of(caller.arn());
      return switch (service) {
        case STS -> sts.answer(action, caller, scopeOf(request), parameters);
        case IAM -> iam.answer(action, caller, parameters);
      };
    }

    private HttpResponse response(int status, String contentType, String content) {
      return new HttpResponse(status, requestId, clock.instant(), contentType, content);
    }

    void record(String outcome) {
      log.add(
          new SandboxCall(
              clock.instant(), action, claimedKey, signer, parameters.withoutSecrets(), outcome));
    }
  }

  private static CredentialScope scopeOf(HttpRequest request) throws Refusal {
    return CredentialScope.parse(AuthorizationHeader.of(request).credential());
  }

  private static String claimedKey(HttpRequest request) {
    try {
      return scopeOf(request).accessKeyId();
    } catch (Refusal unsigned) {
      // Only the log asks: whether an unsigned request is refused is decided elsewhere.
      return "";
    }
  }
}
