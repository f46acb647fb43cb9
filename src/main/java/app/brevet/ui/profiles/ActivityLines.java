package app.brevet.ui.profiles;

import app.brevet.activity.Activity;
import app.brevet.model.ProfileName;
import java.util.List;

/// The latest of what happened, as the details show it; read away from the window's thread.
@FunctionalInterface
public interface ActivityLines {

  /// The latest entries of a profile, newest first.
  ///
  /// @param most how many at most
  List<Activity.Entry> of(ProfileName profile, int most);
}
