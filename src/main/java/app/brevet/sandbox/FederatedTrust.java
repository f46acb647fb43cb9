package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Trust of a role in whom an identity provider vouches for, under conditions on what the provider
/// says of the user.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" (`Federated`), "Available keys for
/// SAML-based AWS STS federation" and "Available keys for AWS OIDC federation"; "Condition
/// operators" (`StringLike`: `*` stands for any characters, `?` for one; keys do not tell case).
///
/// @param conditions by key, such as `SAML:aud`; all must hold
public record FederatedTrust(Arn provider, Map<String, String> conditions) {

  /// Copies the conditions.
  public FederatedTrust {
    conditions = Map.copyOf(conditions);
  }

  /// The same under one more condition.
  public FederatedTrust requiring(String key, String pattern) {
    Map<String, String> more = new HashMap<>(conditions);
    more.put(key, pattern);
    return new FederatedTrust(provider, more);
  }

  /// Whether somebody of this provider, of whom this is known, is trusted.
  boolean holds(Arn given, Map<String, String> context) {
    return provider.equals(given)
        && conditions.entrySet().stream()
            .allMatch(
                condition ->
                    value(context, condition.getKey())
                        .filter(value -> like(condition.getValue(), value))
                        .isPresent());
  }

  private static Optional<String> value(Map<String, String> context, String key) {
    return context.entrySet().stream()
        .filter(
            entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(key.toLowerCase(Locale.ROOT)))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean like(String pattern, String value) {
    StringBuilder regex = new StringBuilder();
    pattern
        .codePoints()
        .forEach(
            point ->
                regex.append(
                    switch (point) {
                      case '*' -> ".*";
                      case '?' -> ".";
                      default -> Pattern.quote(Character.toString(point));
                    }));
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(value).matches();
  }
}
