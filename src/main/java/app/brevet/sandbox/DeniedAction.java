package app.brevet.sandbox;

import app.brevet.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A call that AWS denied, and why.
///
/// Source: STS API reference, DecodeAuthorizationMessage, for what is told; the shape is that of
/// decoded messages which people published.
///
/// @param principal who called
/// @param action what was called, such as `ec2:RunInstances`
/// @param resource the ARN of what it was called on, or `*`
/// @param denials the statements that deny it; none if it is only that nothing allows it
/// @param conditions the values of the condition keys in the call's context
public record DeniedAction(
    SandboxUser principal,
    String action,
    String resource,
    List<Denial> denials,
    Map<String, List<String>> conditions) {

  /// A statement of a policy that denies an action.
  ///
  /// @param statementId its Sid; may be empty
  public record Denial(String statementId, String action, String resource) {

    private JsonObject json(SandboxUser principal) {
      return new JsonObject()
          .with("statementId", statementId)
          .with("effect", "DENY")
          .with("principals", items(List.of(principal.userId())))
          .with("principalGroups", items(List.of()))
          .with("actions", items(List.of(action)))
          .with("resources", items(List.of(resource)))
          .with("conditions", items(List.of()));
    }
  }

  /// Copies the lists.
  public DeniedAction {
    denials = List.copyOf(denials);
    conditions = new LinkedHashMap<>(conditions);
  }

  /// A call of this user that nothing allows.
  public static DeniedAction by(SandboxUser principal, String action, String resource) {
    return new DeniedAction(principal, action, resource, List.of(), Map.of());
  }

  /// The same, denied by this statement too.
  public DeniedAction deniedBy(String statementId, String deniedAction, String deniedResource) {
    List<Denial> more = new ArrayList<>(denials);
    more.add(new Denial(statementId, deniedAction, deniedResource));
    return new DeniedAction(principal, action, resource, more, conditions);
  }

  /// The same, with these values of a condition key.
  public DeniedAction withCondition(String key, String... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(conditions);
    more.put(key, List.of(values));
    return new DeniedAction(principal, action, resource, denials, more);
  }

  JsonObject json() {
    return new JsonObject()
        .with("allowed", false)
        .with("explicitDeny", !denials.isEmpty())
        .with(
            "matchedStatements",
            new JsonObject()
                .withObjects(
                    "items", denials.stream().map(denial -> denial.json(principal)).toList()))
        .with("failures", items(List.of()))
        .with("context", context());
  }

  private JsonObject context() {
    JsonObject who = new JsonObject().with("id", principal.userId());
    if (!principal.isRoot()) {
      who.with("name", principal.name());
    }
    return new JsonObject()
        .with("principal", who.with("arn", principal.arn().toString()))
        .with("action", action)
        .with("resource", resource)
        .with(
            "conditions",
            new JsonObject()
                .withObjects(
                    "items",
                    conditions.entrySet().stream()
                        .map(
                            condition ->
                                new JsonObject()
                                    .with("key", condition.getKey())
                                    .with("values", items(condition.getValue())))
                        .toList()));
  }

  private static JsonObject items(List<String> values) {
    return new JsonObject()
        .withObjects(
            "items", values.stream().map(value -> new JsonObject().with("value", value)).toList());
  }
}
