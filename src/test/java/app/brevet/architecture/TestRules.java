package app.brevet.architecture;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rule 12: how tests are named, and what no test does.
final class TestRules {

  private static final Set<String> MARKS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "TestTemplate");
  private static final Pattern NAME =
      Pattern.compile("[a-z][A-Za-z0-9]*_when[A-Z0-9][A-Za-z0-9]*_then[A-Z0-9][A-Za-z0-9]*");

  private TestRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.onTests(
            "tests-are-named-when-then",
            "a failing test's name alone tells what broke",
            Scan.by(Named::new)),
        HouseRule.onTests(
            "tests-do-not-sleep",
            "a test waits for the event: a sleep is too long or too short",
            Scan.by(Sleeps::new)),
        HouseRule.onTests(
            "no-test-is-switched-off",
            "a test that does not run proves nothing",
            Scan.by(SwitchedOff::new)),
        HouseRule.onTests(
            "no-mocks",
            "fakes keep the port's contract, mocks only what one test said",
            Scan.by(Mocks::new)));
  }

  private static final class Named extends Scan {
    Named(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
      boolean isTest =
          method.getModifiers().getAnnotations().stream()
              .map(annotation -> annotation.getAnnotationType().toString())
              .anyMatch(MARKS::contains);
      if (isTest && !NAME.matcher(method.getName()).matches()) {
        report(method, method.getName() + " is not method_whenThis_thenThat");
      }
      return super.visitMethod(method, null);
    }
  }

  private static final class Sleeps extends Scan {
    Sleeps(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void none) {
      boolean isSleep =
          select.getIdentifier().contentEquals("sleep")
              || select.getIdentifier().contentEquals("parkNanos");
      if (isSleep) {
        report(select, "sleeps");
      }
      return super.visitMemberSelect(select, null);
    }
  }

  private static final class SwitchedOff extends Scan {
    SwitchedOff(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void none) {
      if (annotation.getAnnotationType().toString().matches("(.*\\.)?Disabled")) {
        report(annotation, "is switched off");
      }
      return super.visitAnnotation(annotation, null);
    }
  }

  private static final class Mocks extends Scan {
    Mocks(SourceFile source) {
      super(source);
    }

    @Override
    public @Nullable Void visitImport(ImportTree imported, @Nullable Void none) {
      if (imported.getQualifiedIdentifier().toString().matches("org\\.(mockito|easymock)\\..*")) {
        report(imported, "mocks");
      }
      return super.visitImport(imported, null);
    }
  }
}
