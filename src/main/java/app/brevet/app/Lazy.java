package app.brevet.app;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, and closed only if it was made.
final class Lazy<T> implements AutoCloseable {

  private final Supplier<T> maker;
  private final Consumer<T> closer;
  private @Nullable T made;

  /// @param maker called once at most
  Lazy(Supplier<T> maker, Consumer<T> closer) {
    this.maker = maker;
    this.closer = closer;
  }

  synchronized T get() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }

  @Override
  public synchronized void close() {
    T known = made;
    if (known != null) {
      closer.accept(known);
    }
  }
}
