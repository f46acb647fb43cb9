package app.brevet.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads one request from a connection (RFC 9112): what the SDKs and the CLI send, a request line,
/// headers and a body of a known length.
final class HttpRequestReader {

  private static final int LONGEST_LINE = 32_768;
  private static final int MOST_HEADERS = 100;
  private static final int LARGEST_BODY = 1_048_576;

  private final InputStream in;
  private final OutputStream out;

  HttpRequestReader(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /// The next request.
  ///
  /// @throws ProtocolException if it is no HTTP, or longer than any request to STS and IAM
  /// @throws EOFException if the connection ended before the request did
  HttpRequest read() throws IOException {
    String start = line();
    int method = start.indexOf(' ');
    int version = start.lastIndexOf(" HTTP/1.");
    if (method < 1 || version <= method) {
      throw new ProtocolException("no request line");
    }
    Map<String, List<String>> headers = headers();
    HttpRequest head =
        new HttpRequest(
            start.substring(0, method), start.substring(method + 1, version), headers, "");
    return new HttpRequest(head.method(), head.target(), headers, body(head));
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    String line = line();
    for (int count = 0; !line.isEmpty(); count++) {
      int colon = line.indexOf(':');
      if (colon < 1 || count == MOST_HEADERS) {
        throw new ProtocolException("no header line");
      }
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
      line = line();
    }
    return headers;
  }

  private String body(HttpRequest head) throws IOException {
    if (head.header("Transfer-Encoding").isPresent()) {
      throw new ProtocolException("only bodies with a Content-Length");
    }
    int length = length(head.header("Content-Length").orElse("0"));
    if (head.header("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  private static int length(String text) throws ProtocolException {
    if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > LARGEST_BODY) {
      throw new ProtocolException("Content-Length");
    }
    return Integer.parseInt(text);
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new EOFException();
      }
      if (bytes.size() == LONGEST_LINE) {
        throw new ProtocolException("a line too long");
      }
      bytes.write(next);
      next = in.read();
    }
    String line = bytes.toString(StandardCharsets.ISO_8859_1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
