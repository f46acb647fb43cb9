package app.brevet.tray.linux;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/// The two values that a D-Bus method returns. Public only because the D-Bus library reads it by
/// reflection.
///
/// @param <A> the type of the first
/// @param <B> the type of the second
public final class Pair<A, B> extends Tuple {

  @Position(0)
  private final A first;

  @Position(1)
  private final B second;

  Pair(A first, B second) {
    this.first = first;
    this.second = second;
  }

  A first() {
    return first;
  }

  B second() {
    return second;
  }
}
