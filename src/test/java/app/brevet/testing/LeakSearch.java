package app.brevet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.Base32;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Looks for planted secrets in the arguments and the environment of processes, in what they
/// printed, and in every file they left. A part of a secret is as good as the whole, and base64 or
/// hexadecimal digits as good as plain text.
public final class LeakSearch {

  /// A part of a secret that is no accident.
  private static final int PART = 16;

  /// What is larger is read by nobody here.
  private static final long MOST_BYTES = 1L << 26;

  private static final HexFormat HEX = HexFormat.of();

  private final Set<String> secrets = new CopyOnWriteArraySet<>();
  private final Set<String> sessions = new CopyOnWriteArraySet<>();
  private final Set<Path> lawful = new CopyOnWriteArraySet<>();

  /// From now on this text must be nowhere.
  public void plant(String secret) {
    secrets.addAll(forms(secret.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /// From now on this seed must be nowhere, be it as bytes or in base32.
  public void plantSeed(byte[] raw) {
    secrets.addAll(forms(raw));
    String base32 = new String(Base32.encode(raw), StandardCharsets.US_ASCII);
    plant(base32);
    plant(base32.toLowerCase(Locale.ROOT));
  }

  /// From now on this secret of a session must be nowhere but in a place that was allowed.
  public void plantSession(String secret) {
    sessions.addAll(forms(secret.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /// Sessions may be in this file, or in those below it.
  public void allowSessionsIn(Path file) {
    lawful.add(file);
  }

  /// All that gives a part of these bytes away. From base64 the ends are left out, which depend on
  /// what stands beside them.
  private static List<String> forms(byte[] secret) {
    List<String> forms = new ArrayList<>();
    forms.addAll(parts(new String(secret, StandardCharsets.ISO_8859_1)));
    forms.addAll(parts(HEX.formatHex(secret)));
    for (int skipped = 0; skipped < Math.min(3, secret.length); skipped++) {
      byte[] rest =
          Arrays.copyOfRange(secret, skipped, secret.length - (secret.length - skipped) % 3);
      forms.addAll(parts(Base64.getEncoder().encodeToString(rest)));
    }
    return forms;
  }

  private static List<String> parts(String text) {
    return text.length() <= PART
        ? List.of(text)
        : IntStream.rangeClosed(0, text.length() - PART)
            .mapToObj(from -> text.substring(from, from + PART))
            .toList();
  }

  /// Looks at the process and its children as they run now.
  public List<String> inProcess(ProcessHandle process) {
    List<String> found = new ArrayList<>();
    Stream.concat(Stream.of(process), process.descendants())
        .forEach(
            each ->
                Stream.of("cmdline", "environ")
                    .map(file -> Path.of("/proc", String.valueOf(each.pid()), file))
                    .filter(file -> holdsAny(read(file)))
                    .map(Path::toString)
                    .forEach(found::add));
    return found;
  }

  /// Checks what was printed where nothing that is secret may be.
  public void inText(String what, String text) {
    assertThat(holdsAny(text)).as("a planted secret in " + what).isFalse();
  }

  /// Checks what was printed where a session was asked for.
  public void besidesSessions(String what, String text) {
    assertThat(holds(secrets, text)).as("a planted secret in " + what).isFalse();
  }

  /// Checks every file below the folder.
  public void inFiles(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> isLeak(file, read(file)) || holdsAny(file.toString()))
          .forEach(found::add);
    }
    assertThat(found).as("files with a planted secret").isEmpty();
  }

  /// Checks the files right in the folder for temporary files that are new.
  ///
  /// @param but a folder below it where they may be
  public void inNewFiles(Path temporary, Path but, FileTime since) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(temporary)) {
      files
          .filter(file -> !but.startsWith(file) && isNew(file, since))
          .filter(file -> holdsAny(read(file)))
          .forEach(found::add);
    }
    assertThat(found).as("temporary files with a planted secret").isEmpty();
  }

  private static boolean isNew(Path file, FileTime since) {
    try {
      return Files.isRegularFile(file)
          && Files.size(file) < MOST_BYTES
          && madeAt(file).compareTo(since) >= 0;
    } catch (IOException e) {
      return false; // It is gone again.
    }
  }

  /// Not when it was written to last: the log of whoever runs the tests may lie there too.
  private static FileTime madeAt(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).creationTime();
  }

  private boolean isLeak(Path file, String text) {
    return holds(secrets, text)
        || (holds(sessions, text) && lawful.stream().noneMatch(file::startsWith));
  }

  private boolean holdsAny(String text) {
    return holds(secrets, text) || holds(sessions, text);
  }

  private static boolean holds(Set<String> planted, String text) {
    return planted.stream().anyMatch(text::contains);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return ""; // The process has ended, or the file is a temporary one that is gone.
    }
  }
}
