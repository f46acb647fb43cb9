package app.brevet.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An answer of AWS: a status, a request id, the clock of AWS and a document.
record HttpResponse(int status, String requestId, Instant date, String contentType, String body) {

  private static final int LOWEST_ERROR = 400;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /// The answer as bytes for the wire (RFC 9112); the connection is closed after it.
  byte[] bytes() {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "HTTP/1.1 " + status + (status < LOWEST_ERROR ? " OK" : " Refused"),
            "x-amzn-RequestId: " + requestId,
            "Content-Type: " + contentType,
            "Content-Length: " + content.length,
            "Date: " + HTTP_DATE.format(date),
            "Connection: close",
            "",
            "");
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + content.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    return all;
  }
}
