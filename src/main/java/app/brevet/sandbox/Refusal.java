package app.brevet.sandbox;

/// An answer that is an error of AWS: its code, its HTTP status and its sentence.
final class Refusal extends Exception {

  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;

  private final int status;
  private final String code;

  /// An error of this code, sent with this HTTP status.
  Refusal(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /// AccessDenied (403): the signer is known, and may not do this.
  static Refusal accessDenied(String message) {
    return new Refusal(FORBIDDEN, "AccessDenied", message);
  }

  /// AccessDenied in the words of AWS's policy evaluation, which never tell which condition failed.
  static Refusal notAuthorized(Caller caller, String action, String resource) {
    return accessDenied(
        "User: "
            + caller.arn()
            + " is not authorized to perform: "
            + action
            + " on resource: "
            + resource);
  }

  /// ValidationError (400): a parameter that is outside its limits.
  static Refusal validation(String message) {
    return new Refusal(BAD_REQUEST, "ValidationError", message);
  }

  /// InvalidParameterValue (400): parameters that are lawful each, and not together.
  static Refusal invalidParameter(String message) {
    return new Refusal(BAD_REQUEST, "InvalidParameterValue", message);
  }

  /// InvalidIdentityToken (400): a token of an identity provider that does not convince AWS.
  static Refusal invalidIdentityToken(String message) {
    return new Refusal(BAD_REQUEST, "InvalidIdentityToken", message);
  }

  /// ExpiredTokenException (400): a token in the request that comes too late.
  static Refusal expiredToken(String message) {
    return new Refusal(BAD_REQUEST, "ExpiredTokenException", message);
  }

  /// IncompleteSignature (400): an Authorization header that cannot be read.
  static Refusal incompleteSignature(String message) {
    return new Refusal(BAD_REQUEST, "IncompleteSignature", message);
  }

  /// SignatureDoesNotMatch (403): a signature that is old, or scoped or computed otherwise.
  static Refusal signature(String message) {
    return new Refusal(FORBIDDEN, "SignatureDoesNotMatch", message);
  }

  /// InvalidClientTokenId (403): a key that AWS does not know, or does not take here.
  static Refusal unknownKey() {
    return new Refusal(
        FORBIDDEN,
        "InvalidClientTokenId",
        "The security token included in the request is invalid.");
  }

  /// The HTTP status: 400 or 403 where the sender is at fault, 500 and more where AWS is.
  int status() {
    return status;
  }

  /// AWS's code for the error.
  String code() {
    return code;
  }
}
