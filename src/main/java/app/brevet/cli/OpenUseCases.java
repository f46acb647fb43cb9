package app.brevet.cli;

import app.brevet.model.FailureException;
import org.jspecify.annotations.Nullable;

/// The use cases of one run, made when they are first asked for, and closed with it.
final class OpenUseCases implements AutoCloseable {

  private final Composition composition;
  private final Circumstances circumstances;
  private @Nullable UseCases open;

  OpenUseCases(Composition composition, Circumstances circumstances) {
    this.composition = composition;
    this.circumstances = circumstances;
  }

  Composition composition() {
    return composition;
  }

  Circumstances circumstances() {
    return circumstances;
  }

  UseCases get() throws FailureException {
    UseCases known = open;
    if (known == null) {
      known = composition.compose(circumstances);
      open = known;
    }
    return known;
  }

  @Override
  public void close() {
    UseCases known = open;
    if (known != null) {
      known.close();
    }
  }
}
