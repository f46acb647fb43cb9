package app.brevet.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;
import java.util.stream.Stream;

/// Rules 1 and 2: the floors, no cycles, one door a library.
final class LayerRules {

  private LayerRules() {}

  static List<HouseRule> of(FloorTable floors, DoorTable doors) {
    return List.of(
        new HouseRule(
            "package-has-a-floor",
            "a package without a row in docs/architecture.md has no agreed place",
            code -> withoutFloor(code, floors)),
        new HouseRule(
            "imports-as-the-floor-table-says",
            "what lies below must be readable and testable without what lies above",
            code -> offTheTable(code, floors)),
        HouseRule.onClasses(
            "no-cycles",
            slices()
                .matching("app.brevet.(**)")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood, tested and moved together")),
        new HouseRule(
            "one-door-a-library",
            "a library that is used in one place can be replaced, and audited, in one place",
            code -> besideTheDoor(code, doors)));
  }

  private static Stream<String> withoutFloor(Code code, FloorTable floors) {
    Stream<String> classes =
        code.classes().stream()
            .filter(type -> floors.floorOf(SourceFile.withoutRoot(type.getPackageName())).isEmpty())
            .map(type -> type.getName() + " is in a package that has no floor");
    Stream<String> sources =
        code.mainSources().stream()
            .filter(source -> floors.floorOf(source.packageName()).isEmpty())
            .map(source -> source.name() + " is in a package that has no floor");
    return Stream.concat(classes, sources);
  }

  private static Stream<String> offTheTable(Code code, FloorTable floors) {
    return code.uses()
        .filter(use -> use.to().startsWith(FloorTable.ROOT + "."))
        .filter(use -> !floors.allows(use.fromPackage(), SourceFile.withoutRoot(use.toPackage())))
        .map(use -> use.from() + " uses " + use.to());
  }

  private static Stream<String> besideTheDoor(Code code, DoorTable doors) {
    return code.uses()
        .flatMap(
            use ->
                doors.closed(use.fromPackage(), use.to()).stream()
                    .map(
                        door ->
                            use.from() + " uses " + use.to() + " beside its door: " + door.what()));
  }
}
