package app.brevet.aws;

import app.brevet.model.AwsCause;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// AWS refused, or did not answer. The message never holds a secret or a code.
public final class AwsException extends Exception {

  /// Which of the two.
  public enum Reason {
    /// AWS answered, and the answer was no.
    REFUSED,
    /// The request was certainly not received: no such host, no route, refused, proxy, TLS.
    NOT_SENT,
    /// Not received either: there is no such host, though others of AWS are there, nor a region of
    /// that name that Brevet knows.
    NO_SUCH_REGION,
    /// Not received either: the proxy on the way wants a user and a password.
    PROXY_WANTS_LOGIN,
    /// The request may have been received, but no answer came: a code in it counts as spent.
    NO_ANSWER
  }

  private final Reason reason;
  private final AwsCause cause;
  private final String awsCode;
  private final Optional<String> requestId;
  private final String endpoint;

  private AwsException(
      Reason reason,
      AwsCause cause,
      String awsCode,
      String message,
      Optional<String> requestId,
      String endpoint,
      @Nullable Throwable origin) {
    super(message, origin);
    this.reason = reason;
    this.cause = cause;
    this.awsCode = awsCode;
    this.requestId = requestId;
    this.endpoint = endpoint;
  }

  /// AWS's refusal, with AWS's own code, text and request id.
  public static AwsException refused(
      AwsCause cause, String awsCode, String message, Optional<String> requestId, String endpoint) {
    return new AwsException(Reason.REFUSED, cause, awsCode, message, requestId, endpoint, null);
  }

  /// No answer; `reason` tells whether the request may have arrived.
  public static AwsException unreachable(
      Reason reason, String endpoint, String message, @Nullable Throwable origin) {
    return new AwsException(
        reason, AwsCause.UNKNOWN, "", message, Optional.empty(), endpoint, origin);
  }

  /// Whether AWS refused or was not reached.
  public Reason reason() {
    return reason;
  }

  /// Whether the request was certainly not received, so that nothing in it is spent.
  public boolean isUnsent() {
    return switch (reason) {
      case NOT_SENT, NO_SUCH_REGION, PROXY_WANTS_LOGIN -> true;
      case REFUSED, NO_ANSWER -> false;
    };
  }

  /// Why AWS refused; `UNKNOWN` where it was not reached.
  public AwsCause awsCause() {
    return cause;
  }

  /// AWS's error code, such as `AccessDenied`; empty where AWS was not reached.
  public String awsCode() {
    return awsCode;
  }

  /// AWS's request id, if it gave one.
  public Optional<String> requestId() {
    return requestId;
  }

  /// The endpoint that was asked.
  public String endpoint() {
    return endpoint;
  }
}
