package app.brevet.aws;

import java.io.IOException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
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

  /// Three attempts where AWS is busy or broken, or the network is, or an identity provider.
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

  /// A provider that AWS could not ask is given the same growing time as AWS itself.
  private static boolean isThrottling(Throwable thrown) {
    return thrown instanceof SdkServiceException answer
        && (answer.isThrottlingException() || isOfTheProviderForNow(answer));
  }

  private static boolean isOfTheProviderForNow(SdkServiceException answer) {
    return answer instanceof AwsServiceException aws
        && Optional.ofNullable(aws.awsErrorDetails())
            .filter(said -> said.errorCode() != null && said.errorMessage() != null)
            .filter(
                said -> ErrorCatalogue.isOfTheProviderForNow(said.errorCode(), said.errorMessage()))
            .isPresent();
  }

  private static boolean mayPass(Throwable thrown) {
    if (thrown instanceof SdkServiceException answer) {
      return isThrottling(answer) || answer.statusCode() >= 500;
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
