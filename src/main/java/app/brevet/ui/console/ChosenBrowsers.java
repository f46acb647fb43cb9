package app.brevet.ui.console;

import app.brevet.model.ProfileId;
import java.util.HashMap;
import java.util.Map;

/// Which browsers were signed in, each for one profile: the next question about that profile begins
/// with it. Kept as long as the window lives, and used on its thread.
public final class ChosenBrowsers {

  private static final Choice NONE = new Choice("", "", "");

  private final Map<ProfileId, Choice> choices = new HashMap<>();

  /// A browser as it was typed; an empty text says nothing.
  record Choice(String browser, String browserProfile, String container) {

    boolean isNone() {
      return equals(NONE);
    }
  }

  Choice of(ProfileId profile) {
    return choices.getOrDefault(profile, NONE);
  }

  void keep(ProfileId profile, Choice choice) {
    choices.put(profile, choice);
  }
}
