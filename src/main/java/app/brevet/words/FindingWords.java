package app.brevet.words;

import app.brevet.model.FileFinding;
import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Reader;
import java.util.List;

/// What is found in the shared AWS files: where, what it is, what becomes of those that read it,
/// and what to do.
public final class FindingWords {

  private final Texts texts;
  private final Surface surface;

  FindingWords(Texts texts, Surface surface) {
    this.texts = texts;
    this.surface = surface;
  }

  /// The line and the section, as far as there are any.
  public String place(FileFinding finding) {
    if (finding.line().isEmpty()) {
      return texts.text("findings.place.file");
    }
    int line = finding.line().getAsInt();
    return finding
        .section()
        .map(section -> texts.text("findings.place.section", line, section))
        .orElseGet(() -> texts.text("findings.place.line", line));
  }

  /// What it is, in a sentence.
  public String what(FileFinding finding) {
    return texts.text("findings." + finding.kind().key() + ".why");
  }

  /// What happens to each reader that is concerned, a sentence for each.
  public List<String> effects(FileFinding finding) {
    return finding.effects().entrySet().stream()
        .map(effect -> texts.text(key(effect.getValue()), texts.text(key(effect.getKey()))))
        .toList();
  }

  /// That Brevet can repair it, or how a person does.
  public String now(FileFinding finding) {
    if (finding.repairable()) {
      return texts.text("findings.repairable");
    }
    String key = "findings." + finding.kind().key() + ".now";
    String ofWindow = key + "-window";
    boolean other = surface == Surface.WINDOW && texts.has(ofWindow);
    return texts.text(other ? ofWindow : key);
  }

  private static String key(Reader reader) {
    return switch (reader) {
      case PYTHON -> "findings.reader.python";
      case OLD_PYTHON -> "findings.reader.old-python";
      case JAVA -> "findings.reader.java";
      case JAVASCRIPT -> "findings.reader.javascript";
    };
  }

  private static String key(Effect effect) {
    return switch (effect) {
      case REFUSES_FILE -> "findings.effect.refuses-file";
      case READS_OTHER_VALUE -> "findings.effect.reads-other-value";
      case READS_OTHER_NAME -> "findings.effect.reads-other-name";
      case IGNORES_SECTION -> "findings.effect.ignores-section";
      case IGNORES_LINE -> "findings.effect.ignores-line";
      case SPREADS_VALUES -> "findings.effect.spreads-values";
    };
  }
}
