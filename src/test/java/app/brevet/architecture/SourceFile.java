package app.brevet.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A Java source: its text, and its tree as the compiler reads it.
///
/// @param inTests whether it belongs to the tests
record SourceFile(
    String name,
    boolean inTests,
    String text,
    CompilationUnitTree tree,
    SourcePositions positions) {

  /// All sources under this folder.
  static List<SourceFile> under(Path folder, boolean inTests) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return parse(paths.filter(path -> path.toString().endsWith(".java")).toList(), inTests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the tree stands, for a message.
  String at(Tree node) {
    return name + ":" + tree.getLineMap().getLineNumber(start(node));
  }

  /// The text of the tree.
  String textOf(Tree node) {
    return text.substring(start(node), (int) positions.getEndPosition(tree, node));
  }

  /// The nearest line above the tree that is not blank; empty if there is none.
  String lineAbove(Tree node) {
    List<String> above = text.substring(0, start(node)).lines().map(String::strip).toList();
    return above.reversed().stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
  }

  /// The package, without the root.
  String packageName() {
    return withoutRoot(String.valueOf(tree.getPackageName()));
  }

  static String withoutRoot(String packageName) {
    String root = FloorTable.ROOT + ".";
    return packageName.startsWith(root) ? packageName.substring(root.length()) : "";
  }

  private int start(Tree node) {
    return (int) positions.getStartPosition(tree, node);
  }

  private static List<SourceFile> parse(List<Path> paths, boolean inTests) throws IOException {
    if (paths.isEmpty()) {
      return List.of(); // The compiler takes no empty list.
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<SourceFile> sources = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        String text = tree.getSourceFile().getCharContent(true).toString();
        String name = Path.of(tree.getSourceFile().toUri()).toString();
        String shown = name.substring(Math.max(0, name.indexOf("app/brevet")));
        sources.add(new SourceFile(shown, inTests, text, tree, positions));
      }
      return sources;
    }
  }
}
