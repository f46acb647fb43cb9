package app.brevet.words;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The policy that AWS names in a denial, as far as it does.
///
/// `… with an explicit deny in a service control policy: arn:aws:organizations::…`, or `… because
/// no identity-based policy allows the sts:AssumeRole action`. Source: IAM User Guide,
/// "Troubleshoot access denied error messages"; the ARN is told since January 2026, to some.
///
/// @param kind in AWS's words, such as `service control policy`
record DecidingPolicy(String kind, Optional<String> arn) {

  private static final String KIND =
      "((?:identity-based|resource-based|service control|resource control|session"
          + "|VPC endpoint|role trust)[ ]policy|permissions boundary)";
  private static final Pattern DENY =
      Pattern.compile("explicit deny in an? " + KIND + "(?::? +(arn:[\\x21-\\x7E]+))?");
  private static final Pattern MISSING = Pattern.compile("because no " + KIND + " allows");

  /// The one that AWS's text names; empty if it names none.
  static Optional<DecidingPolicy> in(String awsMessage) {
    Matcher deny = DENY.matcher(awsMessage);
    if (deny.find()) {
      Optional<String> arn =
          Optional.ofNullable(deny.group(2)).map(text -> text.replaceAll("[.,;)\\]]+$", ""));
      return Optional.of(new DecidingPolicy(deny.group(1), arn));
    }
    Matcher missing = MISSING.matcher(awsMessage);
    return missing.find()
        ? Optional.of(new DecidingPolicy(missing.group(1), Optional.empty()))
        : Optional.empty();
  }
}
