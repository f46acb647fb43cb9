package app.brevet.sandbox;

/// How a token is signed, rightly or in a way that must not convince anybody.
public enum JwtSigning {
  /// Rightly, with RSA.
  RS256,
  /// Rightly, on the curve P-256.
  ES256,
  /// With a key of the same name that the issuer never published.
  OTHER_KEY,
  /// With a key whose name the issuer does not publish.
  UNKNOWN_KEY_ID,
  /// Rightly, and then another subject was put in.
  TAMPERED,
  /// Not at all: the algorithm is `none`, the signature empty.
  NONE,
  /// With an HMAC whose secret is the issuer's public RSA key, which everybody has.
  HS256_WITH_PUBLIC_KEY,
  /// Rightly with RSA, but the header says ES256.
  RS256_SAID_TO_BE_ES256,
  /// Rightly, with a header that demands an extension which nobody knows (RFC 7515, section
  /// 4.1.11).
  CRITICAL_EXTENSION
}
