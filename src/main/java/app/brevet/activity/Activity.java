package app.brevet.activity;

import app.brevet.model.Failure;
import app.brevet.model.ProfileName;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The local record of what happened: `activity.jsonl`. It holds no secrets and no codes.
public interface Activity {

  /// What happened.
  enum Event {
    PROFILE_ADDED,
    PROFILE_CHANGED,
    PROFILE_REMOVED,
    SESSION_STARTED,
    SESSION_RENEWED,
    SESSION_STOPPED,
    /// An action of STS that somebody called by hand was answered.
    STS_CALLED,
    DELIVERED,
    TAKEN_BACK,
    SEED_STORED,
    SEED_SHOWN,
    SEED_FORGOTTEN,
    /// A browser was signed in to the AWS console.
    CONSOLE_OPENED,
    /// A link that signs in to it was made for the clipboard.
    CONSOLE_COPIED,
    /// A link that signs in to it was made to be printed.
    CONSOLE_PRINTED,
    CONSOLE_FAILED,
    FAILED;

    /// The name in kebab case, as it stands in the log.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it tells that something failed, and so the failure's key as the detail.
    public boolean isFailure() {
      return this == FAILED || this == CONSOLE_FAILED;
    }

    /// Whether it is what somebody looks for who looks for the other: `FAILED` stands for every
    /// failure.
    public boolean isOf(Event wanted) {
      return this == wanted || (wanted == FAILED && isFailure());
    }

    /// The one of this name; empty if this version knows none.
    public static Optional<Event> named(String key) {
      return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  /// What AWS said to a call that it refused.
  ///
  /// @param code the name of the error, such as `AccessDenied`; empty if AWS told none, as its
  ///   console's sign-in does not
  /// @param requestId by which AWS's support finds the call; empty if AWS told none
  record AwsAnswer(String code, String requestId) {}

  /// One thing that happened.
  ///
  /// @param detail a file, an action of STS, a page of the console, a reason's key; never a secret
  /// @param answer what AWS said, where that is why something failed
  /// @param by who asked for it
  record Entry(
      Instant at,
      Event event,
      ProfileName profile,
      String detail,
      Optional<AwsAnswer> answer,
      Asker by) {

    /// An entry to which AWS said nothing, asked for by whoever the log is of.
    public Entry(Instant at, Event event, ProfileName profile, String detail) {
      this(at, event, profile, detail, Optional.empty(), Asker.UNKNOWN);
    }

    /// That something failed: the failure's key, and what AWS said. AWS's message is left out: it
    /// may quote what was sent.
    public static Entry failed(Instant at, ProfileName profile, Failure failure) {
      return failed(at, Event.FAILED, profile, failure);
    }

    /// The same of a sign-in to the AWS console.
    public static Entry consoleFailed(Instant at, ProfileName profile, Failure failure) {
      return failed(at, Event.CONSOLE_FAILED, profile, failure);
    }

    private static Entry failed(Instant at, Event what, ProfileName profile, Failure failure) {
      return new Entry(at, what, profile, failure.key(), answerIn(failure), Asker.UNKNOWN);
    }

    private static Optional<AwsAnswer> answerIn(Failure failure) {
      return switch (failure) {
        case Failure.AwsRefused refused ->
            Optional.of(new AwsAnswer(refused.awsCode(), refused.requestId().orElse("")));
        case Failure.ActionDenied denied -> answerIn(denied.refused());
        case Failure.ConsoleFailed console ->
            console.requestId().map(requestId -> new AwsAnswer("", requestId));
        default -> Optional.empty();
      };
    }

    /// What AWS called its refusal; empty where AWS said nothing.
    public String awsCode() {
      return answer.map(AwsAnswer::code).orElse("");
    }

    /// By which AWS's support finds the call; empty where AWS told nothing.
    public String requestId() {
      return answer.map(AwsAnswer::requestId).orElse("");
    }

    /// The same, asked for by this one.
    public Entry askedBy(Asker asker) {
      return new Entry(at, event, profile, detail, answer, asker);
    }

    /// Whether the other tells the same of another time. Each call of AWS has an id of its own, so
    /// that does not count.
    boolean isRepeatedBy(Entry other) {
      return event == other.event
          && profile.equals(other.profile)
          && detail.equals(other.detail)
          && answer.map(AwsAnswer::code).equals(other.answer.map(AwsAnswer::code))
          && by.equals(other.by);
    }
  }

  /// Appends the entry. A log that cannot be written stops no work: the fault is kept for
  /// [#lastFault()].
  void record(Entry entry);

  /// The same, but not if one of the latest entries tells the same and is no older than this. For
  /// what a program asks again and again: fifty processes that are refused together, or one that
  /// tries each second, would push out all else.
  void recordOnce(Entry entry, Duration within);

  /// The latest of the entries that are wanted, oldest first. What is written meanwhile is not in
  /// it.
  ///
  /// @param wanted asked for one entry after the other, the latest first, and not for more than it
  ///   takes
  /// @param most how many at most
  /// @throws ActivityException if there is a log and it cannot be read
  List<Entry> find(Predicate<Entry> wanted, int most) throws ActivityException;

  /// The latest entries, oldest first; none where the log cannot be read, which is kept for
  /// [#lastFault()].
  ///
  /// @param most how many at most
  List<Entry> latest(int most);

  /// What was wrong when the log could last not be written; empty if all was.
  Optional<String> lastFault();
}
