package app.brevet.words;

import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.Printable;
import java.nio.file.Path;

/// What `doctor` finds: what is wrong, what follows from it, and what to do.
public final class CheckupWords {

  private static final int LONGEST_PATH = 1000;

  private final Texts texts;

  CheckupWords(Texts texts) {
    this.texts = texts;
  }

  /// What is wrong, in a sentence.
  public String what(Fault fault) {
    return text(fault, ".why");
  }

  /// What follows from it, in a sentence.
  public String consequence(Fault fault) {
    return text(fault, ".so");
  }

  /// That Brevet can mend it, or how a person does.
  public String now(Fault fault) {
    return fault.repairable() ? texts.text("doctor.repairable") : text(fault, ".now");
  }

  /// The arguments are the section, the profile, the file, and what is found there.
  private String text(Fault fault, String part) {
    return texts.text(
        "doctor." + fault.kind().key() + part,
        Printable.of(fault.section()),
        Printable.of(fault.profile()),
        Printable.of(fault.file().map(Path::toString).orElse(""), LONGEST_PATH),
        Printable.of(fault.detail(), LONGEST_PATH));
  }
}
