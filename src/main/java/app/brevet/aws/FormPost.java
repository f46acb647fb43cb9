package app.brevet.aws;

import app.brevet.aws.AwsException.Reason;
import app.brevet.model.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/// Sends a form (`application/x-www-form-urlencoded`) once, and reads the answer, whatever its
/// status is. Nothing of either stands in a message.
///
/// @param connections how the host is reached
record FormPost(OneShotConnection connections) {

  private static final int LONGEST_ANSWER = 1 << 16;
  private static final int PIECE = 1 << 13;
  private static final int LOWEST_ERROR = 400;

  /// What came back.
  ///
  /// @param body may hold a secret
  record Answer(int status, Secret body, Optional<String> requestId) implements AutoCloseable {
    @Override
    public void close() {
      body.close();
    }
  }

  /// The answer to this form. The caller wipes the form and closes the answer.
  ///
  /// @throws AwsException if none came; the reason tells whether the form may have been received
  Answer send(URI to, byte[] form) throws AwsException {
    HttpURLConnection connection = connected(to, form.length);
    try {
      try (OutputStream out = connection.getOutputStream()) {
        out.write(form);
      }
      int status = connection.getResponseCode();
      return new Answer(
          status,
          body(status, connection),
          Optional.ofNullable(connection.getHeaderField("x-amzn-RequestId")));
    } catch (IOException broken) {
      throw unreachable(Reason.NO_ANSWER, to, broken);
    } finally {
      connection.disconnect();
    }
  }

  private HttpURLConnection connected(URI to, int length) throws AwsException {
    try {
      HttpURLConnection connection = connections.open(to, length);
      connection.setRequestMethod("POST");
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
      connection.setRequestProperty("Accept", "application/json");
      connection.connect();
      return connection;
    } catch (IOException broken) {
      throw unreachable(Reason.NOT_SENT, to, broken);
    }
  }

  private Secret body(int status, HttpURLConnection connection) throws IOException {
    long end = System.nanoTime() + connections.timeouts().call().toNanos();
    try (WipedBytes body = new WipedBytes();
        InputStream in =
            status < LOWEST_ERROR ? connection.getInputStream() : connection.getErrorStream()) {
      byte[] piece = new byte[PIECE];
      int all = 0;
      // An error without a body has no stream.
      for (int read = in == null ? -1 : in.read(piece); read >= 0; read = in.read(piece)) {
        byte[] part = Arrays.copyOf(piece, read);
        body.add(part);
        Arrays.fill(part, (byte) 0);
        all += read;
        if (all > LONGEST_ANSWER || System.nanoTime() > end) {
          throw new IOException("the answer takes too long");
        }
      }
      Arrays.fill(piece, (byte) 0);
      return body.toSecret();
    }
  }

  private static AwsException unreachable(Reason reason, URI to, IOException broken) {
    return AwsException.unreachable(
        ProxyServer.isWantingLogin(ErrorText.deepest(broken)) ? Reason.PROXY_WANTS_LOGIN : reason,
        to.toString(),
        ErrorText.describe(broken),
        broken);
  }
}
