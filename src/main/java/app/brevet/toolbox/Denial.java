package app.brevet.toolbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What AWS says of a request that it refused: who wished for what, and which statements decided.
///
/// Source: STS API reference, DecodeAuthorizationMessage: whether it was denied explicitly, the
/// principal, the action, the resource, and the condition keys of the request.
///
/// @param explicitDeny whether a statement forbade it; else none allowed it
/// @param principal the ARN of who wished for it, or the id where there is no ARN
/// @param statements those that matched; none where nothing allowed it
/// @param conditions what was known of the request
/// @param failures what could not be evaluated
/// @param json all of it, indented
public record Denial(
    boolean explicitDeny,
    Optional<String> principal,
    Optional<String> action,
    Optional<String> resource,
    List<Statement> statements,
    List<Condition> conditions,
    List<String> failures,
    String json) {

  /// Copies the lists.
  public Denial {
    statements = List.copyOf(statements);
    conditions = List.copyOf(conditions);
    failures = List.copyOf(failures);
  }

  /// A statement of a policy.
  ///
  /// @param id its `Sid`; may be empty
  /// @param effect `ALLOW` or `DENY`
  public record Statement(
      String id,
      String effect,
      List<String> principals,
      List<String> actions,
      List<String> resources,
      List<Condition> conditions) {}

  /// A condition key and its values.
  public record Condition(String key, List<String> values) {}

  /// The message as it was decoded.
  ///
  /// @return empty if it is not what AWS documents: then it is shown as it is
  public static Optional<Denial> read(String decoded) {
    try {
      JsonObject document = Json.parse(decoded);
      JsonObject context = document.object("context").orElseGet(JsonObject::new);
      return Optional.of(
          new Denial(
              document.bool("explicitDeny", false),
              principal(context.object("principal").orElseGet(JsonObject::new)),
              context.optionalString("action"),
              context.optionalString("resource"),
              statements(document),
              conditions(context),
              values(document, "failures"),
              Json.pretty(document)));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> principal(JsonObject principal) throws JsonException {
    Optional<String> arn = principal.optionalString("arn");
    return arn.isPresent() ? arn : principal.optionalString("id");
  }

  private static List<Statement> statements(JsonObject document) throws JsonException {
    List<Statement> statements = new ArrayList<>();
    for (JsonObject one : items(document, "matchedStatements")) {
      statements.add(
          new Statement(
              one.optionalString("statementId").orElse(""),
              one.optionalString("effect").orElse(""),
              values(one, "principals"),
              values(one, "actions"),
              values(one, "resources"),
              conditions(one)));
    }
    return statements;
  }

  private static List<Condition> conditions(JsonObject from) throws JsonException {
    List<Condition> conditions = new ArrayList<>();
    for (JsonObject one : items(from, "conditions")) {
      conditions.add(new Condition(one.optionalString("key").orElse(""), values(one, "values")));
    }
    return conditions;
  }

  private static List<String> values(JsonObject from, String member) throws JsonException {
    List<String> values = new ArrayList<>();
    for (JsonObject one : items(from, member)) {
      one.optionalString("value").ifPresent(values::add);
    }
    return values;
  }

  private static List<JsonObject> items(JsonObject from, String member) throws JsonException {
    Optional<JsonObject> list = from.object(member);
    return list.isEmpty() ? List.of() : list.get().objects("items");
  }
}
