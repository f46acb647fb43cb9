package app.brevet.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An HTTP request as it came over the wire.
///
/// All text is ISO 8859-1, so that each character is one byte of the wire: a signature is over
/// bytes.
///
/// @param target the request target, neither decoded nor normalised
/// @param headers by name in lower case; several of one name in their order
record HttpRequest(String method, String target, Map<String, List<String>> headers, String body) {

  /// The part of the target before the question mark.
  String path() {
    int mark = target.indexOf('?');
    return mark < 0 ? target : target.substring(0, mark);
  }

  /// The part of the target after the question mark.
  String query() {
    int mark = target.indexOf('?');
    return mark < 0 ? "" : target.substring(mark + 1);
  }

  /// The first header of this name.
  Optional<String> header(String name) {
    return values(name).stream().findFirst();
  }

  /// All headers of this name.
  List<String> values(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
