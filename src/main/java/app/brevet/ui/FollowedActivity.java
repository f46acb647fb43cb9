package app.brevet.ui;

import app.brevet.model.ProfileName;
import app.brevet.ui.activity.ActivityViewModel;
import java.util.Optional;

/// What the dialog of the activity shows, which is read again whenever anything may have happened,
/// as long as the dialog is open.
final class FollowedActivity {

  private final WindowParts parts;

  /// Written on the window's thread, read on any.
  private volatile Optional<ActivityViewModel> shown = Optional.empty();

  FollowedActivity(WindowParts parts) {
    this.parts = parts;
    parts.desk().live().onChange(() -> shown.ifPresent(ActivityViewModel::refresh));
  }

  /// What happened to this profile, or to all, for one dialog.
  ActivityViewModel of(Optional<ProfileName> profile) {
    ActivityViewModel model = parts.care().activity(profile);
    shown = Optional.of(model);
    model.closedProperty().addListener(_ -> shown = Optional.empty());
    model.refresh();
    return model;
  }
}
