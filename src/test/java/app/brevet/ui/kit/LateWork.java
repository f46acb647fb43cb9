package app.brevet.ui.kit;

import app.brevet.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Does its jobs on the caller's thread, and tells what came of them only when it is told to.
public final class LateWork implements Work {

  private final CallerWork work = new CallerWork();
  private final List<Runnable> results = new ArrayList<>();

  @Override
  public <T> void run(Job<T> job, Consumer<T> done, Consumer<Failure> failed) {
    work.run(
        job,
        result -> results.add(() -> done.accept(result)),
        why -> results.add(() -> failed.accept(why)));
  }

  /// Tells what came of the jobs so far.
  public void tell() {
    List<Runnable> now = List.copyOf(results);
    results.clear();
    now.forEach(Runnable::run);
  }
}
