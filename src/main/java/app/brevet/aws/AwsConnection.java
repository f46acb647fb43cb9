package app.brevet.aws;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How AWS is reached: where, through what, trusting whom, and for how long it is waited for.
///
/// Source: AWS SDKs and Tools Reference Guide, "Service-specific endpoints", "Dual-stack and FIPS
/// endpoints" and `AWS_CA_BUNDLE`. An endpoint given here goes before both.
///
/// @param stsEndpoint instead of the regional one of the target
/// @param iamEndpoint instead of the partition's
/// @param dualStack by the endpoints that have IPv6 addresses too
/// @param caBundle a PEM file of certificates that are trusted beside the usual ones
/// @param anchors whom this computer's own store trusts, beside the usual ones
/// @param hosts asked where an endpoint has no address
public record AwsConnection(
    Optional<URI> stsEndpoint,
    Optional<URI> iamEndpoint,
    boolean fips,
    boolean dualStack,
    Optional<Path> caBundle,
    SystemAnchors anchors,
    Proxies proxies,
    HostLookup hosts,
    Timeouts timeouts) {

  /// AWS itself, in the way that this computer's settings say.
  public static final AwsConnection USUAL =
      new AwsConnection(
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          Optional.empty(),
          SystemAnchors.OF_THIS_MACHINE,
          Proxies.USUAL,
          HostLookup.OF_THIS_MACHINE,
          Timeouts.USUAL);

  /// What `AWS_ENDPOINT_URL_STS`, `AWS_ENDPOINT_URL_IAM`, `AWS_ENDPOINT_URL`,
  /// `AWS_USE_FIPS_ENDPOINT`, `AWS_USE_DUALSTACK_ENDPOINT`, `AWS_CA_BUNDLE`, `HTTPS_PROXY`,
  /// `HTTP_PROXY` and `NO_PROXY` say; an empty value counts as none.
  ///
  /// @throws InvalidInputException if an endpoint is not `https://HOST[:PORT][/PATH]`, or `http://`
  ///   of another machine, which would send codes and tokens in the clear. A proxy that is none is
  ///   told when it is needed: most commands call nobody
  public static AwsConnection of(Map<String, String> environment) throws InvalidInputException {
    return new AwsConnection(
        endpoint(environment, "AWS_ENDPOINT_URL_STS"),
        endpoint(environment, "AWS_ENDPOINT_URL_IAM"),
        isTrue(environment, "AWS_USE_FIPS_ENDPOINT"),
        isTrue(environment, "AWS_USE_DUALSTACK_ENDPOINT"),
        value(environment, "AWS_CA_BUNDLE").map(Path::of),
        SystemAnchors.OF_THIS_MACHINE,
        Proxies.of(environment),
        HostLookup.OF_THIS_MACHINE,
        Timeouts.USUAL);
  }

  /// The same with other time-outs.
  public AwsConnection with(Timeouts other) {
    return new AwsConnection(
        stsEndpoint, iamEndpoint, fips, dualStack, caBundle, anchors, proxies, hosts, other);
  }

  /// The same where this tells which hosts have addresses.
  AwsConnection with(HostLookup other) {
    return new AwsConnection(
        stsEndpoint, iamEndpoint, fips, dualStack, caBundle, anchors, proxies, other, timeouts);
  }

  private static boolean isTrue(Map<String, String> environment, String name) {
    return value(environment, name).filter("true"::equalsIgnoreCase).isPresent();
  }

  private static Optional<URI> endpoint(Map<String, String> environment, String name)
      throws InvalidInputException {
    String set = value(environment, name).isPresent() ? name : "AWS_ENDPOINT_URL";
    Optional<String> text = value(environment, set);
    return text.isEmpty() ? Optional.empty() : Optional.of(endpoint(set, text.get()));
  }

  /// Tells the variable, and not its value, which may hold a password.
  private static URI endpoint(String variable, String text) throws InvalidInputException {
    try {
      URI uri = new URI(text);
      boolean lawful =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && ("https".equals(uri.getScheme())
                  || ("http".equals(uri.getScheme()) && LoopbackHost.is(uri.getHost())));
      if (lawful) {
        return uri;
      }
    } catch (URISyntaxException noUri) {
      // It is refused as any other that is unlawful.
    }
    throw new InvalidInputException(Reason.ENDPOINT_MALFORMED, variable);
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
