package app.brevet.aws;

import app.brevet.aws.AwsException.Reason;
import app.brevet.model.AwsCause;
import app.brevet.model.Partition;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.regions.Region;

/// Turns what the SDK throws at one call into an [AwsException].
///
/// @param codes the one-time codes the call carried
/// @param hosts asked where the endpoint has no address
record ErrorReader(String endpoint, List<String> codes, Asked asked, Skew skew, HostLookup hosts) {

  private static final Duration MOST_SKEW = Duration.ofMinutes(5);

  AwsException read(SdkException thrown) {
    return thrown instanceof SdkServiceException answer ? refused(answer) : unreachable(thrown);
  }

  /// For an answer that came, and that nobody can read.
  AwsException unreadable(String what) {
    return AwsException.unreachable(Reason.NO_ANSWER, endpoint, scrubbed(what), null);
  }

  private AwsException refused(SdkServiceException answer) {
    Refusal refusal = refusal(answer);
    AwsCause cause = ErrorCatalogue.causeOf(refusal, asked);
    if (cause == AwsCause.CLOCK_OFF) {
      cause = byMeasuredSkew();
    }
    return AwsException.refused(
        cause, refusal.code(), refusal.message(), refusal.requestId(), endpoint);
  }

  private Refusal refusal(SdkServiceException answer) {
    Optional<AwsErrorDetails> details =
        answer instanceof AwsServiceException aws
            ? Optional.ofNullable(aws.awsErrorDetails())
            : Optional.empty();
    String body =
        details
            .flatMap(d -> Optional.ofNullable(d.rawResponse()))
            .map(bytes -> new String(bytes.asByteArray(), StandardCharsets.UTF_8))
            .orElse("");
    String text =
        details
            .flatMap(d -> Optional.ofNullable(d.errorMessage()))
            .or(() -> ErrorText.element(body, "Message"))
            .filter(told -> !told.isBlank())
            .orElse("HTTP status " + answer.statusCode());
    return new Refusal(
        answer.statusCode(),
        details
            .flatMap(d -> Optional.ofNullable(d.errorCode()))
            .or(() -> ErrorText.element(body, "Code"))
            .orElse(""),
        scrubbed(text),
        Optional.ofNullable(answer.requestId()).or(() -> ErrorText.element(body, "RequestId")));
  }

  /// Which clock is late, as the answer's `Date` tells it.
  private AwsCause byMeasuredSkew() {
    Duration measured = skew.measured().orElse(Duration.ZERO);
    if (measured.abs().compareTo(MOST_SKEW) < 0) {
      return AwsCause.CLOCK_OFF;
    }
    return measured.isPositive() ? AwsCause.CLOCK_BEHIND : AwsCause.CLOCK_AHEAD;
  }

  private AwsException unreachable(SdkException thrown) {
    Optional<IOException> origin = ioException(thrown);
    Reason reason =
        origin.filter(ConnectException.class::isInstance).isPresent()
            ? notSent(origin.get())
            : Reason.NO_ANSWER;
    return AwsException.unreachable(
        reason, endpoint, scrubbed(describe(thrown, origin)), origin.orElse(null));
  }

  /// A region that Brevet knows has an endpoint; a new one may have one too, and then it answers.
  /// Where the partition's usual endpoint has no address either, it is the network that is missing.
  private Reason notSent(IOException origin) {
    if (ProxyServer.isWantingLogin(ErrorText.deepest(origin))) {
      return Reason.PROXY_WANTS_LOGIN;
    }
    String region = asked.region().value();
    boolean isKnown = Region.regions().contains(Region.of(region));
    boolean isWithoutAddress = ErrorText.deepest(origin) instanceof UnknownHostException;
    return isWithoutAddress && !isKnown && endpoint.contains("." + region + ".") && isUsualKnown()
        ? Reason.NO_SUCH_REGION
        : Reason.NOT_SENT;
  }

  private boolean isUsualKnown() {
    AwsTarget usual = AwsTarget.of(Partition.of(asked.region()));
    return hosts.hasAddress(ServiceEndpoint.sts(usual, AwsConnection.USUAL).uri().getHost());
  }

  private static Optional<IOException> ioException(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof IOException origin) {
        return Optional.of(origin);
      }
    }
    return Optional.empty();
  }

  private static String describe(SdkException thrown, Optional<IOException> origin) {
    return thrown instanceof ApiCallTimeoutException
        ? "no answer in time"
        : ErrorText.describe(origin.isPresent() ? origin.get() : thrown);
  }

  private String scrubbed(String text) {
    return ErrorText.scrubbed(text, codes);
  }
}
