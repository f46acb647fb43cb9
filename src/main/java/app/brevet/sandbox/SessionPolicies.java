package app.brevet.sandbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.model.Arn;
import app.brevet.model.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The session policies of a call: one inline, and up to ten managed ones by ARN.
///
/// Source: STS API reference, AssumeRole: inline and managed policies have at most 2,048 characters
/// together. AWS also packs them with the tags into a form of its own, whose size is not public:
/// here the characters stand for it.
record SessionPolicies(Optional<String> inline, List<String> arns) {

  private static final int BAD_REQUEST = 400;
  private static final int MOST_ARNS = 10;
  private static final int LONGEST = 2048;
  private static final int ALL = 100;

  /// Reads and checks the limits of each.
  static SessionPolicies read(QueryParameters parameters, ParameterLimits limits) {
    return read(limits, TextLimit.POLICY);
  }

  /// Reads and checks the limits of each, of an action that limits the inline policy by itself.
  static SessionPolicies read(ParameterLimits limits, TextLimit policy) {
    Optional<String> inline = limits.optional("Policy", policy);
    List<String> arns = new ArrayList<>();
    for (String member : limits.members("PolicyArns", MOST_ARNS)) {
      arns.add(limits.required(member + ".arn", TextLimit.ARN));
    }
    return new SessionPolicies(inline, arns);
  }

  /// Checks that the inline policy is one, and that the others are named by ARNs.
  ///
  /// @throws Refusal MalformedPolicyDocument or ValidationError
  void requireDocument() throws Refusal {
    for (String arn : arns) {
      requireArn(arn);
    }
    if (inline.isEmpty()) {
      return;
    }
    try {
      if (!PolicySyntax.holds(Json.parse(inline.get()))) {
        throw malformed("Syntax errors in policy.");
      }
    } catch (JsonException e) {
      throw malformed("This policy contains invalid Json");
    }
  }

  private static void requireArn(String text) throws Refusal {
    try {
      Arn.parse(text);
    } catch (InvalidInputException e) {
      throw Refusal.validation(text + " is invalid");
    }
  }

  /// How much of what is allowed they and the tags take, in percent; empty if there are none.
  ///
  /// @throws Refusal PackedPolicyTooLarge, above 100 percent
  OptionalInt packedSize(SessionTags tags) throws Refusal {
    if (inline.isEmpty() && arns.isEmpty() && tags.tags().isEmpty()) {
      return OptionalInt.empty();
    }
    int length = inline.map(String::length).orElse(0);
    length += arns.stream().mapToInt(String::length).sum();
    int percent = percentOf(length);
    if (percent > ALL) {
      throw tooLarge(
          "Packed policy consumes " + percent + "% of allotted space, please use smaller policy.");
    }
    percent = percentOf(length + tags.length());
    if (percent > ALL) {
      throw tooLarge("Packed size of session tags consumes " + percent + "% of allotted space.");
    }
    return OptionalInt.of(percent);
  }

  private static int percentOf(int length) {
    return Math.ceilDiv(length * ALL, LONGEST);
  }

  private static Refusal malformed(String message) {
    return new Refusal(BAD_REQUEST, "MalformedPolicyDocument", message);
  }

  private static Refusal tooLarge(String message) {
    return new Refusal(BAD_REQUEST, "PackedPolicyTooLarge", message);
  }
}
