package app.brevet.sandbox;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.util.List;
import java.util.Set;

/// The grammar of a session policy, as far as it can be told without knowing AWS's actions.
///
/// Source: IAM User Guide, "Grammar of the IAM JSON policy language"; a session policy names no
/// principal, for it goes with the session.
final class PolicySyntax {

  private static final String STATEMENT = "Statement";
  private static final Set<String> EFFECTS = Set.of("Allow", "Deny");
  private static final Set<String> PRINCIPALS = Set.of("Principal", "NotPrincipal");

  private PolicySyntax() {}

  /// Whether this is a session policy.
  static boolean holds(JsonObject policy) {
    return policy.names().contains(STATEMENT)
        && statements(policy).stream().allMatch(PolicySyntax::isStatement);
  }

  /// One statement may stand without a list. What is neither counts as one without any member,
  /// which is none.
  private static List<JsonObject> statements(JsonObject policy) {
    try {
      return policy.objects(STATEMENT);
    } catch (JsonException noList) {
      try {
        return List.of(policy.object(STATEMENT).orElseGet(JsonObject::new));
      } catch (JsonException neither) {
        return List.of(new JsonObject());
      }
    }
  }

  private static boolean isStatement(JsonObject statement) {
    List<String> names = statement.names();
    try {
      return EFFECTS.contains(statement.optionalString("Effect").orElse(""))
          && names.contains("Action") != names.contains("NotAction")
          && names.contains("Resource") != names.contains("NotResource")
          && names.stream().noneMatch(PRINCIPALS::contains);
    } catch (JsonException noText) {
      return false; // An effect that is no text is none.
    }
  }
}
