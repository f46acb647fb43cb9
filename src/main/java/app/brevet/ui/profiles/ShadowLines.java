package app.brevet.ui.profiles;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.Shadow;
import java.util.List;
import java.util.Map;

/// What some readers of the shared AWS files take in the place of what is delivered for profiles;
/// read away from the window's thread.
@FunctionalInterface
public interface ShadowLines {

  /// By profile; nothing for one that every reader sees.
  ///
  /// @throws FailureException if the files cannot be read
  Map<ProfileId, List<Shadow>> of(List<Profile> profiles) throws FailureException;
}
