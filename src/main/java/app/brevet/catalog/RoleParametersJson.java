package app.brevet.catalog;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import app.brevet.model.RoleParameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What AssumeRole takes, as members of a role's JSON. Members without a value are left out.
final class RoleParametersJson {

  private RoleParametersJson() {}

  /// The parameters, each within its limits.
  ///
  /// @throws JsonException naming the member, or the limit that does not hold
  static RoleParameters read(JsonObject json) throws JsonException {
    RoleParameters parameters =
        new RoleParameters(
            json.optionalString("externalId"),
            json.optionalString("roleSessionName"),
            json.optionalString("sourceIdentity"),
            json.optionalString("policy"),
            policyArns(json),
            tags(json),
            new LinkedHashSet<>(json.strings("transitiveTags")));
    try {
      return parameters.checked();
    } catch (InvalidInputException e) {
      throw new JsonException(String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Arn> policyArns(JsonObject json) throws JsonException {
    List<Arn> arns = new ArrayList<>();
    for (String text : json.strings("policyArns")) {
      try {
        arns.add(Arn.parse(text));
      } catch (InvalidInputException e) {
        throw new JsonException("policyArns: " + e.getMessage(), e);
      }
    }
    return arns;
  }

  private static Map<String, String> tags(JsonObject json) throws JsonException {
    try {
      return json.object("tags").orElseGet(JsonObject::new).asStrings();
    } catch (JsonException e) {
      throw new JsonException("tags: " + e.getMessage(), e);
    }
  }

  /// Puts the parameters into the object.
  static void write(RoleParameters parameters, JsonObject into) {
    into.set("externalId", parameters.externalId());
    into.set("roleSessionName", parameters.roleSessionName());
    into.set("sourceIdentity", parameters.sourceIdentity());
    into.set("policy", parameters.policy());
    list(into, "policyArns", parameters.policyArns().stream().map(Arn::toString).toList());
    if (parameters.tags().isEmpty()) {
      into.without("tags");
    } else {
      JsonObject tags = new JsonObject();
      parameters.tags().forEach(tags::with);
      into.with("tags", tags);
    }
    list(into, "transitiveTags", List.copyOf(parameters.transitiveTagKeys()));
  }

  private static void list(JsonObject into, String name, List<String> values) {
    if (values.isEmpty()) {
      into.without(name);
    } else {
      into.withStrings(name, values);
    }
  }
}
