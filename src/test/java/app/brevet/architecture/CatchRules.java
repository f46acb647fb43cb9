package app.brevet.architecture;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rule 9 as far as it is about `catch`.
final class CatchRules {

  private static final Set<String> TOO_WIDE =
      Set.of("Exception", "Throwable", "RuntimeException", "Error");

  private CatchRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.onMain(
            "no-catch-all",
            "a wide catch hides the fault that nobody thought of",
            Scan.by(CatchAll::new)),
        HouseRule.onAll(
            "no-silent-catch",
            "an exception that is dropped needs the reason why that is right",
            Scan.by(Silent::new)));
  }

  private static final class CatchAll extends Scan {
    CatchAll(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree clause, @Nullable Void none) {
      Tree type = clause.getParameter().getType();
      List<? extends Tree> types =
          type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
      types.stream()
          .map(Object::toString)
          .map(name -> name.substring(name.lastIndexOf('.') + 1))
          .filter(TOO_WIDE::contains)
          .forEach(name -> report(clause, "catches every " + name));
      return super.visitCatch(clause, null);
    }
  }

  private static final class Silent extends Scan {
    Silent(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitCatch(CatchTree clause, @Nullable Void none) {
      boolean isEmpty = clause.getBlock().getStatements().isEmpty();
      if (isEmpty && !source().textOf(clause.getBlock()).contains("//")) {
        report(clause, "drops an exception and does not say why");
      }
      return super.visitCatch(clause, null);
    }
  }
}
