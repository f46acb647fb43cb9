package app.brevet.aws;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Partition;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/// The consoles of the partitions. The isolated ones have none that could be reached from
/// elsewhere.
///
/// @param instead a sign-in on this machine in the place of all of them, for tests and the demo
public record ConsoleSites(Optional<URI> instead) {

  private static final String VARIABLE = "BREVET_SIGNIN_ENDPOINT";

  /// The consoles of AWS itself.
  public static final ConsoleSites USUAL = new ConsoleSites(Optional.empty());

  /// The consoles of AWS, unless `BREVET_SIGNIN_ENDPOINT` names another sign-in; an empty value
  /// counts as none.
  ///
  /// @throws InvalidInputException if it is no `http://` or `https://` of this machine itself, with
  ///   nothing behind the port: credentials go there
  public static ConsoleSites of(Map<String, String> environment) throws InvalidInputException {
    String text = environment.getOrDefault(VARIABLE, "").strip();
    return text.isEmpty() ? USUAL : new ConsoleSites(Optional.of(onThisMachine(text)));
  }

  private static URI onThisMachine(String text) throws InvalidInputException {
    try {
      URI uri = new URI(text);
      boolean lawful =
          uri.getHost() != null
              && LoopbackHost.is(uri.getHost())
              && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
              && uri.getRawUserInfo() == null
              && uri.getRawPath().isEmpty()
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      if (lawful) {
        return uri;
      }
    } catch (URISyntaxException noUri) {
      // Told below, like all that is no such address.
    }
    throw new InvalidInputException(Reason.ENDPOINT_MALFORMED, VARIABLE);
  }

  /// The console of this partition, if it has one.
  public Optional<ConsoleSite> of(Partition partition) {
    Optional<ConsoleSite> usual =
        switch (partition) {
          // Signing out works at a region's host only, as aws-vault and Leapp do it.
          case AWS -> site("aws.amazon.com", "us-east-1.");
          case US_GOV -> site("amazonaws-us-gov.com", "");
          case CHINA -> site("amazonaws.cn", "");
          case EUROPEAN_SOVEREIGN -> site("amazonaws-eusc.eu", "");
          case ISOLATED, ISOLATED_B, ISOLATED_E, ISOLATED_F -> Optional.empty();
        };
    return usual.map(
        site -> instead.map(other -> new ConsoleSite(other, other, site.console())).orElse(site));
  }

  /// @param signOutPrefix what stands before the sign-in's host where a browser is signed out
  private static Optional<ConsoleSite> site(String domain, String signOutPrefix) {
    return Optional.of(
        new ConsoleSite(
            URI.create("https://signin." + domain),
            URI.create("https://" + signOutPrefix + "signin." + domain),
            URI.create("https://console." + domain)));
  }
}
