package app.brevet.app;

import app.brevet.catalog.Appearance;
import app.brevet.catalog.CatalogException;
import app.brevet.catalog.Settings;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.session.Failures;
import app.brevet.ui.Outside;
import app.brevet.ui.kit.Theme;
import app.brevet.ui.kit.Work;
import java.util.Optional;
import java.util.function.Consumer;

/// What the window asks for, done by the floors below.
final class WindowOutside implements Outside {

  private final Settings settings;
  private final Work work;
  private final Runnable pinsChanged;
  private final Consumer<Failure> failed;
  private final Optional<Runnable> demo;
  private final Runnable quit;

  WindowOutside(
      Settings settings,
      Work work,
      Runnable pinsChanged,
      Consumer<Failure> failed,
      Optional<Runnable> demo,
      Runnable quit) {
    this.settings = settings;
    this.work = work;
    this.pinsChanged = pinsChanged;
    this.failed = failed;
    this.demo = demo;
    this.quit = quit;
  }

  @FunctionalInterface
  private interface Change {
    void make() throws CatalogException;
  }

  private void change(Change change, Runnable done) {
    work.run(
        () -> {
          make(change);
          return settings;
        },
        _ -> done.run(),
        failed);
  }

  private static void make(Change change) throws FailureException {
    try {
      change.make();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  @Override
  public void pin(ProfileId profile, boolean pinned) {
    change(() -> settings.pin(profile, pinned), pinsChanged);
  }

  @Override
  public void keep(Theme.Scheme scheme) {
    Appearance appearance =
        switch (scheme) {
          case SYSTEM -> Appearance.SYSTEM;
          case LIGHT -> Appearance.LIGHT;
          case DARK -> Appearance.DARK;
        };
    change(() -> settings.recordAppearance(appearance), () -> {});
  }

  @Override
  public Optional<Runnable> demo() {
    return demo;
  }

  @Override
  public void quit() {
    quit.run();
  }
}
