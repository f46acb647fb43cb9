package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpRequestReaderTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private HttpRequest read(String text) throws IOException {
    return new HttpRequestReader(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), out)
        .read();
  }

  @Test
  void read_whenPosted_thenTargetHeadersAndBody() throws Exception {
    HttpRequest request =
        read("POST /?a=b HTTP/1.1\r\nX-One:  1 \r\nContent-Length: 3\r\n\r\nabcd");
    assertThat(request.path()).isEqualTo("/");
    assertThat(request.query()).isEqualTo("a=b");
    assertThat(request.header("x-one")).contains("1");
    assertThat(request.body()).isEqualTo("abc");
  }

  @Test
  void read_whenTheClientWaitsForIt_thenToldToContinue() throws Exception {
    read("POST / HTTP/1.1\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\na");
    assertThat(out.toString(StandardCharsets.ISO_8859_1))
        .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello\r\n\r\n",
        "POST / HTTP/1.1\r\nno colon\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 1048577\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      })
  void read_whenNotWhatClientsSend_thenRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void read_whenALineNeverEnds_thenRefused() {
    assertThatThrownBy(() -> read("POST /" + "a".repeat(40_000)))
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void read_whenTheBodyIsCut_thenRefused() {
    assertThatThrownBy(() -> read("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\na"))
        .isInstanceOf(EOFException.class);
  }
}
