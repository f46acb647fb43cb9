package app.brevet.tray.linux;

import java.util.Arrays;
import java.util.List;

/// A signal that is to be sent.
///
/// @param signature the D-Bus signature of the values; empty if there are none
record BusSignal(String path, String face, String name, String signature, List<Object> values) {

  BusSignal(String path, String face, String name, String signature, Object... values) {
    this(path, face, name, signature, Arrays.asList(values));
  }
}
