package app.brevet.cli;

import app.brevet.model.FailureException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The use cases of one run, made when they are first asked for, and closed with it.
final class OpenUseCases implements AutoCloseable {

  private final Composition composition;
  private final Circumstances circumstances;
  private final Consumer<UseCases> opened;
  private @Nullable UseCases open;

  /// @param opened told once, when they are first asked for
  OpenUseCases(Composition composition, Circumstances circumstances, Consumer<UseCases> opened) {
    this.composition = composition;
    this.circumstances = circumstances;
    this.opened = opened;
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
      opened.accept(known);
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
