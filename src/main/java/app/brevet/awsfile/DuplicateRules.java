package app.brevet.awsfile;

import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands there twice: Python's readers refuse the file for it, all others take the last.
record DuplicateRules(CheckedText file, FoundInText found) {

  private static final Map<Reader, Effect> REFUSED = Map.of(Reader.PYTHON, Effect.REFUSES_FILE);
  private static final Map<Reader, Effect> NOT_MERGED =
      Map.of(Reader.PYTHON, Effect.READS_OTHER_VALUE);

  void look() {
    Map<SectionName, Section> known = new HashMap<>();
    Map<String, Section> inPython = new HashMap<>();
    for (Section section : file.reading().sections()) {
      if (file.header(section).closed()) {
        boolean refused = inPython.put(file.header(section).inPython(), section) != null;
        if (section.name().isPresent()) {
          boolean merged = known.put(section.name().get(), section) != null;
          if (refused || merged) {
            found.in(
                section, Kind.DUPLICATE_SECTION, section.header(), refused ? REFUSED : NOT_MERGED);
          }
        } else if (refused) {
          found.byHand(section, Kind.DUPLICATE_SECTION, section.header(), REFUSED);
        }
      }
      keys(section);
    }
  }

  private void keys(Section section) {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    for (int line : file.lines(section, LineRole.PROPERTY)) {
      PythonLine told = PythonLine.of(file.rest(line));
      if (told.isAssignment()) {
        lines.merge(told.key(), List.of(line), DuplicateRules::joined);
      }
    }
    for (List<Integer> same : lines.values()) {
      for (int line : same.subList(1, same.size())) {
        if (DuplicateRepairs.mayGo(file, section, same)) {
          found.in(section, Kind.DUPLICATE_KEY, line, REFUSED);
        } else {
          found.byHand(section, Kind.DUPLICATE_KEY, line, REFUSED);
        }
      }
    }
  }

  private static List<Integer> joined(List<Integer> one, List<Integer> other) {
    List<Integer> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
