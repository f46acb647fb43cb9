package app.brevet.ui;

import app.brevet.model.ProfileName;
import app.brevet.ui.activity.ActivityView;
import app.brevet.ui.activity.ActivityViewModel;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;

/// Opens the dialog of what happened. As long as it is open, it is read again whenever anything may
/// have happened.
final class FollowedActivity {

  private final WindowParts parts;
  private final Opening opening;

  /// Written on the window's thread, read on any.
  private volatile Optional<ActivityViewModel> shown = Optional.empty();

  FollowedActivity(WindowParts parts, Opening opening) {
    this.parts = parts;
    this.opening = opening;
    parts.desk().live().onChange(() -> shown.ifPresent(ActivityViewModel::refresh));
  }

  /// Opens a dialog.
  @FunctionalInterface
  interface Opening {
    void open(Region card, ObservableBooleanValue closed, Runnable dismiss, Runnable abandon);
  }

  /// Opens the dialog of what happened to this profile, or to all.
  void open(Optional<ProfileName> of) {
    ActivityViewModel model = parts.care().activity(of);
    ActivityView view = new ActivityView(parts.words(), model);
    opening.open(view, model.closedProperty(), model::abandon, model::abandon);
    shown = Optional.of(model);
    model.closedProperty().addListener(_ -> shown = Optional.empty());
    model.refresh();
  }
}
