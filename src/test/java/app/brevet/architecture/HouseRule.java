package app.brevet.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One rule of the house.
///
/// @param name in kebab case; its planted violation is `planted/<name>.txt` in the test resources
/// @param because why the rule is there
/// @param check finds each violation, as a line that names its place
record HouseRule(String name, String because, Function<Code, Stream<String>> check) {

  /// A rule on the byte code; its reason stands in the ArchUnit rule itself.
  static HouseRule onClasses(String name, ArchRule rule) {
    return new HouseRule(
        name,
        rule.getDescription(),
        code ->
            rule
                .allowEmptyShould(true)
                .evaluate(code.classes())
                .getFailureReport()
                .getDetails()
                .stream());
  }

  /// A rule on each source of the program.
  static HouseRule onMain(String name, String because, Function<SourceFile, Stream<String>> check) {
    return new HouseRule(name, because, code -> code.mainSources().stream().flatMap(check));
  }

  /// A rule on each source of the tests.
  static HouseRule onTests(
      String name, String because, Function<SourceFile, Stream<String>> check) {
    return new HouseRule(
        name, because, code -> code.sources().stream().filter(SourceFile::inTests).flatMap(check));
  }

  /// A rule on each source, tests included.
  static HouseRule onAll(String name, String because, Function<SourceFile, Stream<String>> check) {
    return new HouseRule(name, because, code -> code.sources().stream().flatMap(check));
  }

  List<String> violations(Code code) {
    return check.apply(code).sorted().distinct().toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
