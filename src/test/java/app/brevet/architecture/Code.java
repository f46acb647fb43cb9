package app.brevet.architecture;

import com.sun.source.tree.ImportTree;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What the rules look at: the compiled classes of the program, and the sources with the tests.
record Code(JavaClasses classes, List<SourceFile> sources) {

  private static final Path CLASSES = Path.of("target", "classes");

  /// That `from` uses `to`, in its byte code or by an import.
  ///
  /// @param from the type or file that uses
  /// @param fromPackage its package, without the root
  /// @param to the full name of the type that is used
  record Use(String from, String fromPackage, String to) {

    String toPackage() {
      StringBuilder name = new StringBuilder();
      for (String segment : to.split("\\.", -1)) {
        if (!Character.isLowerCase(segment.charAt(0))) {
          break;
        }
        name.append(name.isEmpty() ? "" : ".").append(segment);
      }
      return name.toString();
    }
  }

  /// The program as it was compiled, and its sources.
  static Code ofTheProgram() {
    return new Code(
        new ClassFileImporter().importPath(CLASSES),
        Stream.concat(
                SourceFile.under(Path.of("src", "main", "java"), false).stream(),
                SourceFile.under(Path.of("src", "test", "java"), true).stream())
            .toList());
  }

  /// Compiled classes and sources of another place.
  static Code in(Path classes, Path sources) {
    return new Code(
        new ClassFileImporter().importPath(classes),
        Stream.concat(
                SourceFile.under(sources.resolve("main"), false).stream(),
                SourceFile.under(sources.resolve("test"), true).stream())
            .toList());
  }

  /// The sources of the program, without the tests.
  List<SourceFile> mainSources() {
    return sources.stream().filter(source -> !source.inTests()).toList();
  }

  /// Every use of one type by another.
  Stream<Use> uses() {
    return Stream.concat(classes.stream().flatMap(Code::inByteCode), imported());
  }

  private static Stream<Use> inByteCode(JavaClass from) {
    return from.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(to -> !to.isPrimitive())
        .map(to -> new Use(from.getName(), without(from), to.getName()))
        .distinct();
  }

  private Stream<Use> imported() {
    return mainSources().stream()
        .flatMap(
            source ->
                source.tree().getImports().stream()
                    .map(ImportTree::getQualifiedIdentifier)
                    .map(name -> new Use(source.name(), source.packageName(), name.toString())));
  }

  private static String without(JavaClass type) {
    return SourceFile.withoutRoot(type.getPackageName());
  }
}
