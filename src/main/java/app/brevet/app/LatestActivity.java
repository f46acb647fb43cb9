package app.brevet.app;

import app.brevet.activity.Activity;
import app.brevet.activity.ActivityException;
import app.brevet.model.ProfileName;
import app.brevet.ui.profiles.ActivityLines;
import java.util.List;

/// What happened to a profile last.
record LatestActivity(Activity activity) implements ActivityLines {

  @Override
  public List<Activity.Entry> of(ProfileName profile, int most) {
    try {
      return activity.find(entry -> entry.profile().equals(profile), most).reversed();
    } catch (ActivityException e) {
      return List.of(); // The details are as good without; the screen of the activity tells why.
    }
  }
}
