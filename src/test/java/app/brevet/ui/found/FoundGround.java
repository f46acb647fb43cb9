package app.brevet.ui.found;

import app.brevet.transfer.Import;
import app.brevet.transfer.ImportWorld;
import app.brevet.transfer.Plaintext;
import app.brevet.ui.kit.CallerWork;
import app.brevet.words.TestWords;

/// The dialog over an import of which all but the files is in memory.
final class FoundGround {

  private FoundGround() {}

  static FoundViewModel model(ImportWorld world) {
    return new FoundViewModel(
        TestWords.english(),
        new CallerWork(),
        new Import(world.ground()),
        new Plaintext(world.ground()),
        Runnable::run);
  }
}
