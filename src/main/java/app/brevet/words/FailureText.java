package app.brevet.words;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A failure in its four parts, each made of whole sentences.
///
/// @param reason the stable id of the case, for scripts
/// @param what what did not happen
/// @param why why, as far as it is known
/// @param now what to do now
/// @param details what AWS said, to be folded away beneath the rest
public record FailureText(
    String reason, String what, String why, String now, Optional<AwsAnswer> details) {

  /// This one, with what failed after it and because of it at its end: what could not be shown.
  public FailureText followedBy(FailureText next) {
    String reason = next.why().equals(why) ? "" : next.why();
    String more =
        Stream.of(now, next.what(), reason)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return new FailureText(this.reason, what, why, more, details.or(next::details));
  }

  /// AWS's own words, safe to print on one line.
  ///
  /// @param code empty where AWS named no error, as its console's sign-in does not
  /// @param requestId what AWS's support asks for
  /// @param encoded whether the reasons stand in it, in a message that is to be decoded
  public record AwsAnswer(
      String code, String message, Optional<String> requestId, boolean encoded) {}
}
