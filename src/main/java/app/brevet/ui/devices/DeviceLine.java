package app.brevet.ui.devices;

import app.brevet.ui.kit.Act;
import java.util.List;

/// What is said of one device, and what can be done with it.
///
/// @param name its own name
/// @param detail whose it is, and whether Brevet makes its codes
/// @param leftOver whether it was not set up to its end
public record DeviceLine(String name, String detail, boolean leftOver, List<Act> acts) {

  /// Copies the acts.
  public DeviceLine {
    acts = List.copyOf(acts);
  }
}
