package app.brevet.sandbox;

/// How a SAML response is signed, rightly or in a way that must not convince anybody.
public enum SamlSigning {
  /// The assertion, rightly.
  ASSERTION,
  /// The response around it, rightly.
  RESPONSE,
  /// First the assertion, then the response, both rightly.
  BOTH,
  /// Not at all.
  NONE,
  /// With a key that is not the provider's. The response brings that key along, as an attacker
  /// would.
  OTHER_KEY,
  /// Rightly, and then the subject and the session's name were changed.
  TAMPERED,
  /// With an HMAC whose secret is the provider's public key, which everybody has.
  HMAC_WITH_PUBLIC_KEY,
  /// Rightly, but after a transform that SAML does not know.
  OTHER_TRANSFORM,
  /// The signature is over another element than it stands in.
  OVER_ANOTHER_ELEMENT,
  /// The signed assertion is followed by a forged one.
  WRAPPED_AFTER,
  /// The signed assertion follows a forged one.
  WRAPPED_BEFORE,
  /// A forged assertion is in the place of the signed one, which was moved to where nobody reads,
  /// and carries its signature.
  WRAPPED_EXTENSIONS,
  /// A forged assertion with the id of the signed one, which is inside of the signature.
  WRAPPED_SAME_ID,
  /// The signature is over an object of its own, and says nothing of the assertion.
  OBJECT_ONLY
}
