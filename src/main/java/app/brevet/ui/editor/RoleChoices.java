package app.brevet.ui.editor;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is chosen about a role: by whom it is assumed, with what, for how long, and how its
/// sessions reach tools.
final class RoleChoices {

  private final EditorWords says;
  private final Optional<RoleProfile> edited;
  private final RoleSources sources;
  private final Optional<Profile> sourceBefore;
  private final Via viaBefore;
  private final SessionDuration durationBefore;
  private final DeliveryChoice delivery;
  private final ObjectProperty<Optional<Profile>> source;
  private final ObjectProperty<Via> via;
  private final ObjectProperty<SessionDuration> duration;
  private final ReadOnlyStringWrapper sourceProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper durationNote = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper keyPossible = new ReadOnlyBooleanWrapper();

  RoleChoices(List<Profile> all, Optional<RoleProfile> edited, EditorWords says) {
    this.says = says;
    this.edited = edited;
    this.sources = RoleSources.of(all, edited);
    this.sourceBefore = edited.isPresent() ? sources.of(edited.get().source()) : sources.obvious();
    this.viaBefore = edited.map(RoleProfile::via).orElse(Via.SESSION);
    this.durationBefore = edited.map(RoleProfile::duration).orElse(SessionDuration.ROLE_DEFAULT);
    this.delivery = new DeliveryChoice(edited);
    this.source = new SimpleObjectProperty<>(sourceBefore);
    this.via = new SimpleObjectProperty<>(viaBefore);
    this.duration = new SimpleObjectProperty<>(durationBefore);
    source.subscribe(_ -> sourceChosen());
    via.subscribe(_ -> noteDuration());
    duration.subscribe(_ -> noteDuration());
  }

  private void sourceChosen() {
    boolean isUser = source.get().filter(UserProfile.class::isInstance).isPresent();
    keyPossible.set(isUser);
    if (!isUser && source.get().isPresent()) {
      via.set(Via.SESSION);
    }
    if (source.get().isPresent()) {
      sourceProblem.set("");
    }
  }

  private void noteDuration() {
    boolean longer = duration.get().seconds() > SessionDuration.HOUR_SECONDS;
    durationNote.set(longer ? says.longRole(via.get()) : "");
  }

  boolean areChanged() {
    return !source.get().equals(sourceBefore)
        || via.get() != viaBefore
        || !duration.get().equals(durationBefore)
        || delivery.isChanged();
  }

  /// Whether there is a source; says so if not.
  boolean areSound() {
    boolean has = sourceId().isPresent();
    sourceProblem.set(has ? "" : says.missingSource());
    return has;
  }

  /// The source that is chosen, or the one that the profile has, though it be gone.
  Optional<ProfileId> sourceId() {
    return source.get().map(Profile::id).or(() -> edited.map(RoleProfile::source));
  }

  List<Profile> sources() {
    return sources.choices();
  }

  ObjectProperty<Optional<Profile>> source() {
    return source;
  }

  ReadOnlyStringWrapper sourceProblem() {
    return sourceProblem;
  }

  ObjectProperty<Via> via() {
    return via;
  }

  ReadOnlyBooleanWrapper keyPossible() {
    return keyPossible;
  }

  ObjectProperty<SessionDuration> duration() {
    return duration;
  }

  DeliveryChoice delivery() {
    return delivery;
  }

  ReadOnlyStringWrapper durationNote() {
    return durationNote;
  }
}
