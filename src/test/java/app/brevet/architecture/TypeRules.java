package app.brevet.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// Rules 7, 8 and 10 as far as they are about declarations: what is sealed, what `Secret` is, how
/// types are named.
final class TypeRules {

  private static final Set<String> SEALED = Set.of("SessionState", "Failure");
  private static final Pattern EMPTY_WORD =
      Pattern.compile("(Manager|Helper|Utils?|Impl|Data|Info)(?![a-z])");
  private static final Pattern SHOUTED = Pattern.compile("[A-Z]{3}|(?!IT$)[A-Z]{2}$");

  private TypeRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.onMain(
            "state-is-sealed",
            "a new case must not compile until every front end has words for it",
            Scan.by(Sealed::new)),
        HouseRule.onMain(
            "secret-is-a-closed-class",
            "a record or a CharSequence prints, joins and serialises itself",
            Scan.by(SecretShape::new)),
        HouseRule.onAll(
            "names-of-the-field",
            "a name that says nothing collects what belongs nowhere; acronyms read as words",
            Scan.by(Names::new)));
  }

  private static final class Sealed extends Scan {
    Sealed(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      boolean isOurs =
          source().packageName().equals("model")
              && SEALED.contains(type.getSimpleName().toString());
      if (isOurs && !type.getModifiers().getFlags().contains(Modifier.SEALED)) {
        report(type, type.getSimpleName() + " is not sealed");
      }
      return super.visitClass(type, null);
    }
  }

  private static final class SecretShape extends Scan {
    SecretShape(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      if (source().packageName().equals("model") && type.getSimpleName().contentEquals("Secret")) {
        boolean isFinalClass =
            type.getKind() == Tree.Kind.CLASS
                && type.getModifiers().getFlags().contains(Modifier.FINAL);
        boolean onlyCloses =
            type.getImplementsClause().stream()
                .allMatch(face -> face.toString().equals("AutoCloseable"));
        if (!isFinalClass || !onlyCloses) {
          report(type, "Secret is not a final class that is AutoCloseable and nothing else");
        }
      }
      return super.visitClass(type, null);
    }
  }

  private static final class Names extends Scan {
    Names(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
      String name = type.getSimpleName().toString();
      if (EMPTY_WORD.matcher(name).find()) {
        report(type, name + " has a word that says nothing");
      }
      if (SHOUTED.matcher(name).find()) {
        report(type, name + " writes an acronym in capitals");
      }
      return super.visitClass(type, null);
    }
  }
}
