package app.brevet.app;

import app.brevet.activity.Activity;
import app.brevet.model.ProfileName;
import app.brevet.ui.profiles.ActivityLines;
import java.util.List;

/// What happened to a profile, among the latest of all that happened.
record LatestActivity(Activity activity) implements ActivityLines {

  private static final int LOOKED_THROUGH = 2000;

  @Override
  public List<Activity.Entry> of(ProfileName profile, int most) {
    return activity.latest(LOOKED_THROUGH).reversed().stream()
        .filter(entry -> entry.profile().equals(profile))
        .limit(most)
        .toList();
  }
}
