package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a session may do at most: the intersection with what its role or its user may.
///
/// Source: STS API reference, the parameters `Policy` and `PolicyArns`; IAM User Guide, "Session
/// policies".
///
/// @param document an inline policy, JSON of Latin-1, at most 2,048 characters with the ARNs
/// @param arns at most ten managed policies
public record SessionPolicy(Optional<String> document, List<Arn> arns) {

  private static final Pattern CHARACTERS = Pattern.compile("[\\t\\n\\r\\x20-\\xFF]+");
  private static final int MOST_ARNS = 10;
  private static final int LONGEST = 2048;

  /// Nothing is taken away.
  public static final SessionPolicy NONE = new SessionPolicy(Optional.empty(), List.of());

  /// Copies the ARNs, in their order.
  public SessionPolicy {
    arns = List.copyOf(arns);
  }

  /// The same, once every limit above holds. Whether the document is JSON is for the caller to see.
  ///
  /// @throws InvalidInputException naming the first limit that does not hold
  public SessionPolicy checked() throws InvalidInputException {
    if (arns.size() > MOST_ARNS) {
      throw new InvalidInputException(Reason.TOO_MANY_POLICY_ARNS, String.valueOf(arns.size()));
    }
    for (Arn arn : arns) {
      if (!arn.service().equals("iam") || !arn.resource().startsWith("policy/")) {
        throw new InvalidInputException(Reason.NOT_A_POLICY_ARN, arn.toString());
      }
    }
    if (document.isPresent() && !CHARACTERS.matcher(document.get()).matches()) {
      throw new InvalidInputException(Reason.POLICY_CHARACTERS, document.get());
    }
    int length =
        document.map(String::length).orElse(0)
            + arns.stream().mapToInt(arn -> arn.toString().length()).sum();
    if (length > LONGEST) {
      throw new InvalidInputException(Reason.POLICY_TOO_LARGE, String.valueOf(length));
    }
    return this;
  }

  /// Whether nothing is said.
  public boolean isEmpty() {
    return document.isEmpty() && arns.isEmpty();
  }
}
