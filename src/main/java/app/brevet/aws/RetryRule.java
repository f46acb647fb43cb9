package app.brevet.aws;

import java.io.IOException;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/// How often a call is tried.
///
/// Source: AWS SDKs and Tools Reference Guide, "Retry behavior", standard mode: three attempts with
/// growing waits. A wrong signature is not tried again, for the clock is not corrected here.
final class RetryRule {

  private static final int ATTEMPTS = 3;

  private RetryRule() {}

  /// Three attempts where AWS is busy or broken, or the network is.
  static RetryStrategy standard() {
    return DefaultRetryStrategy.standardStrategyBuilder()
        .maxAttempts(ATTEMPTS)
        .retryOnException(RetryRule::mayPass)
        .treatAsThrottling(RetryRule::isThrottling)
        .useClientDefaults(false)
        .build();
  }

  /// One attempt, for what is spent with it.
  static RetryStrategy once() {
    return StandardRetryStrategy.builder()
        .maxAttempts(1)
        .treatAsThrottling(RetryRule::isThrottling)
        .useClientDefaults(false)
        .build();
  }

  private static boolean isThrottling(Throwable thrown) {
    return thrown instanceof SdkServiceException answer && answer.isThrottlingException();
  }

  private static boolean mayPass(Throwable thrown) {
    if (thrown instanceof SdkServiceException answer) {
      return answer.isThrottlingException() || answer.statusCode() >= 500;
    }
    return !(thrown instanceof ApiCallTimeoutException) && isNetwork(thrown);
  }

  private static boolean isNetwork(Throwable thrown) {
    boolean network = false;
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SSLException) {
        return false;
      }
      network |= each instanceof IOException;
    }
    return network;
  }
}
