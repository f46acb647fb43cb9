package app.brevet.ui.editor;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionDuration;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is chosen about such a profile: who signs, where its token comes from, for how long, and
/// how its sessions reach tools.
final class FederationChoices {

  private final FederationKind kind;
  private final EditorWords says;
  private final List<Profile> users;
  private final Optional<Profile> sourceBefore;
  private final TokenWay wayBefore;
  private final SessionDuration durationBefore;
  private final DeliveryChoice delivery;
  private final ObjectProperty<Optional<Profile>> source;
  private final ObjectProperty<TokenWay> way;
  private final ObjectProperty<SessionDuration> duration;
  private final ReadOnlyStringWrapper sourceProblem = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper durationNote = new ReadOnlyStringWrapper("");

  FederationChoices(
      FederationKind kind, List<Profile> all, Optional<Profile> edited, EditorWords says) {
    this.kind = kind;
    this.says = says;
    this.users = all.stream().filter(UserProfile.class::isInstance).toList();
    this.sourceBefore =
        edited
            .flatMap(Profile::signer)
            .flatMap(id -> users.stream().filter(one -> one.id().equals(id)).findFirst())
            .or(() -> users.size() == 1 ? Optional.of(users.getFirst()) : Optional.empty());
    this.wayBefore =
        edited
            .flatMap(Profile::tokenSource)
            .map((TokenSource before) -> TokenWay.of(before))
            .orElse(TokenWay.FILE);
    this.durationBefore =
        edited
            .map(Profile::duration)
            .orElse(
                kind == FederationKind.FEDERATED
                    ? SessionDuration.USER_DEFAULT
                    : SessionDuration.ROLE_DEFAULT);
    this.delivery = new DeliveryChoice(edited);
    this.source = new SimpleObjectProperty<>(sourceBefore);
    this.way = new SimpleObjectProperty<>(wayBefore);
    this.duration = new SimpleObjectProperty<>(durationBefore);
    source.subscribe(_ -> sourceProblem.set(""));
    source.subscribe(_ -> noteDuration());
    duration.subscribe(_ -> noteDuration());
  }

  private void noteDuration() {
    boolean longer = duration.get().seconds() > SessionDuration.HOUR_SECONDS;
    boolean root =
        source
            .get()
            .filter(one -> one instanceof UserProfile user && user.isAccountRoot())
            .isPresent();
    durationNote.set(longer ? says.longFederation(kind, root) : "");
  }

  boolean areChanged() {
    return delivery.isChanged()
        || !source.get().equals(sourceBefore)
        || way.get() != wayBefore
        || !duration.get().equals(durationBefore);
  }

  /// Whether there is a user where one must sign; says so if not.
  boolean areSound() {
    boolean has = kind != FederationKind.FEDERATED || source.get().isPresent();
    sourceProblem.set(has ? "" : says.missingUser());
    return has;
  }

  Optional<ProfileId> sourceId() {
    return source.get().map(Profile::id);
  }

  List<Profile> users() {
    return users;
  }

  ObjectProperty<Optional<Profile>> source() {
    return source;
  }

  ReadOnlyStringWrapper sourceProblem() {
    return sourceProblem;
  }

  ObjectProperty<TokenWay> way() {
    return way;
  }

  ObjectProperty<SessionDuration> duration() {
    return duration;
  }

  ReadOnlyStringWrapper durationNote() {
    return durationNote;
  }

  DeliveryChoice delivery() {
    return delivery;
  }
}
