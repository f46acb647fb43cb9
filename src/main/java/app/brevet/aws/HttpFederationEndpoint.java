package app.brevet.aws;

import app.brevet.aws.AwsException.Reason;
import app.brevet.json.JsonException;
import app.brevet.json.StringMembers;
import app.brevet.model.Partition;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/// The federation endpoint over HTTPS. Credentials go in the body of a POST, never in a URL, which
/// proxies write down.
public final class HttpFederationEndpoint implements FederationEndpoint {

  private static final String TOKEN = "SigninToken";

  private final AwsConnection connection;

  /// @param connection through what it is reached, trusting whom, and for how long it is waited for
  public HttpFederationEndpoint(AwsConnection connection) {
    this.connection = connection;
  }

  @Override
  public SigninToken getSigninToken(
      SessionCredentials session, ConsoleSite site, Optional<SessionDuration> duration)
      throws AwsException {
    URI endpoint = site.federation();
    try (WipedBytes document = document(session)) {
      try (FormPost.Answer first = post(endpoint, document, duration)) {
        if (first.status() != HttpURLConnection.HTTP_BAD_REQUEST || duration.isEmpty()) {
          return new SigninToken(token(first, endpoint), duration);
        }
      }
      try (FormPost.Answer second = post(endpoint, document, Optional.empty())) {
        return new SigninToken(token(second, endpoint), Optional.empty());
      }
    }
  }

  private FormPost.Answer post(
      URI endpoint, WipedBytes document, Optional<SessionDuration> duration) throws AwsException {
    byte[] plain = document.copy();
    byte[] form = form(plain, duration);
    try {
      return new FormPost(OneShotConnection.of(connection, endpoint)).send(endpoint, form);
    } finally {
      Arrays.fill(plain, (byte) 0);
      Arrays.fill(form, (byte) 0);
    }
  }

  private static byte[] form(byte[] document, Optional<SessionDuration> duration) {
    try (WipedBytes form = new WipedBytes()) {
      form.add("Action=getSigninToken");
      duration.ifPresent(length -> form.add("&SessionDuration=" + length.seconds()));
      return form.add("&Session=").addEncoded(document).copy();
    }
  }

  private static WipedBytes document(SessionCredentials session) {
    WipedBytes document = new WipedBytes();
    document.add("{\"sessionId\":\"" + session.accessKeyId() + "\",\"sessionKey\":");
    addQuoted(session.secretAccessKey(), document);
    document.add(",\"sessionToken\":");
    addQuoted(session.sessionToken(), document);
    return document.add("}");
  }

  private static void addQuoted(Secret secret, WipedBytes document) {
    byte[] quoted = secret.use(StringMembers::quoted);
    document.add(quoted);
    Arrays.fill(quoted, (byte) 0);
  }

  private Secret token(FormPost.Answer answer, URI endpoint) throws AwsException {
    if (answer.status() != HttpURLConnection.HTTP_OK) {
      // Not a word of the body: it may repeat what was sent.
      Refusal refusal =
          new Refusal(answer.status(), "", "HTTP status " + answer.status(), answer.requestId());
      throw AwsException.refused(
          ErrorCatalogue.causeOf(
              refusal,
              new Asked("signin", Partition.AWS.defaultRegion(), true, Asked.Carried.NOTHING)),
          refusal.code(),
          refusal.message(),
          refusal.requestId(),
          endpoint.toString());
    }
    byte[] body = answer.body().copy();
    try (StringMembers members = StringMembers.of(body)) {
      return Secret.of(members.bytes(TOKEN));
    } catch (JsonException unreadable) {
      throw AwsException.unreachable(
          Reason.NO_ANSWER,
          endpoint.toString(),
          "AWS's answer lacks what was asked for",
          unreadable);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }
}
