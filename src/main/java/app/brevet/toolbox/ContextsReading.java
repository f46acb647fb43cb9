package app.brevet.toolbox;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProvidedContext;
import app.brevet.model.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Reads the contexts that AssumeRole carries, in the JSON that AWS documents for them:
/// `[{"ProviderArn":"…","ContextAssertion":"…"}]`, one to five.
///
/// Source: STS API reference, AssumeRole, ProvidedContexts.
final class ContextsReading {

  private static final String PROVIDER = "ProviderArn";
  private static final String ASSERTION = "ContextAssertion";

  private ContextsReading() {}

  /// The contexts of this text. The caller closes them.
  ///
  /// @throws InvalidInputException if it is something else, or one is beyond AWS's limits; it names
  ///   no assertion
  static List<ProvidedContext> of(Secret text) throws InvalidInputException {
    List<ProvidedContext> contexts = new ArrayList<>();
    boolean whole = false;
    try {
      for (JsonObject one : objects(text)) {
        contexts.add(context(one));
      }
      whole = true;
      return contexts;
    } finally {
      if (!whole) {
        contexts.forEach(ProvidedContext::close);
      }
    }
  }

  private static List<JsonObject> objects(Secret text) throws InvalidInputException {
    byte[] bytes = text.copy();
    try {
      List<JsonObject> objects = Json.parseObjects(bytes);
      if (objects.isEmpty() || objects.size() > ProvidedContext.MOST) {
        throw malformed();
      }
      return objects;
    } catch (JsonException e) {
      throw malformed(); // What it says of the place helps nobody who cannot see the text.
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static ProvidedContext context(JsonObject one) throws InvalidInputException {
    if (!Set.copyOf(one.names()).equals(Set.of(PROVIDER, ASSERTION))) {
      throw malformed();
    }
    try {
      return ProvidedContext.parse(one.string(PROVIDER), one.string(ASSERTION));
    } catch (JsonException e) {
      throw malformed(); // One of them is no string.
    }
  }

  private static InvalidInputException malformed() {
    return new InvalidInputException(Reason.PROVIDED_CONTEXTS_MALFORMED, "");
  }
}
