package app.brevet.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The Authorization header of a signed request.
///
/// Source: IAM User Guide, "Elements of an AWS API request signature".
///
/// @param signedHeaders names in lower case, as the signer lists them
record AuthorizationHeader(
    String algorithm, String credential, List<String> signedHeaders, String signature) {

  private static final int FORBIDDEN = 403;
  private static final List<String> REQUIRED = List.of("Credential", "Signature", "SignedHeaders");

  /// Reads the header of this request.
  ///
  /// @throws Refusal MissingAuthenticationToken if the request is not signed, IncompleteSignature
  ///   if a part is missing
  static AuthorizationHeader of(HttpRequest request) throws Refusal {
    String header = request.header("Authorization").orElse("");
    if (!header.startsWith("AWS4-")) {
      throw new Refusal(
          FORBIDDEN, "MissingAuthenticationToken", "Request is missing Authentication Token");
    }
    int blank = header.indexOf(' ');
    String algorithm = blank < 0 ? header : header.substring(0, blank);
    Map<String, String> parts = parts(blank < 0 ? "" : header.substring(blank + 1));
    requireAll(parts, request);
    return new AuthorizationHeader(
        algorithm,
        parts.getOrDefault("Credential", ""),
        List.of(parts.getOrDefault("SignedHeaders", "").split(";", -1)),
        parts.getOrDefault("Signature", ""));
  }

  private static Map<String, String> parts(String text) throws Refusal {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 && !part.isBlank()) {
        throw Refusal.incompleteSignature(
            "'"
                + part.strip()
                + "' not a valid key=value pair (missing equal-sign) in Authorization header.");
      }
      if (equals >= 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return parts;
  }

  private static void requireAll(Map<String, String> parts, HttpRequest request) throws Refusal {
    StringBuilder missing = new StringBuilder();
    for (String name : REQUIRED) {
      if (parts.getOrDefault(name, "").isEmpty()) {
        missing.append("Authorization header requires '").append(name).append("' parameter. ");
      }
    }
    if (request.header("X-Amz-Date").or(() -> request.header("Date")).isEmpty()) {
      missing.append(
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ");
    }
    if (!missing.isEmpty()) {
      throw Refusal.incompleteSignature(missing.toString().strip());
    }
  }
}
