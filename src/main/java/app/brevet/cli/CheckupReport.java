package app.brevet.cli;

import app.brevet.custody.StoreState;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Shadowed;
import app.brevet.model.Printable;
import app.brevet.session.Diagnosis;
import app.brevet.session.Repair;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `doctor` found and would mend, as lines for a person and as a document for programs.
///
/// @param attempt what is attempted, for what could not be looked at
record CheckupReport(Attempt attempt, Words words) {

  private static final int LONGEST_PATH = 1000;

  /// Where the secrets are.
  record Store(String name, String kind, StoreState state) {}

  /// A finding in its three parts.
  private record Told(String what, String consequence, String now) {}

  /// Where the secrets are, and each finding: what is wrong, what follows from it, what to do.
  List<String> lines(Optional<Store> store, Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    store.ifPresent(one -> lines.add(words.text("doctor.store", one.name(), one.state().key())));
    for (CheckupFinding finding : diagnosis.findings()) {
      Told told = told(finding);
      lines.add(told.what());
      lines.add("  " + told.consequence());
      lines.add("  " + told.now());
    }
    if (diagnosis.findings().isEmpty()) {
      lines.add(words.text("doctor.none"));
    }
    return lines;
  }

  /// What a repair would do.
  List<String> lines(Repair repair) {
    return switch (repair.kind()) {
      case DELIVER -> {
        List<String> lines = new ArrayList<>(List.of(path(repair)));
        repair
            .diff()
            .ifPresent(diff -> DiffLines.text(diff).forEach(line -> lines.add("  " + line)));
        yield lines;
      }
      case TAKE_RIGHTS -> List.of(words.text("doctor.repair.rights", path(repair)));
      case REMOVE -> List.of(words.text("doctor.repair.remove", path(repair)));
    };
  }

  private Told told(CheckupFinding finding) {
    return switch (finding) {
      case Fault fault ->
          new Told(
              words.checkup().what(fault),
              words.checkup().consequence(fault),
              words.checkup().now(fault));
      case Shadowed(var section, var shadow) ->
          new Told(
              words.notices().shadow(shadow, section),
              words.text("doctor.shadowed.so", section),
              words.text("doctor.shadowed.now"));
      case Failed(var failure) -> {
        FailureText text = words.failure(attempt, failure);
        yield new Told(text.why(), words.text("doctor.failed.so"), text.now());
      }
    };
  }

  /// The whole as a document.
  JsonObject document(Optional<Store> store, Diagnosis diagnosis) {
    JsonObject document = new JsonObject();
    store.ifPresent(
        one ->
            document.with(
                "store",
                new JsonObject()
                    .with("name", one.name())
                    .with("kind", one.kind())
                    .with("state", one.state().key())));
    return document
        .withObjects("findings", diagnosis.findings().stream().map(this::document).toList())
        .withObjects("repairs", diagnosis.repairs().stream().map(CheckupReport::document).toList());
  }

  private JsonObject document(CheckupFinding finding) {
    Told told = told(finding);
    JsonObject document =
        switch (finding) {
          case Fault fault ->
              new JsonObject()
                  .with("kind", fault.kind().key())
                  .with("section", present(fault.section()))
                  .with("profile", present(fault.profile()))
                  .with("file", fault.file().map(Path::toString))
                  .with("detail", present(fault.detail()))
                  .with("repairable", fault.repairable());
          case Shadowed(var section, var shadow) ->
              Shadows.document(shadow)
                  .with("kind", "shadowed")
                  .with("section", section.value())
                  .with("repairable", false);
          case Failed(var failure) ->
              new JsonObject()
                  .with("kind", "failed")
                  .with("reason", failure.key())
                  .with("repairable", false);
        };
    return document
        .with("message", told.what())
        .with("consequence", told.consequence())
        .with("advice", told.now());
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  /// A repair as a document.
  static JsonObject document(Repair repair) {
    JsonObject document =
        new JsonObject().with("kind", repair.kind().key()).with("file", repair.file().toString());
    repair.diff().ifPresent(diff -> document.withObjects("lines", DiffLines.documents(diff)));
    return document;
  }

  /// The file of a repair, safe to print on one line.
  static String path(Repair repair) {
    return Printable.of(repair.file().toString(), LONGEST_PATH);
  }
}
