package app.brevet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Rules 3, 4, 8 and 9 as far as they are about the shape of types: views, static state, fields
/// that hold secrets, one checked exception a package.
final class ShapeRules {

  private static final Pattern SECRET_NAME =
      Pattern.compile(
          ".*(secret|password|passphrase|sessiontoken|seed).*", Pattern.CASE_INSENSITIVE);
  private static final Set<String> READABLE =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.nio.CharBuffer",
          "[C",
          "[B");
  private static final Pattern CHANGING =
      Pattern.compile(
          "java\\.util\\.concurrent\\..*|java\\.lang\\.ThreadLocal|java\\.lang\\.StringBuilder"
              + "|java\\.util\\.(Hash|LinkedHash|Tree|Weak|Identity|Enum)\\w*|java\\.util\\.Array\\w+"
              + "|java\\.util\\.LinkedList|java\\.util\\.Properties|java\\.util\\.Random");

  private ShapeRules() {}

  static List<HouseRule> all(FloorTable floors) {
    return List.of(
        HouseRule.onClasses(
            "no-mutable-static",
            fields()
                .that()
                .areStatic()
                .should(hold("be final and of no type that changes", ShapeRules::isConstant))
                .because("static state is a second wiring, which no constructor shows")),
        HouseRule.onClasses(
            "secrets-are-no-text",
            fields()
                .that()
                .areNotStatic()
                .should(hold("hold a secret as Secret only", field -> !isOpenSecret(field)))
                .because("text cannot be wiped, and gets printed by accident")),
        HouseRule.onClasses(
            "view-imports-only-its-view-model",
            classes()
                .that()
                .resideInAPackage("app.brevet.ui..")
                .and()
                .haveSimpleNameEndingWith("View")
                .should(onlyUse(ShapeRules::mayBeUsedByView))
                .because("a view has structure and takes no decisions")),
        HouseRule.onClasses(
            "view-model-without-controls",
            classes()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should(onlyUse((type, target) -> !isControl(target)))
                .because("a view model is tested without a toolkit")),
        HouseRule.onClasses(
            "one-checked-exception-a-package",
            classes()
                .that(
                    DescribedPredicate.describe(
                        "stand on floor 1", type -> isOnFloorOne(type, floors)))
                .should(beItsOnlyCheckedException(floors))
                .because("session turns each into one Failure, by its reason")));
  }

  private static boolean isConstant(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC)
        || (field.getModifiers().contains(JavaModifier.FINAL)
            && !CHANGING.matcher(field.getRawType().getName()).matches());
  }

  private static boolean isOpenSecret(JavaField field) {
    return SECRET_NAME.matcher(field.getName()).matches()
        && READABLE.contains(field.getRawType().getName())
        && !field.getOwner().getName().equals("app.brevet.model.Secret");
  }

  private static boolean mayBeUsedByView(JavaClass view, JavaClass target) {
    String name = target.getName();
    return !name.startsWith("app.brevet.")
        || name.equals(view.getName() + "Model")
        || name.startsWith(view.getName() + "Model$")
        || name.equals(view.getName())
        || name.startsWith(view.getName() + "$")
        || (target.isEnum() && target.getPackageName().equals(view.getPackageName()))
        || name.startsWith("app.brevet.model.")
        || name.startsWith("app.brevet.words.")
        || name.startsWith("app.brevet.ui.kit.");
  }

  private static boolean isControl(JavaClass target) {
    return target.getName().startsWith("javafx.scene.")
        || target.getName().startsWith("javafx.stage.");
  }

  private static boolean isOnFloorOne(JavaClass type, FloorTable floors) {
    return floors
        .floorOf(SourceFile.withoutRoot(type.getPackageName()))
        .filter(floor -> floor.number() == 1)
        .isPresent();
  }

  private static boolean isInPart(JavaClass type, FloorTable floors) {
    String name = SourceFile.withoutRoot(type.getPackageName());
    return floors.floorOf(name).filter(floor -> floor.isPart(name)).isPresent();
  }

  /// What a package keeps to itself, as a library makes it throw, reaches no other.
  private static boolean isChecked(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.isAssignableTo(Exception.class)
        && !type.isAssignableTo(RuntimeException.class);
  }

  private static ArchCondition<JavaClass> beItsOnlyCheckedException(FloorTable floors) {
    return new ArchCondition<>("be the one checked exception there, with a reason") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!isChecked(type)) {
          return;
        }
        boolean first =
            type.getPackage().getClasses().stream()
                .filter(ShapeRules::isChecked)
                .map(JavaClass::getName)
                .sorted()
                .findFirst()
                .filter(type.getName()::equals)
                .isPresent();
        boolean reason =
            type.getMethods().stream()
                .anyMatch(
                    method ->
                        method.getName().equals("reason") && method.getRawReturnType().isEnum());
        if (!first || !reason || isInPart(type, floors)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is a second one, or has no reason()"));
        }
      }
    };
  }

  private static ArchCondition<JavaField> hold(String what, Predicate<JavaField> law) {
    return new ArchCondition<>(what) {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        if (!law.test(field)) {
          events.add(
              SimpleConditionEvent.violated(field, field.getFullName() + " does not " + what));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> onlyUse(BiPredicate<JavaClass, JavaClass> allowed) {
    return new ArchCondition<>("only use what its kind may") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> !allowed.test(type, target))
            .forEach(
                target ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " uses " + target.getName())));
      }
    };
  }
}
