package app.brevet.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads parameters and collects every violation of their limits, which AWS reports together in one
/// ValidationError.
final class ParameterLimits {

  private static final int BAD_REQUEST = 400;

  private final QueryParameters parameters;
  private final List<String> violations = new ArrayList<>();

  ParameterLimits(QueryParameters parameters) {
    this.parameters = parameters;
  }

  /// A parameter that may be missing.
  Optional<String> optional(String name, TextLimit limit) {
    Optional<String> value = parameters.text(name);
    value.ifPresent(
        text -> limit.violations(text).forEach(wrong -> violate("'" + text + "'", name, wrong)));
    return value;
  }

  /// A parameter that may not be missing; the empty string if it is.
  String required(String name, TextLimit limit) {
    Optional<String> value = optional(name, limit);
    if (value.isEmpty()) {
      violate("null", name, "Member must not be null");
    }
    return value.orElse("");
  }

  /// A parameter that may not be missing, and whose value AWS tells to nobody; the empty string if
  /// it is missing.
  String sensitive(String name, TextLimit limit) {
    Optional<String> value = parameters.text(name);
    if (value.isEmpty()) {
      return required(name, limit);
    }
    for (String wrong : limit.violations(value.get())) {
      violations.add(
          "Value at '%s' failed to satisfy constraint: %s".formatted(memberName(name), wrong));
    }
    return value.get();
  }

  /// A parameter that may be missing, and else is one of these.
  Optional<String> optional(String name, List<String> choices) {
    Optional<String> value = parameters.text(name);
    if (value.isPresent() && !choices.contains(value.get())) {
      violate("'" + value.get() + "'", name, "Member must satisfy enum value set: " + choices);
    }
    return value;
  }

  /// A parameter that may not be missing and is one of these; the empty string if it is missing.
  String required(String name, List<String> choices) {
    Optional<String> value = optional(name, choices);
    if (value.isEmpty()) {
      violate("null", name, "Member must not be null");
    }
    return value.orElse("");
  }

  /// A whole number that may be missing.
  ///
  /// @throws Refusal MalformedInput, if it is no number
  Optional<Integer> number(String name, int min, int max) throws Refusal {
    Optional<String> text = parameters.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    int value = parse(text.get());
    if (value < min) {
      violate("'" + value + "'", name, "Member must have value greater than or equal to " + min);
    }
    if (value > max) {
      violate("'" + value + "'", name, "Member must have value less than or equal to " + max);
    }
    return Optional.of(value);
  }

  /// The prefixes of the members of a list that has at most so many.
  List<String> members(String list, int max) {
    List<String> members = parameters.members(list);
    if (members.size() > max) {
      violate("'[" + list + "]'", list, "Member must have length less than or equal to " + max);
    }
    return members;
  }

  /// The prefixes of the members of a list that may not be missing and has at most so many.
  List<String> requiredMembers(String list, int max) {
    List<String> members = members(list, max);
    if (members.isEmpty()) {
      violate("null", list, "Member must not be null");
    }
    return members;
  }

  /// Ends the reading.
  ///
  /// @throws Refusal ValidationError, if any limit does not hold
  void requireAll() throws Refusal {
    if (!violations.isEmpty()) {
      String count =
          violations.size() == 1
              ? "1 validation error detected: "
              : violations.size() + " validation errors detected: ";
      throw Refusal.validation(count + String.join("; ", violations));
    }
  }

  private void violate(String value, String name, String constraint) {
    violations.add(
        "Value %s at '%s' failed to satisfy constraint: %s"
            .formatted(value, memberName(name), constraint));
  }

  /// `Tags.member.1.Key` as AWS names it in its sentences: `tags.1.member.key`.
  private static String memberName(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split("\\.", -1)) {
      parts.add(part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1));
    }
    for (int i = 0; i + 1 < parts.size(); i++) {
      if (parts.get(i).equals("member")) {
        parts.set(i, parts.get(i + 1));
        parts.set(i + 1, "member");
        i++;
      }
    }
    return String.join(".", parts);
  }

  private static int parse(String text) throws Refusal {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Refusal(BAD_REQUEST, "MalformedInput", "Invalid integer: '" + text + "'");
    }
  }
}
