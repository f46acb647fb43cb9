package app.brevet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A planted violation: sources that break one rule, and what the rule must say about them.
///
/// Each is one file of the test resources. A line `//// expect: TEXT` is part of a violation that
/// must be found; a line `//// main/…` or `//// test/…` begins a source of that path. Two words in
/// braces stand for what this repository must not hold itself: `{left-over mark}`, `{300 lines}`.
///
/// @param expected what must be found
/// @param sources the text of each source, by its path
record Planted(List<String> expected, Map<String, String> sources) {

  static final Path FOLDER = Path.of("src", "test", "resources", "planted");

  private static final String MARK = "//// ";
  private static final String EXPECT = MARK + "expect: ";

  /// The violation that is planted for this rule.
  static Planted of(HouseRule rule) {
    try {
      return of(Files.readString(FOLDER.resolve(rule.name() + ".txt")));
    } catch (IOException e) {
      throw new UncheckedIOException("no planted violation for the rule " + rule.name(), e);
    }
  }

  private static Planted of(String text) {
    List<String> expected = new ArrayList<>();
    Map<String, String> sources = new LinkedHashMap<>();
    String path = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(EXPECT)) {
        expected.add(line.substring(EXPECT.length()));
      } else if (line.startsWith(MARK)) {
        path = line.substring(MARK.length());
      } else {
        sources.merge(path, filled(line) + "\n", String::concat);
      }
    }
    return new Planted(expected, sources);
  }

  /// Writes and compiles the sources in the folder, and reads them.
  Code plantIn(Path folder) throws IOException {
    Path written = folder.resolve("sources");
    Path compiled = Files.createDirectories(folder.resolve("classes"));
    Files.createDirectories(written.resolve("main"));
    Files.createDirectories(written.resolve("test"));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = written.resolve(source.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, source.getValue());
    }
    compile(written.resolve("main"), compiled);
    return Code.in(compiled, written);
  }

  private static void compile(Path sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> paths = Files.walk(sources);
        StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> java = paths.filter(path -> path.toString().endsWith(".java")).toList();
      if (java.isEmpty()) {
        return;
      }
      List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString());
      boolean isCompiled =
          compiler
              .getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(isCompiled).as("the planted sources compile").isTrue();
    }
  }

  private static String filled(String line) {
    return line.replace("{left-over mark}", "TO" + "DO")
        .replace("{300 lines}", "// A line.\n".repeat(300));
  }
}
