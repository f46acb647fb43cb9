package app.brevet.sandbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Arn;
import app.brevet.model.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The federation endpoint of the AWS console: trades a session for a sign-in token, and lets in
/// who brings one.
///
/// Source: IAM User Guide, "Enable custom identity broker access to the AWS console": sessions of
/// AssumeRole and GetFederationToken only; a token is good for 15 minutes; SessionDuration is for
/// roles that a long-term key assumed; where a session assumed the role, its call must not have
/// named a duration. AWS publishes no words for its refusals, which are pages with the status 400.
final class ConsoleFederation {

  static final String PATH = "/federation";

  private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int SHORTEST = 900;
  private static final int LONGEST = 43_200;
  private static final String HTML = "text/html; charset=UTF-8";

  /// What is answered.
  ///
  /// @param accessKeyId the key of the session that it is about; empty if there is none
  /// @param signer whose session it is, if it is known
  record Page(
      int status, String contentType, String content, String accessKeyId, Optional<Arn> signer) {}

  private record SignIn(Arn who, String accessKeyId, Instant until) {}

  private final InstantSource clock;
  private final IssuedSessions sessions;
  private final RandomIds ids = new RandomIds();
  private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();

  ConsoleFederation(InstantSource clock, IssuedSessions sessions) {
    this.clock = clock;
    this.sessions = sessions;
  }

  /// The answer to a request with these parameters, by GET or as a form.
  Page answer(QueryParameters parameters) {
    return switch (parameters.text("Action").orElse("")) {
      case "getSigninToken" -> signinToken(parameters);
      case "login" -> login(parameters);
      default -> refuse(BAD_REQUEST, "Action is missing or unknown.", "", Optional.empty());
    };
  }

  private Page signinToken(QueryParameters parameters) {
    try {
      JsonObject given = Json.parse(parameters.text("Session").orElse(""));
      String id = given.string("sessionId");
      Optional<IssuedSession> session = session(given, id);
      if (session.isEmpty()) {
        return refuse(BAD_REQUEST, "The session is not valid.", id, Optional.empty());
      }
      return signinToken(session.get(), id, parameters.text("SessionDuration"));
    } catch (JsonException e) {
      // Its message names a member at most; AWS does not tell either what it could not read.
      return refuse(BAD_REQUEST, "Session cannot be read.", "", Optional.empty());
    }
  }

  private Page signinToken(IssuedSession session, String id, Optional<String> duration) {
    Arn who = session.caller().arn();
    if (!mayFederate(session)) {
      return refuse(BAD_REQUEST, "This session cannot sign in.", id, Optional.of(who));
    }
    if (duration.isPresent() && !mayHaveDuration(session, duration.get())) {
      return refuse(BAD_REQUEST, "SessionDuration is not valid here.", id, Optional.of(who));
    }
    String token = ids.authorizationMessage();
    signIns.put(token, new SignIn(who, id, clock.instant().plus(TOKEN_LIFE)));
    String json = Json.compact(new JsonObject().with("SigninToken", token));
    return new Page(OK, "application/json", json, id, Optional.of(who));
  }

  private Optional<IssuedSession> session(JsonObject given, String id) throws JsonException {
    Secret key = Secret.ofUnwipeable(given.string("sessionKey"));
    Secret token = Secret.ofUnwipeable(given.string("sessionToken"));
    return sessions
        .session(id)
        .filter(known -> known.credentials().secretAccessKey().equals(key))
        .filter(known -> known.credentials().sessionToken().equals(token))
        .filter(known -> clock.instant().isBefore(known.diesAt()));
  }

  private static boolean mayFederate(IssuedSession session) {
    return switch (session.caller()) {
      case Caller.FederatedUser _ -> true;
      case Caller.RoleSession _ ->
          session.grant().byLongTermKey() || !session.grant().durationAsked();
      case Caller.LongTerm _, Caller.UserSession _, Caller.RootTask _, Caller.Delegate _ -> false;
    };
  }

  private static boolean mayHaveDuration(IssuedSession session, String text) {
    boolean lawful = text.matches("[0-9]{1,6}");
    int seconds = lawful ? Integer.parseInt(text) : 0;
    return seconds >= SHORTEST
        && seconds <= LONGEST
        && session.caller() instanceof Caller.RoleSession
        && session.grant().byLongTermKey();
  }

  private Page login(QueryParameters parameters) {
    Optional<String> token = parameters.text("SigninToken");
    Optional<String> destination = parameters.text("Destination");
    if (token.isEmpty() || destination.isEmpty()) {
      return refuse(BAD_REQUEST, "SigninToken and Destination are needed.", "", Optional.empty());
    }
    Optional<SignIn> signIn =
        Optional.ofNullable(signIns.get(token.get()))
            .filter(known -> clock.instant().isBefore(known.until()));
    return signIn
        .map(known -> welcome(known, destination.get()))
        .orElseGet(
            () -> refuse(FORBIDDEN, "The sign-in token is not valid.", "", Optional.empty()));
  }

  private static Page welcome(SignIn signIn, String destination) {
    String text = "Signed in as " + signIn.who() + ", on the way to " + destination;
    return new Page(
        OK, HTML, page("Console", text), signIn.accessKeyId(), Optional.of(signIn.who()));
  }

  private static Page refuse(int status, String text, String accessKeyId, Optional<Arn> signer) {
    return new Page(status, HTML, page("Refused", text), accessKeyId, signer);
  }

  private static String page(String title, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<!DOCTYPE html>\n<title>%s</title>\n<p>%s</p>\n".formatted(title, escaped);
  }
}
