package app.brevet.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// One request on one connection.
///
/// It fails with a [ConnectException] if not a byte of the body was asked for, so that the request
/// was certainly not received: the name, the route, the proxy or TLS failed. Any other
/// [IOException] leaves that open.
final class OneShotCall implements ExecutableHttpRequest {

  private static final int LONGEST_ANSWER = 1 << 20;
  private static final int PIECE = 1 << 13;

  private final OneShotHttpClient client;
  private final AtomicBoolean bodyAskedFor = new AtomicBoolean();
  private final HttpURLConnection connection;
  private final ExecutableHttpRequest call;
  private volatile boolean reading;
  private volatile boolean aborted;

  OneShotCall(HttpExecuteRequest request, OneShotHttpClient client) {
    this.client = client;
    this.connection = open(request);
    this.call = UrlConnectionHttpClient.create(uri -> connection).prepareRequest(marked(request));
  }

  @Override
  public HttpExecuteResponse call() throws IOException {
    Instant sent = client.skew().wallTime();
    try {
      HttpExecuteResponse answer = call.call();
      measureSkew(answer.httpResponse(), sent);
      byte[] body = read(answer);
      return HttpExecuteResponse.builder()
          .response(answer.httpResponse())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    } catch (UncheckedIOException wrapped) {
      throw told(new IOException(wrapped.getCause()));
    } catch (IOException failed) {
      throw told(failed);
    } finally {
      // Else the JDK reads the rest of the answer in the background, and this would wait for that.
      if (!reading) {
        connection.disconnect();
      }
    }
  }

  /// Ends the wait for an answer; while one is being read, its next byte ends it. To close the
  /// connection then would not: the JDK would read the rest of the answer first, under the lock
  /// that the reader needs.
  @Override
  public void abort() {
    aborted = true;
    if (!reading) {
      call.abort();
    }
  }

  private IOException told(IOException failed) {
    if (bodyAskedFor.get()) {
      return failed;
    }
    ConnectException notSent = new ConnectException(failed.getMessage());
    notSent.initCause(failed);
    return notSent;
  }

  private HttpURLConnection open(HttpExecuteRequest request) {
    URI uri = request.httpRequest().getUri();
    OneShotConnection connections = client.connections();
    Optional<Integer> length =
        request.httpRequest().firstMatchingHeader("Content-Length").map(Integer::parseInt);
    try {
      return length.isPresent() ? connections.open(uri, length.get()) : connections.open(uri);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private HttpExecuteRequest marked(HttpExecuteRequest request) {
    HttpExecuteRequest.Builder marked = HttpExecuteRequest.builder().request(request.httpRequest());
    request.contentStreamProvider().ifPresent(body -> marked.contentStreamProvider(marking(body)));
    return marked.build();
  }

  private ContentStreamProvider marking(ContentStreamProvider body) {
    return () ->
        new FilterInputStream(body.newStream()) {
          @Override
          public int read() throws IOException {
            bodyAskedFor.set(true);
            return super.read();
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            bodyAskedFor.set(true);
            return super.read(buffer, offset, length);
          }
        };
  }

  private byte[] read(HttpExecuteResponse answer) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (answer.responseBody().isPresent()) {
      reading = true;
      try (InputStream stream = answer.responseBody().get()) {
        byte[] piece = new byte[PIECE];
        for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
          body.write(piece, 0, read);
          if (aborted || body.size() > LONGEST_ANSWER) {
            throw new IOException("the answer takes too long");
          }
        }
      }
      reading = false;
    }
    return body.toByteArray();
  }

  /// Only from answers with a request id: those are AWS's, not a proxy's or a captive portal's.
  private void measureSkew(SdkHttpResponse answer, Instant sent) {
    boolean fromAws =
        answer.firstMatchingHeader("x-amzn-RequestId").isPresent()
            || answer.firstMatchingHeader("x-amz-request-id").isPresent();
    Optional<String> date = answer.firstMatchingHeader("Date");
    if (!fromAws || date.isEmpty()) {
      return;
    }
    try {
      Instant told =
          ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      client.skew().measure(told, sent, client.skew().wallTime());
    } catch (DateTimeParseException noDate) {
      // An answer without a readable date measures nothing; the last measure stays.
    }
  }
}
