package app.brevet.console;

import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Partition;
import app.brevet.model.SessionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a federated user may do in the console, within what the IAM user may that it comes from.
/// Without one it may do nothing.
///
/// Source: IAM User Guide, "Permissions for GetFederationToken".
public sealed interface ConsolePolicy {

  /// What is taken where nobody chose: to look, and to change nothing.
  static ConsolePolicy usual() {
    return new Managed(Name.READ_ONLY);
  }

  /// A policy that AWS keeps in every account.
  enum Name {
    READ_ONLY("ReadOnlyAccess", ""),
    VIEW_ONLY("ViewOnlyAccess", "job-function/"),
    /// All that the IAM user itself may do.
    ADMINISTRATOR("AdministratorAccess", "");

    private final String policyName;
    private final String path;

    Name(String policyName, String path) {
      this.policyName = policyName;
      this.path = path;
    }

    /// As AWS names it.
    public String policyName() {
      return policyName;
    }

    private Arn arn(Partition partition) {
      return new Arn(partition, "iam", "", "aws", "policy/" + path + policyName);
    }
  }

  /// One of those that AWS keeps.
  record Managed(Name name) implements ConsolePolicy {}

  /// Another managed policy of the account, or of AWS.
  record Own(Arn arn) implements ConsolePolicy {}

  /// A policy of the user's own, as JSON.
  record Inline(String json) implements ConsolePolicy {}

  /// The policy a person named: by AWS's name, such as `ReadOnlyAccess`, or by its ARN.
  ///
  /// @throws InvalidInputException if it is neither
  static ConsolePolicy parse(String text) throws InvalidInputException {
    Optional<Name> named =
        Arrays.stream(Name.values())
            .filter(name -> name.policyName().equalsIgnoreCase(text.strip()))
            .findFirst();
    return named.isPresent() ? new Managed(named.get()) : checked(new Own(Arn.parse(text.strip())));
  }

  /// The policy of this JSON text.
  ///
  /// @throws InvalidInputException if AWS would not take it for its length or its characters
  static ConsolePolicy ofJson(String json) throws InvalidInputException {
    return checked(new Inline(json));
  }

  private static ConsolePolicy checked(ConsolePolicy policy) throws InvalidInputException {
    policy.in(Partition.AWS).checked();
    return policy;
  }

  /// The policy as STS takes it, in this partition.
  default SessionPolicy in(Partition partition) {
    return switch (this) {
      case Managed(var name) -> new SessionPolicy(Optional.empty(), List.of(name.arn(partition)));
      case Own(var arn) -> new SessionPolicy(Optional.empty(), List.of(arn));
      case Inline(var json) -> new SessionPolicy(Optional.of(json), List.of());
    };
  }

  /// A name for people: the policy's own, or none for an inline one.
  default Optional<String> shownName() {
    return switch (this) {
      case Managed(var name) -> Optional.of(name.policyName());
      case Own(var arn) ->
          Optional.of(arn.resource().substring(arn.resource().lastIndexOf('/') + 1));
      case Inline _ -> Optional.empty();
    };
  }
}
