package app.brevet.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// What goes on in a dialog, or in the background since its dialog was taken away, and stops
/// half-way where the program ends.
final class UnderWay {

  private record Going(BooleanSupplier goesOn, String told) {}

  private final List<Going> all = new ArrayList<>();

  /// Keeps an eye on this from now on.
  ///
  /// @param told what is said of it while it goes on
  void watch(BooleanSupplier goesOn, String told) {
    all.removeIf(one -> !one.goesOn().getAsBoolean()); // Its dialog is closed: another one opens.
    all.add(new Going(goesOn, told));
  }

  /// What goes on now, in words.
  List<String> now() {
    return all.stream().filter(one -> one.goesOn().getAsBoolean()).map(Going::told).toList();
  }
}
