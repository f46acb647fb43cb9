package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity;
import app.brevet.model.Attempt;
import app.brevet.model.AwsCause;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CodeProgramReason;
import app.brevet.model.ConsoleReason;
import app.brevet.model.FileFinding;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException;
import app.brevet.model.KeychainReason;
import app.brevet.model.SilentReason;
import app.brevet.model.StsAction;
import app.brevet.model.TokenProgramReason;
import app.brevet.toolbox.StsParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the bundles and the sources together: every key in a source is there, and every key that
/// is there is asked for, by name or as the key of a constant.
final class BundleKeysTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path BUNDLES = Path.of("src/main/resources/app/brevet/words");
  private static final Pattern LITERAL =
      Pattern.compile("\"((?:" + String.join("|", Texts.AREAS) + ")\\.[a-z0-9.-]*[a-z0-9])\"");

  @Test
  void keys_whenASourceNamesOne_thenItIsThere() throws IOException {
    Set<String> named = named();
    named.removeAll(there());
    named.removeAll(stemsIn(there()));
    assertThat(named).as("keys in the sources that no bundle has").isEmpty();
  }

  @Test
  void keys_whenThereIsOne_thenItIsAskedFor() throws IOException {
    Set<String> unused = new TreeSet<>(there());
    Set<String> asked = named();
    unused.removeAll(asked);
    unused.removeAll(ofConstants());
    unused.removeIf(
        key ->
            asked.contains(
                key.replaceAll(
                    "\\.(why|now|now-window|now-sts|now-sts-window|now-add|now-add-window|now-console|now-console-window|why-detail|why-add)$",
                    "")));
    assertThat(unused).as("keys in the bundles that nobody asks for").isEmpty();
  }

  @Test
  void keys_whenOfAConstant_thenEachHasItsWhyAndNow() throws IOException {
    assertThat(there()).containsAll(required());
  }

  @Test
  void keys_whenInABundle_thenTheyBeginWithItsNameAndNoneStandsTwice() throws IOException {
    for (String area : Texts.AREAS) {
      List<String> keys = keysOf(area);
      assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith(area + "."));
    }
  }

  @Test
  void areas_whenAFileIsBesideTheOthers_thenItIsLoaded() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Texts.AREAS.stream().map(area -> area + ".properties").toList());
    }
  }

  /// What `FailureWords` puts `.why` and `.now` behind.
  private static Set<String> stemsIn(Set<String> keys) {
    Set<String> stems = new TreeSet<>();
    keys.stream()
        .filter(key -> key.endsWith(".why"))
        .map(key -> key.substring(0, key.length() - ".why".length()))
        .forEach(stems::add);
    return stems;
  }

  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        LITERAL
            .matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(named::add);
      }
    }
    return named;
  }

  private static Set<String> there() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String area : Texts.AREAS) {
      keys.addAll(keysOf(area));
    }
    return keys;
  }

  private static List<String> keysOf(String area) throws IOException {
    return Files.readAllLines(BUNDLES.resolve(area + ".properties")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static List<String> required() {
    List<String> keys = new ArrayList<>();
    for (String stem : stems()) {
      keys.add(stem + ".why");
      keys.add(stem + ".now");
    }
    for (CheckupFinding.Kind kind : CheckupFinding.Kind.values()) {
      keys.add("doctor." + kind.key() + ".so");
    }
    for (StsAction action : StsAction.values()) {
      keys.add("toolbox.action." + action.key());
      StsParameter.of(action).forEach(one -> keys.add("toolbox.parameter." + one.key()));
    }
    for (Activity.Event event : Activity.Event.values()) {
      keys.add("events.kind." + event.key());
    }
    for (Attempt.Verb verb : Attempt.Verb.values()) {
      keys.add("failures.what." + verb.key());
      keys.add("failures.what." + verb.key() + ".any");
    }
    return keys;
  }

  private static List<String> ofConstants() {
    List<String> keys = new ArrayList<>(required());
    stems().forEach(stem -> keys.add(stem + ".why-detail"));
    for (String variant :
        List.of(
            ".why-add",
            ".now-window",
            ".now-sts",
            ".now-sts-window",
            ".now-add",
            ".now-add-window",
            ".now-console",
            ".now-console-window")) {
      stems().forEach(stem -> keys.add(stem + variant));
    }
    keys.add("refusals.clock-behind.why-by");
    keys.add("refusals.clock-ahead.why-by");
    keys.add("refusals.explicit-deny.why-kind");
    keys.add("refusals.explicit-deny.why-arn");
    keys.add("refusals.no-policy-allows.why-kind");
    keys.add("refusals.limited-by-policy.why-kind");
    keys.add("refusals.role-not-allowed.why-kind");
    return keys;
  }

  private static List<String> stems() {
    List<String> stems = new ArrayList<>();
    Arrays.stream(AwsCause.values())
        .map(AwsCause::key)
        .map("refusals."::concat)
        .forEach(stems::add);
    Arrays.stream(KeychainReason.values())
        .map(KeychainReason::key)
        .map("keychain."::concat)
        .forEach(stems::add);
    Arrays.stream(FileReason.values())
        .map(FileReason::key)
        .map("files."::concat)
        .forEach(stems::add);
    Arrays.stream(CodeProgramReason.values())
        .map(CodeProgramReason::key)
        .map("programs."::concat)
        .forEach(stems::add);
    Arrays.stream(TokenProgramReason.values())
        .map(TokenProgramReason::key)
        .map("tokens."::concat)
        .forEach(stems::add);
    Arrays.stream(FileFinding.Kind.values())
        .map(FileFinding.Kind::key)
        .map("findings."::concat)
        .forEach(stems::add);
    Arrays.stream(CheckupFinding.Kind.values())
        .map(CheckupFinding.Kind::key)
        .map("doctor."::concat)
        .forEach(stems::add);
    Arrays.stream(ConsoleReason.values())
        .map(ConsoleReason::key)
        .map("console."::concat)
        .forEach(stems::add);
    Arrays.stream(SilentReason.values())
        .map(SilentReason::key)
        .map("failures.silent-use-"::concat)
        .forEach(stems::add);
    Arrays.stream(InvalidInputException.Reason.values())
        .map(InvalidInputException.Reason::key)
        .map("inputs."::concat)
        .forEach(stems::add);
    return stems;
  }
}
