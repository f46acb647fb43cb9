package app.brevet.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;

/// Finds out who signed a request, and refuses it in AWS's order: no signature, a date that is off,
/// an unsigned header, a wrong scope, an unknown or expired key, a wrong signature.
///
/// Source: IAM User Guide, "AWS Signature Version 4 for API requests".
final class SignatureCheck {

  private final KeyRing keys;
  private final InstantSource clock;

  SignatureCheck(KeyRing keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// Who signed this request to this service.
  ///
  /// @throws Refusal if nobody did as AWS wants it
  Caller signerOf(HttpRequest request, Service service) throws Refusal {
    AuthorizationHeader header = AuthorizationHeader.of(request);
    AmzDate date = dateOf(request);
    date.requireNear(clock.instant());
    requireSigned(request, header.signedHeaders());
    if (!header.algorithm().equals(Signature.ALGORITHM)) {
      throw Refusal.incompleteSignature(
          "Unsupported AWS 'algorithm': '" + header.algorithm() + "'. ");
    }
    CredentialScope scope = CredentialScope.parse(header.credential());
    scope.requireFor(service, date);
    SigningIdentity identity =
        keys.identify(scope.accessKeyId(), request.header("X-Amz-Security-Token"));
    if (identity.caller().arn().partition() != scope.partition()) {
      throw Refusal.unknownKey();
    }
    requireBodyHash(request);
    CanonicalRequest canonical = new CanonicalRequest(request, header.signedHeaders());
    String expected = Signature.of(canonical, date, scope, identity.secretAccessKey());
    if (!same(expected, header.signature())) {
      throw mismatch();
    }
    keys.used(scope);
    return identity.caller();
  }

  private static AmzDate dateOf(HttpRequest request) throws Refusal {
    return AmzDate.parse(request.header("X-Amz-Date").or(() -> request.header("Date")).orElse(""));
  }

  private static void requireSigned(HttpRequest request, List<String> signedHeaders)
      throws Refusal {
    if (!signedHeaders.contains("host")) {
      throw Refusal.signature(
          "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }
    for (String name : request.headers().keySet()) {
      if (name.startsWith("x-amz-") && !signedHeaders.contains(name)) {
        throw Refusal.signature(
            "'" + name + "' must be a 'SignedHeader' in the AWS Authorization.");
      }
    }
  }

  private static void requireBodyHash(HttpRequest request) throws Refusal {
    for (String claimed : request.values("X-Amz-Content-Sha256")) {
      if (!claimed.equals(CanonicalRequest.hash(request.body()))) {
        throw mismatch();
      }
    }
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal mismatch() {
    return Refusal.signature(
        "The request signature we calculated does not match the signature you provided."
            + " Check your AWS Secret Access Key and signing method."
            + " Consult the service documentation for details.");
  }
}
