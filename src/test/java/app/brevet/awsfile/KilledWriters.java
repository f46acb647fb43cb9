package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import app.brevet.os.FileLock;
import app.brevet.testing.ArchivedJvm;
import app.brevet.testing.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Writers of one file that are killed (`SIGKILL`) at a random moment after their first writing,
/// one after the other, and what is wrong with the file and its folder then.
///
/// The next writers are started while the one before still runs: that takes most of the time, and
/// would take three times as much without a cache of their classes.
final class KilledWriters implements AutoCloseable {

  private static final int STARTED_AHEAD = 2;
  private static final int MOST_NANOS = 40_000_000;

  /// Long enough that a writer spends most of its time in the middle of it.
  private static final String BEFORE =
      "[a]\r\nk = v\r\n" + ("# " + "x".repeat(100_000) + "\n").repeat(3) + "[b]\nk = v\n\n";

  private static final List<Class<?>> NEEDED =
      List.of(
          KilledWriterMain.class, SharedCredentialsFile.class, ProfileName.class, FileLock.class);

  private static final String AFTER = "[c] # last\n\tk = \u00ff\r";

  private final Path folder;
  private final Path path;
  private final String way;
  private final Random random;
  private final ArchivedJvm jvm;
  private final Deque<ChildJvm> started = new ArrayDeque<>();

  /// Writers of the file in this folder.
  ///
  /// @param way `whole` or `in-place`, as [KilledWriterMain] has it
  KilledWriters(Path folder, String way, long seed) throws IOException, InterruptedException {
    this.folder = Files.createDirectory(folder.resolve("aws"));
    this.path = this.folder.resolve("credentials");
    this.way = way;
    this.random = new Random(seed);
    this.jvm =
        ArchivedJvm.of(
            folder,
            KilledWriterMain.class,
            NEEDED,
            "first\n",
            folder.resolve("trial/credentials").toString(),
            folder.resolve("trial/backups").toString(),
            "whole");
    Files.write(
        path,
        Readings.bytes(
            BEFORE
                + "[work]\n"
                + Marker.OF_SESSION.text()
                + "\naws_access_key_id = ASIA\n"
                + AFTER));
  }

  /// Kills one, and tells what is wrong; empty if nothing is.
  Optional<String> kill() throws IOException, InterruptedException {
    try (ChildJvm writer = next()) {
      expect("ready", writer);
      writer.tell("first");
      Optional<String> written = writer.line();
      if (!written.equals(Optional.of("written"))) {
        return Optional.of("the next writer could not write");
      }
      List<String> strays = strays();
      if (!strays.isEmpty()) {
        return Optional.of("left after the next start: " + strays);
      }
      writer.tell("on");
      if (writer.endsWithin(random.nextInt(MOST_NANOS))) {
        return Optional.of("ended by itself");
      }
    }
    return fault(Readings.text(Files.readAllBytes(path)));
  }

  private ChildJvm next() throws IOException {
    while (started.size() <= STARTED_AHEAD) {
      started.add(
          ChildJvm.start(
              jvm.command(path.toString(), folder.resolveSibling("backups").toString(), way)));
    }
    return started.remove();
  }

  private static void expect(String line, ChildJvm writer) throws IOException {
    if (!writer.line().equals(Optional.of(line))) {
      throw new IOException("a writer did not start");
    }
  }

  private List<String> strays() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.equals("credentials") && !name.equals(".brevet.lock"))
          .toList();
    }
  }

  private static Optional<String> fault(String text) {
    if (!text.startsWith(BEFORE) || !text.endsWith(AFTER)) {
      return Optional.of("foreign bytes lost: " + text.length() + " are left");
    }
    String section = text.substring(BEFORE.length(), text.length() - AFTER.length());
    Map<String, String> values =
        Readings.brevet(Readings.bytes(section), AwsFileKind.CREDENTIALS)
            .orElse(Map.of())
            .getOrDefault("work", Map.of());
    String number = values.getOrDefault("aws_access_key_id", "").replaceFirst("^ASIA0*", "");
    Map<String, String> whole =
        Map.of(
            "aws_access_key_id",
            values.getOrDefault("aws_access_key_id", ""),
            "aws_secret_access_key",
            "secret+" + number + "/=",
            "aws_session_token",
            "token/" + number + "==",
            "x_security_token_expires",
            "2026-11-22T10:00:00+00:00");
    return values.equals(whole) ? Optional.empty() : Optional.of("a half section");
  }

  @Override
  public void close() {
    started.forEach(ChildJvm::close);
  }
}
