package app.brevet.architecture;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A walk through the syntax tree of one source that collects what it finds.
///
/// Its type arguments are the compiler's way to say "no result, no argument".
abstract class Scan extends TreePathScanner<@Nullable Void, @Nullable Void> {

  private final SourceFile source;
  private final List<String> found = new ArrayList<>();

  Scan(SourceFile source) {
    this.source = source;
  }

  /// A check that walks each source with a scan of its own.
  static Function<SourceFile, Stream<String>> by(Function<SourceFile, Scan> scan) {
    return source -> {
      Scan walk = scan.apply(source);
      walk.scan(source.tree(), null);
      return walk.found().stream();
    };
  }

  final SourceFile source() {
    return source;
  }

  final void report(Tree place, String what) {
    found.add(source.at(place) + " " + what);
  }

  final List<String> found() {
    return found;
  }
}
