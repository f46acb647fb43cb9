package app.brevet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Rules 2, 4, 5 and 8 as far as they are about calls: standard output, reflection, the clock, the
/// end of the process, the SDK's long-term credentials.
final class CallRules {

  private static final String APP = "app.brevet.app";
  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalTime",
          "java.time.LocalDateTime",
          "java.time.OffsetDateTime",
          "java.time.OffsetTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.MonthDay");
  private static final Set<String> REFLECTIVE =
      Set.of(
          "forName",
          "newInstance",
          "getMethod",
          "getMethods",
          "getDeclaredMethod",
          "getDeclaredMethods",
          "getField",
          "getFields",
          "getDeclaredField",
          "getDeclaredFields",
          "getConstructor",
          "getConstructors",
          "getDeclaredConstructor",
          "getDeclaredConstructors");

  private CallRules() {}

  static List<HouseRule> all() {
    return List.of(
        HouseRule.onClasses(
            "standard-output-only-in-cli",
            noClasses()
                .that()
                .resideOutsideOfPackages("app.brevet.cli", APP)
                .should()
                .accessTargetWhere(access(target -> isSystem(target, "out", "err")))
                .because("standard output is the result that scripts read")),
        HouseRule.onClasses(
            "no-stack-trace-printed",
            noClasses()
                .should()
                .accessTargetWhere(call("printStackTrace", owner -> true))
                .because(
                    "users are told in four parts, and a trace may hold more than they share")),
        HouseRule.onClasses(
            "exit-only-in-app",
            noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .accessTargetWhere(
                    call("exit", Set.of("java.lang.System", "java.lang.Runtime")::contains)
                        .or(call("halt", "java.lang.Runtime"::equals)))
                .because("what ends the process cannot be tested in it")),
        HouseRule.onClasses(
            "no-reflection",
            noClasses()
                .should()
                .accessTargetWhere(reflection())
                .because("wiring is plain constructors, which the compiler checks")),
        HouseRule.onClasses(
            "clock-only-in-app",
            noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .accessTargetWhere(clock())
                .because("time is an injected InstantSource, so that tests can move it")),
        HouseRule.onClasses(
            "no-long-term-secret-for-the-sdk",
            noClasses()
                .should()
                .accessTargetWhere(
                    call(
                        name -> true,
                        "software.amazon.awssdk.auth.credentials.AwsBasicCredentials"::equals))
                .because("the SDK's signer keeps the secret in a static cache key")));
  }

  private static DescribedPredicate<JavaAccess<?>> access(Predicate<JavaAccess<?>> wanted) {
    return DescribedPredicate.describe("is System.out or System.err", wanted);
  }

  private static boolean isSystem(JavaAccess<?> access, String... fields) {
    return access.getTargetOwner().getName().equals("java.lang.System")
        && Set.of(fields).contains(access.getTarget().getName());
  }

  private static DescribedPredicate<JavaAccess<?>> reflection() {
    return call(REFLECTIVE::contains, "java.lang.Class"::equals)
        .or(call(name -> name.startsWith("find"), "java.lang.invoke.MethodHandles$Lookup"::equals));
  }

  private static DescribedPredicate<JavaAccess<?>> clock() {
    return DescribedPredicate.<JavaAccess<?>>describe(
            "reads the wall clock",
            access ->
                access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getName().equals("now")
                    && CLOCKS.contains(access.getTargetOwner().getName())
                    && target.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock")))
        .or(call(name -> name.startsWith("system"), "java.time.Clock"::equals))
        .or(call("system", "java.time.InstantSource"::equals))
        .or(call("currentTimeMillis", "java.lang.System"::equals));
  }

  private static DescribedPredicate<JavaAccess<?>> call(String name, Predicate<String> owner) {
    return call(name::equals, owner);
  }

  private static DescribedPredicate<JavaAccess<?>> call(
      Predicate<String> name, Predicate<String> owner) {
    return DescribedPredicate.describe(
        "is such a call",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && name.test(target.getName())
                && owner.test(access.getTargetOwner().getName()));
  }
}
