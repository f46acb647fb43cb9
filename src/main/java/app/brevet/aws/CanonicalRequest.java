package app.brevet.aws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What Signature Version 4 signs of an HTTP request, in the one form that both sides compute.
///
/// Source: IAM User Guide, "Create a signed AWS API request", step 1. The path is taken as it
/// stands; `.` and `..` are not resolved, for no endpoint of AWS has them.
record CanonicalRequest(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    String bodyHash) {

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  /// The names of the headers in lower case, sorted, with `;` between.
  String signedHeaders() {
    return String.join(";", lowerCased().keySet());
  }

  /// The six parts, each on a line of its own.
  String text() {
    StringBuilder lines = new StringBuilder();
    lines.append(method).append('\n');
    lines.append(path.isEmpty() ? "/" : encode(path, true)).append('\n');
    lines.append(canonicalQuery()).append('\n');
    lowerCased().forEach((name, value) -> lines.append(name + ":" + value + "\n"));
    return lines.append('\n').append(signedHeaders()).append('\n').append(bodyHash).toString();
  }

  /// SHA-256 in lower-case hexadecimal.
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has SHA-256", never);
    }
  }

  private SortedMap<String, String> lowerCased() {
    SortedMap<String, String> sorted = new TreeMap<>();
    headers.forEach(
        (name, values) ->
            sorted.put(
                name.toLowerCase(Locale.ROOT),
                String.join(
                    ",", values.stream().map(v -> v.strip().replaceAll(" +", " ")).toList())));
    return sorted;
  }

  private String canonicalQuery() {
    List<String> pairs = new ArrayList<>();
    query.forEach(
        (name, values) -> {
          for (String value : values) {
            pairs.add(encode(name, false) + "=" + encode(value, false));
          }
        });
    Collections.sort(pairs);
    return String.join("&", pairs);
  }

  private static String encode(String text, boolean keepSlashes) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      if (UNRESERVED.indexOf(c) >= 0 || (keepSlashes && c == '/')) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
