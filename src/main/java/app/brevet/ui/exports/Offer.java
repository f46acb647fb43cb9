package app.brevet.ui.exports;

import app.brevet.transfer.RestoreItem;
import java.util.List;

/// What would become of the things in a file, for either choice. Holds no secret.
///
/// @param keeping where what differs here stays
/// @param replacing where it gives way
/// @param isReplacingOffered whether anything differs
record Offer(List<RestoreItem> keeping, List<RestoreItem> replacing, boolean isReplacingOffered) {

  static final Offer NOTHING = new Offer(List.of(), List.of(), false);

  /// Copies the lists.
  Offer {
    keeping = List.copyOf(keeping);
    replacing = List.copyOf(replacing);
  }

  static Offer of(Plans plans) {
    return new Offer(plans.items(false), plans.items(true), plans.replacing().isPresent());
  }

  List<RestoreItem> items(boolean replace) {
    return replace ? replacing : keeping;
  }
}
