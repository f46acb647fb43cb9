package app.brevet.words;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Attempt;
import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenProgramReason;
import app.brevet.words.FailureText.AwsAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/// Turns a failure into its four parts. AWS's text stands in the details only: the advice branches
/// on the cause, never on words of AWS.
final class FailureWords {

  private static final int LONGEST_FOREIGN_TEXT = 1000;

  /// An encoded message of a denial has up to 10,240 characters, and half of one cannot be decoded.
  private static final int LONGEST_ANSWER = 12_000;

  private static final String NO_NAME = "NAME";

  private final Texts texts;
  private final TimeWords times;
  private final AttemptWords attempts;
  private final InstantSource clock;
  private final Surface surface;

  FailureWords(Texts texts, TimeWords times, InstantSource clock, Surface surface) {
    this.texts = texts;
    this.times = times;
    this.attempts = new AttemptWords(texts);
    this.clock = clock;
    this.surface = surface;
  }

  FailureText of(Attempt attempt, Failure failure) {
    Reasons reasons = reasons(attempt, failure);
    return new FailureText(
        failure.key(),
        attempts.what(attempt, failure),
        reasons.why(),
        reasons.now(),
        details(failure));
  }

  /// Whether the reason says by how much this computer's clock is off.
  boolean tellsSkew(Failure failure) {
    return failure instanceof Failure.AwsRefused(var cause, _, var message, _)
        && skew(cause, message).isPresent();
  }

  private static Optional<Duration> skew(AwsCause cause, String awsMessage) {
    return switch (cause) {
      case CLOCK_BEHIND, CLOCK_AHEAD -> ClockSkew.in(awsMessage);
      default -> Optional.empty();
    };
  }

  /// The two middle parts.
  private record Reasons(String why, String now) {}

  private Reasons reasons(Attempt attempt, Failure failure) {
    return switch (failure) {
      case Failure.InvalidInput(var reason, var value) ->
          ofCall(attempt, "inputs." + reason.key(), Printable.of(value, LONGEST_FOREIGN_TEXT));
      case Failure.NoSuchProfile(var name) -> both("failures.no-such-profile", Printable.of(name));
      case Failure.NameTaken(var name) -> both("failures.name-taken", name);
      case Failure.SourceInUse(var name, var by) -> {
        String names = by.stream().map(ProfileName::value).collect(Collectors.joining(", "));
        yield both("failures.source-in-use", name, names);
      }
      case Failure.KeychainFailed(var reason, var store, var detail) ->
          detailed("keychain." + reason.key(), store, detail);
      case Failure.AwsRefused(var cause, _, var message, _) -> refused(attempt, cause, message);
      case Failure.AwsUnreachable(var endpoint, var detail) ->
          detailed("failures.aws-unreachable", endpoint, detail);
      case Failure.NoSuchRegion(var endpoint) ->
          ofCall(attempt, "failures.no-such-region", foreign(endpoint));
      case Failure.ProxyWantsLogin(var endpoint) ->
          both("failures.proxy-wants-login", foreign(endpoint));
      case Failure.CodeNeeded(var profile, var serial) ->
          ofCall(
              attempt,
              "failures.code-needed",
              AttemptWords.asked(attempt, profile),
              serial.deviceName(),
              AttemptWords.again(attempt));
      case Failure.TokenNeeded(var profile, var kind) ->
          ofCall(
              attempt,
              "failures.token-needed",
              profile,
              kind.key(),
              AttemptWords.again(attempt),
              AttemptWords.asked(attempt, profile));
      case Failure.TokenExpired(var profile, var kind, var end) ->
          both(
              switch (kind) {
                case ASSERTION -> "failures.assertion-expired";
                case TOKEN -> "failures.token-expired";
              },
              profile,
              times.left(Duration.between(end, clock.instant())));
      case Failure.TokenProgramFailed(var profile, var reason, var program, var detail) ->
          tokenProgram(attempt, profile, reason, program, detail);
      case Failure.CodeSpent(var serial, var nextCodeAt) -> spent(serial, nextCodeAt);
      case Failure.NoSeed(var profile) -> both("failures.no-seed", profile);
      case Failure.CodeProgramFailed(_, var reason, var program, var detail) ->
          detailed("programs." + reason.key(), program, detail);
      case Failure.SilentUseRefused(var profile, var reason, var term) ->
          both("failures.silent-use-" + reason.key(), profile, times.length(term.toDuration()));
      case Failure.FileUntouched untouched -> untouched(untouched);
      case Failure.StillBusy(var profile) -> both("failures.still-busy", profile);
      case Failure.ProfileChanged(var profile) -> both("failures.profile-changed", profile);
      case Failure.Unforeseen _ -> both("failures.unforeseen");
      case Failure.Cancelled _ -> both("failures.cancelled");
      case Failure.ActionDenied(var action, _) -> both("failures.action-denied", action);
      case Failure.KeyLimit limit -> keyLimit(limit);
      case Failure.KeyInUse(var key) -> both("failures.key-in-use", key);
      case Failure.KeyNotKnownYet(var key) -> both("failures.key-not-known-yet", key);
      case Failure.DeviceLeftOver(var serial, var seedKept) -> leftOver(serial, seedKept);
      case Failure.SeedInPlace(var profile) -> both("failures.seed-in-place", profile);
      case Failure.ConsoleFailed(var reason, var detail, _) ->
          both("console." + reason.key(), foreign(detail));
    };
  }

  private Reasons both(String key, Object... arguments) {
    return new Reasons(texts.text(key + ".why", arguments), now(key, arguments));
  }

  /// A window has another advice where that of the terminal names a command.
  private String now(String key, Object... arguments) {
    String ofWindow = key + ".now-window";
    boolean other = surface == Surface.WINDOW && texts.has(ofWindow);
    return texts.text(other ? ofWindow : key + ".now", arguments);
  }

  private Reasons ofCall(Attempt attempt, String key, Object... arguments) {
    String ofNew = key + ".why-add";
    boolean other = isOfNew(attempt) && texts.has(ofNew);
    String why = texts.text(other ? ofNew : key + ".why", arguments);
    return new Reasons(why, now(attempt, key, arguments));
  }

  /// Whether the profile need not be there yet.
  private static boolean isOfNew(Attempt attempt) {
    return switch (attempt.verb()) {
      case ADD_PROFILE, READ_ROLES -> true;
      default -> false;
    };
  }

  /// An action of STS by hand is mended where it is called: what it carries stands in no profile,
  /// and its options have AWS's names. A profile that was not added cannot be edited or started,
  /// and who is signed in to the console is so for a time of its own.
  private String now(Attempt attempt, String key, Object... arguments) {
    return switch (attempt.verb()) {
      case STS -> nowOf(".now-sts", key, arguments);
      case ADD_PROFILE, READ_ROLES -> nowOf(".now-add", key, arguments);
      case OPEN_CONSOLE -> nowOf(".now-console", key, arguments);
      default -> now(key, arguments);
    };
  }

  private String nowOf(String variant, String key, Object... arguments) {
    String own = key + variant + (surface == Surface.WINDOW ? "-window" : "");
    return texts.has(own) ? texts.text(own, arguments) : now(key, arguments);
  }

  /// With the detail at the end of the why, where there is one and the text has a place for it.
  private Reasons detailed(String key, String subject, String detail) {
    String name = foreign(subject);
    String trimmed = foreign(detail).replaceAll("[.:\\s]+$", "");
    boolean told = !trimmed.isEmpty() && texts.has(key + ".why-detail");
    String why = told ? key + ".why-detail" : key + ".why";
    return new Reasons(texts.text(why, name, trimmed), now(key, name, trimmed));
  }

  private Reasons untouched(Failure.FileUntouched failure) {
    String key = "files." + failure.reason().key();
    Reasons told = detailed(key, failure.file().toString(), failure.detail());
    return failure.isOfNewer()
        ? new Reasons(told.why(), texts.text("files.damaged-by-newer.now"))
        : told;
  }

  private Reasons tokenProgram(
      Attempt attempt,
      ProfileName profile,
      TokenProgramReason reason,
      String program,
      String detail) {
    Reasons told = detailed("tokens." + reason.key(), program, detail);
    return new Reasons(told.why(), now(attempt, "tokens." + reason.key(), profile));
  }

  private Reasons refused(Attempt attempt, AwsCause cause, String awsMessage) {
    String name = attempt.subject().isBlank() ? NO_NAME : Printable.of(attempt.subject());
    String key = "refusals." + cause.key();
    String why =
        switch (cause) {
          case CLOCK_BEHIND, CLOCK_AHEAD ->
              skew(cause, awsMessage)
                  .map(by -> texts.text(key + ".why-by", name, times.left(by)))
                  .orElseGet(() -> texts.text(key + ".why", name));
          case EXPLICIT_DENY, NO_POLICY_ALLOWS, LIMITED_BY_POLICY, ROLE_NOT_ALLOWED ->
              DecidingPolicy.in(awsMessage)
                  .map(policy -> decided(key, name, policy))
                  .orElseGet(() -> texts.text(key + ".why", name));
          default -> texts.text(key + ".why", name);
        };
    return new Reasons(why, now(attempt, key, name));
  }

  private String decided(String key, String name, DecidingPolicy policy) {
    return policy
        .arn()
        .map(arn -> texts.text(key + ".why-arn", name, policy.kind(), foreign(arn)))
        .orElseGet(() -> texts.text(key + ".why-kind", name, policy.kind()));
  }

  private Reasons spent(MfaSerial serial, Instant nextCodeAt) {
    Duration wait = Duration.between(clock.instant(), nextCodeAt);
    if (wait.isPositive()) {
      return new Reasons(
          texts.text("failures.code-spent.why", times.toWait(wait)),
          texts.text("failures.code-spent.now", serial.deviceName()));
    }
    return new Reasons(
        texts.text("failures.code-spent.why-now"),
        texts.text("failures.code-spent.now-now", serial.deviceName()));
  }

  private Reasons keyLimit(Failure.KeyLimit limit) {
    AccessKeyId other = limit.other();
    String unused =
        limit.lastUseUnknown()
            ? texts.text("failures.key-limit.why-unknown", other)
            : texts.text("failures.key-limit.why", other);
    String why =
        limit
            .lastUsed()
            .map(at -> texts.text("failures.key-limit.why-used", other, day(at)))
            .orElse(unused);
    return new Reasons(why, now("failures.key-limit", other));
  }

  /// The day in UTC, as AWS's console tells it.
  private static String day(Instant at) {
    return at.toString().substring(0, "2026-11-22".length());
  }

  private Reasons leftOver(MfaSerial serial, boolean seedKept) {
    return both(seedKept ? "failures.device-left-over" : "failures.device-without-seed", serial);
  }

  private static Optional<AwsAnswer> details(Failure failure) {
    Failure told = failure instanceof Failure.ActionDenied(_, var refused) ? refused : failure;
    return switch (told) {
      case Failure.AwsRefused(var cause, var code, var message, var requestId) ->
          Optional.of(answer(code, message, requestId, cause == AwsCause.ENCODED_DENIAL));
      case Failure.ConsoleFailed(_, var status, var requestId) when requestId.isPresent() ->
          Optional.of(answer("", status, requestId, false));
      default -> Optional.empty();
    };
  }

  private static AwsAnswer answer(
      String code, String message, Optional<String> requestId, boolean encoded) {
    return new AwsAnswer(
        foreign(code),
        foreign(message, LONGEST_ANSWER),
        requestId.map(FailureWords::foreign),
        encoded);
  }

  private static String foreign(String text) {
    return foreign(text, LONGEST_FOREIGN_TEXT);
  }

  private static String foreign(String text, int longest) {
    return Printable.of(text.strip().replaceAll("\\s+", " "), longest);
  }
}
