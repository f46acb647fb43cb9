package app.brevet.architecture;

import java.util.List;
import java.util.stream.Stream;

/// All rules that tests hold. Rule 13 is held by the build itself: see `.ci/planted`.
final class HouseRules {

  private HouseRules() {}

  static Stream<HouseRule> all() {
    String page = MarkdownTable.page();
    FloorTable floors = FloorTable.of(page);
    return Stream.of(
            LayerRules.of(floors, DoorTable.of(page)),
            ShapeRules.all(floors),
            CallRules.all(),
            TypeRules.all(),
            CatchRules.all(),
            CommentRules.all(),
            TestRules.all())
        .flatMap(List::stream);
  }
}
