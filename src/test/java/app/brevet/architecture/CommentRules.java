package app.brevet.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Rule 11: doc comments, and what no comment may be; and how long a file may be.
final class CommentRules {

  private static final int MOST_LINES = 300;

  private CommentRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.onMain(
            "public-is-documented",
            "what other packages may call says what it is and which law it keeps",
            Scan.by(Documented::new)),
        new HouseRule(
            "package-is-null-marked",
            "NullAway looks only into packages that are @NullMarked, and each says what it is for",
            CommentRules::unmarked),
        HouseRule.onAll(
            "doc-comments-are-markdown",
            "one form of doc comment",
            linesWith("^\\s*/\\*\\*", "is a doc comment in the old form")),
        HouseRule.onAll(
            "no-author",
            "the history knows who wrote what",
            linesWith("^\\s*(///?|\\*).*@author\\b", "names an author")),
        HouseRule.onAll(
            "no-left-over-marks",
            "work that is left belongs to an issue",
            linesWith("(//|\\*).*\\b(TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b", "is left over")),
        HouseRule.onAll(
            "no-banners",
            "a file that needs banners wants to be two files",
            linesWith("^\\s*(//|/?\\*)\\s*[-=*#~_]{3,}", "is a banner")),
        HouseRule.onAll(
            "no-dead-code",
            "the history keeps what was taken out",
            linesWith(
                "^\\s*//(?!/)\\s*([\\w.]+\\(.*\\);|.*\\)\\s*\\{|return .*;|\\}.*)$",
                "is dead code")),
        HouseRule.onAll(
            "at-most-300-lines", "a longer file knows more than one thing", CommentRules::tooLong));
  }

  private static Function<SourceFile, Stream<String>> linesWith(String regex, String what) {
    Pattern pattern = Pattern.compile(regex);
    return source -> {
      List<String> lines = source.text().lines().toList();
      return IntStream.range(0, lines.size())
          .filter(at -> pattern.matcher(lines.get(at)).find())
          .mapToObj(at -> source.name() + ":" + (at + 1) + " " + what);
    };
  }

  private static Stream<String> tooLong(SourceFile source) {
    long lines = source.text().lines().count();
    return lines > MOST_LINES
        ? Stream.of(source.name() + " has " + lines + " lines")
        : Stream.empty();
  }

  private static Stream<String> unmarked(Code code) {
    Set<String> marked =
        code.sources().stream()
            .filter(source -> source.name().endsWith("package-info.java"))
            .filter(source -> source.text().startsWith("///"))
            .filter(source -> source.text().contains("\n@NullMarked\npackage "))
            .map(SourceFile::packageName)
            .collect(Collectors.toSet());
    return code.sources().stream()
        .map(SourceFile::packageName)
        .distinct()
        .filter(name -> !marked.contains(name))
        .map(name -> name + " has no package-info with a doc comment and @NullMarked");
  }

  private static final class Documented extends Scan {
    private static final Set<Tree.Kind> ALL_PUBLIC =
        Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE);

    Documented(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      if (isPublic(getCurrentPath()) && !isDocumented(type)) {
        report(type, type.getSimpleName() + " has no /// comment");
      }
      return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(annotation -> annotation.toString().contains("Override"));
      boolean isPlain = method.getReturnType() != null;
      if (isPlain && !overrides && isPublic(getCurrentPath()) && !isDocumented(method)) {
        report(method, method.getName() + "() has no /// comment");
      }
      return super.visitMethod(method, null);
    }

    private boolean isDocumented(Tree tree) {
      return source().lineAbove(tree).startsWith("///");
    }

    private static boolean isPublic(TreePath path) {
      Set<Modifier> flags =
          switch (path.getLeaf()) {
            case ClassTree type -> type.getModifiers().getFlags();
            case MethodTree method -> method.getModifiers().getFlags();
            default -> Set.of(Modifier.PRIVATE);
          };
      TreePath parent = path.getParentPath();
      if (parent == null || !(parent.getLeaf() instanceof ClassTree owner)) {
        return flags.contains(Modifier.PUBLIC);
      }
      boolean isSeen =
          flags.contains(Modifier.PUBLIC)
              || (ALL_PUBLIC.contains(owner.getKind()) && !flags.contains(Modifier.PRIVATE));
      return isSeen && isPublic(parent);
    }
  }
}
