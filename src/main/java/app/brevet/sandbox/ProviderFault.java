package app.brevet.sandbox;

/// A way in which an identity provider fails while AWS asks it, or denies what a token says.
public enum ProviderFault {
  /// HTTP 400 `InvalidIdentityToken`: AWS did not get the keys that the issuer publishes.
  KEYS_NOT_RETRIEVED(
      400,
      "InvalidIdentityToken",
      "Couldn't retrieve verification key from your identity provider,  please reference"
          + " AssumeRoleWithWebIdentity documentation for requirements"),
  /// HTTP 400 `IDPCommunicationError`: AWS did not reach the identity provider.
  IDP_COMMUNICATION_ERROR(
      400,
      "IDPCommunicationError",
      "The request could not be fulfilled because the identity provider (IDP) that was asked to"
          + " verify the incoming identity token could not be reached."),
  /// HTTP 403 `IDPRejectedClaim`: the identity provider says that the claim is not, or no longer,
  /// good.
  IDP_REJECTED_CLAIM(
      403,
      "IDPRejectedClaim",
      "The identity provider (IdP) reported that authentication failed. This might be because the"
          + " claim is invalid.");

  private final int status;
  private final String code;
  private final String message;

  ProviderFault(int status, String code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  Refusal refusal() {
    return new Refusal(status, code, message);
  }
}
