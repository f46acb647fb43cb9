package app.brevet.ui.exports;

import app.brevet.model.ProfileName;
import app.brevet.transfer.StateExport.Exported;
import app.brevet.ui.exports.ExportViewModel.Content;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What was exported, in words.
record ExportLines(Words words) {

  String told(Exported exported, Path file, Content content) {
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (content) {
          case EVERYTHING ->
              words.text(
                  "exports.export.sealed",
                  file,
                  exported.profiles(),
                  exported.keys(),
                  exported.seeds());
          case PROFILES -> words.text("exports.export.plain", file, exported.profiles());
        });
    if (!exported.withoutKey().isEmpty()) {
      String names =
          exported.withoutKey().stream().map(ProfileName::value).collect(Collectors.joining(", "));
      lines.add(words.text("exports.export.without-key", names));
    }
    return String.join("\n", lines);
  }
}
