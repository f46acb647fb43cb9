package app.brevet.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a whole process does around two calls: what it leaves in memory, and what it reads of the
/// user's.
class SdkStsProcessTest {

  private static final String SECRET = "Pl4ntedSecretOfATest/0123456789abcdefghij";

  @TempDir private Path home;
  private Path heap;

  @BeforeEach
  void breakTheUsersFiles() throws IOException {
    heap = home.resolve("heap.hprof");
    Path aws = Files.createDirectories(home.resolve(".aws"));
    Files.writeString(aws.resolve("config"), "[profile broken\nregion = nowhere-1\nkey\n");
    Files.writeString(aws.resolve("credentials"), "[default]\naws_access_key_id\n]\n");
  }

  @Test
  void anyCall_whenAllIsClosed_thenTheSecretIsNowhereInMemory() throws Exception {
    probe();

    byte[] dump = Files.readAllBytes(heap);
    assertThat(count(dump, AwsAnswers.KEY_ID, ISO_8859_1)).as("the dump is a dump").isPositive();
    for (Charset charset : List.of(ISO_8859_1, UTF_16LE, UTF_16BE)) {
      assertThat(count(dump, SECRET, charset)).as(charset.name()).isZero();
    }
  }

  @Test
  void anyCall_whenTheUsersFilesAndEnvironmentSayOtherwise_thenDoesNotLookAtThem()
      throws Exception {
    List<ScriptedServer.Received> received = probe();

    assertThat(received)
        .hasSize(2)
        .allSatisfy(
            request ->
                assertThat(request.headers().get("authorization"))
                    .contains("Credential=AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/sts/"));
  }

  private List<ScriptedServer.Received> probe() throws Exception {
    try (ScriptedServer server = new ScriptedServer()) {
      server.answer(200, AwsAnswers.getSessionToken()).answer(200, AwsAnswers.getCallerIdentity());
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "-Xmx64m",
              "-Duser.home=" + home,
              "-cp",
              System.getProperty("java.class.path"),
              SdkStsProbe.class.getName(),
              server.url(),
              heap.toString());
      builder
          .environment()
          .putAll(
              Map.of(
                  "HOME", home.toString(),
                  "AWS_PROFILE", "broken",
                  "AWS_REGION", "eu-nowhere-9",
                  "AWS_ACCESS_KEY_ID", "AKIADECOYDECOYDECOY0",
                  "AWS_SECRET_ACCESS_KEY", "decoy",
                  "AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1",
                  "AWS_RETRY_MODE", "nonsense"));
      Path log = home.resolve("log");
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      try (OutputStream stdin = process.getOutputStream()) {
        stdin.write(SECRET.getBytes(ISO_8859_1));
      }
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(Files.readString(log)).isZero();
      return server.received();
    }
  }

  private static int count(byte[] where, String what, Charset charset) {
    byte[] wanted = what.getBytes(charset);
    int found = 0;
    for (int at = 0; at <= where.length - wanted.length; at++) {
      int same = 0;
      while (same < wanted.length && where[at + same] == wanted[same]) {
        same++;
      }
      found += same == wanted.length ? 1 : 0;
    }
    return found;
  }
}
