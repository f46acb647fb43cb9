package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.InvalidInputException;
import app.brevet.model.RoleArn;
import app.brevet.model.Secret;
import app.brevet.testing.RealPart;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Ceph's object gateway, with its S3 and STS, as `.ci/radosgw` starts it. Ends with the test.
///
/// What sets it apart from AWS: it looks at no MFA code, serves no GetCallerIdentity, tells a wrong
/// secret, an unknown key and a session that ended by the same word, shapes STS's errors as S3's,
/// without a text, gives key ids with small letters, and takes no spaces in a policy. Source: Ceph
/// Documentation, "STS in Ceph"; and 16.2.15 itself.
final class Radosgw implements AutoCloseable {

  private static final List<String> PROGRAMS =
      List.of(
          "radosgw",
          "radosgw-admin",
          "ceph-mon",
          "ceph-osd",
          "ceph",
          "monmaptool",
          "setpriv",
          "python3",
          "aws");

  private final Process process;
  private final List<String> told = new ArrayList<>();

  private Radosgw(Process process) {
    this.process = process;
  }

  /// Starts it, which takes some seconds, and waits until it answers.
  static Radosgw start() throws IOException {
    PROGRAMS.forEach(
        name -> RealPart.require(name, () -> Files.isExecutable(Path.of("/usr/bin", name))));
    ProcessBuilder builder =
        new ProcessBuilder(Path.of(".ci", "radosgw").toAbsolutePath().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    Radosgw gateway = new Radosgw(builder.start());
    gateway.awaitReady();
    return gateway;
  }

  /// The script itself gives up where a step takes too long.
  private void awaitReady() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IOException(".ci/radosgw ended before it was ready");
      }
      told.add(line);
    }
  }

  /// Where its S3 and its STS are.
  String endpoint() {
    return word("endpoint", 0);
  }

  /// How Brevet reaches it.
  AwsConnection connection() throws InvalidInputException {
    return AwsConnection.of(Map.of("AWS_ENDPOINT_URL", endpoint()));
  }

  /// The access key of a user: `alice` may get session tokens, `bob` may not.
  AccessKey key(String user) {
    return new AccessKey(
        new AccessKeyId(word("user " + user, 0)), Secret.ofUnwipeable(word("user " + user, 1)));
  }

  /// A role: `reader` trusts alice and may do all in S3, `closed` trusts bob, `next` trusts who is
  /// `reader`.
  RoleArn role(String name) throws InvalidInputException {
    return RoleArn.parse(word("role " + name, 0));
  }

  private String word(String title, int index) {
    return told.stream()
        .filter(line -> line.startsWith(title + " "))
        .map(line -> line.substring(title.length() + 1).split(" ", -1)[index])
        .findFirst()
        .orElseThrow();
  }

  /// Ends it, and all that it started.
  @Override
  public void close() throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).close();
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      process.destroyForcibly();
      throw new IOException(".ci/radosgw did not end with its input");
    }
    if (process.exitValue() != 0) {
      throw new IOException(".ci/radosgw ended with " + process.exitValue());
    }
  }
}
