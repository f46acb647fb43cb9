package app.brevet.transfer;

import app.brevet.model.Printable;
import app.brevet.transfer.ImportItem.Fate;

/// Something that was found cannot be imported.
final class ImportRefusal extends Exception {

  private final transient Fate.Refused fate;

  /// @param detail what it is about; may be empty, is never a secret
  ImportRefusal(ImportObstacle why, String detail) {
    super(why.key());
    this.fate = new Fate.Refused(why, Printable.of(detail));
  }

  Fate.Refused fate() {
    return fate;
  }
}
