package app.brevet.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The parameters of a call in the AWS Query protocol, from the query string and the form.
///
/// Source: Smithy, "AWS Query protocol": lists are flattened as `Name.member.N`, structures as
/// `Name.Member`.
final class QueryParameters {

  private static final Set<String> SECRETS =
      Set.of(
          "TokenCode",
          "AuthenticationCode1",
          "AuthenticationCode2",
          "SAMLAssertion",
          "WebIdentityToken",
          "TradeInToken",
          "ContextAssertion",
          "Session",
          "SigninToken");

  private final Map<String, String> values;

  private QueryParameters(Map<String, String> values) {
    this.values = values;
  }

  /// The parameters of this request; of several with one name the first counts.
  static QueryParameters of(HttpRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    List<PercentEncoding.Pair> pairs = new ArrayList<>(PercentEncoding.pairs(request.query()));
    pairs.addAll(PercentEncoding.pairs(request.body()));
    pairs.forEach(
        pair ->
            values.putIfAbsent(
                PercentEncoding.formText(pair.name()), PercentEncoding.formText(pair.value())));
    return new QueryParameters(values);
  }

  /// The value of this name.
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// The prefixes of the members of a list, in order: `Tags.member.1`, `Tags.member.2`.
  List<String> members(String list) {
    String prefix = list + ".member.";
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String name : values.keySet()) {
      if (name.startsWith(prefix)) {
        String number = name.substring(prefix.length()).split("\\.", 2)[0];
        if (number.matches("[0-9]{1,4}")) {
          numbers.add(Integer.valueOf(number));
        }
      }
    }
    return numbers.stream().map(number -> prefix + number).toList();
  }

  /// All of them but one-time codes, tokens and credentials, for the log.
  Map<String, String> withoutSecrets() {
    Map<String, String> safe = new LinkedHashMap<>(values);
    safe.keySet().removeIf(name -> SECRETS.contains(name.substring(name.lastIndexOf('.') + 1)));
    return Map.copyOf(safe);
  }
}
