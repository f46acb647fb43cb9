package app.brevet.sandbox;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Serves what the sandbox's issuers publish, and hands every other request on.
///
/// Source: OpenID Connect Discovery 1.0, section 4.
final class OidcDocuments implements LoopbackServer.Responder {

  private static final int OK = 200;
  private static final String JSON = "application/json";

  private final InstantSource clock;
  private final LoopbackServer.Responder others;
  private final RandomIds ids = new RandomIds();
  private final Map<String, OidcIssuer> issuers = new ConcurrentHashMap<>();

  OidcDocuments(InstantSource clock, LoopbackServer.Responder others) {
    this.clock = clock;
    this.others = others;
  }

  /// The issuer of this URL, which is made when it is first asked for.
  OidcIssuer issuer(URI url) {
    return issuers.computeIfAbsent(url.getPath(), _ -> new OidcIssuer(url, clock));
  }

  @Override
  public Optional<HttpResponse> answer(HttpRequest request) throws InterruptedException {
    Optional<String> document =
        request.method().equals("GET")
            ? document(request.path(), OidcIssuer.DISCOVERY, OidcIssuer::discovery)
                .or(() -> document(request.path(), OidcIssuer.KEYS, OidcIssuer::keys))
            : Optional.empty();
    return document.isEmpty()
        ? others.answer(request)
        : document.map(text -> new HttpResponse(OK, ids.requestId(), clock.instant(), JSON, text));
  }

  private Optional<String> document(
      String path, String end, Function<OidcIssuer, String> document) {
    return path.endsWith(end)
        ? Optional.ofNullable(issuers.get(path.substring(0, path.length() - end.length())))
            .map(document)
        : Optional.empty();
  }
}
