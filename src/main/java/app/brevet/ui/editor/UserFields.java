package app.brevet.ui.editor;

import app.brevet.model.AccessKeyId;
import app.brevet.model.CallerIdentity;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.SessionDuration;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import app.brevet.ui.editor.UserEditorViewModel.Field;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What is filled in about a user profile, but for the secret.
final class UserFields {

  private final Optional<UserProfile> before;
  private final EditorWords says;
  private final Entries<Field> entries;
  private final ObjectProperty<SessionDuration> duration;
  private final SessionDuration durationBefore;
  private final ReadOnlyStringWrapper durationNote = new ReadOnlyStringWrapper("");
  private final DeliveryChoice delivery;

  /// @param before the profile as it is
  UserFields(Optional<UserProfile> before, EditorWords says) {
    this.before = before;
    this.says = says;
    this.delivery = new DeliveryChoice(before);
    durationBefore = before.map(UserProfile::duration).orElse(SessionDuration.USER_DEFAULT);
    duration = new SimpleObjectProperty<>(durationBefore);
    entries =
        new Entries<>(Field.class, says::problem)
            .with(
                Field.NAME,
                text(before, user -> Optional.of(user.name())),
                OptionalText.required(ProfileName::parse))
            .with(
                Field.KEY_ID,
                text(before, user -> Optional.of(user.accessKeyId())),
                OptionalText.required(AccessKeyId::parseLongTerm))
            .with(
                Field.MFA_SERIAL,
                text(before, UserProfile::mfaSerial),
                OptionalText.optional(MfaSerial::parse))
            .with(
                Field.REGION,
                text(before, UserProfile::region),
                OptionalText.optional(Region::parse))
            .with(
                Field.OUTPUT,
                text(before, UserProfile::output),
                OptionalText.optional(ProfileName::parse))
            .with(
                Field.SILENT_FOR,
                text(before, UserProfile::silentFor),
                OptionalText.optional(SilentTerm::parse));
  }

  private static String text(
      Optional<UserProfile> before, Function<UserProfile, Optional<?>> part) {
    return before.flatMap(part::apply).map(Object::toString).orElse("");
  }

  Entry of(Field field) {
    return entries.of(field);
  }

  Entries<Field> entries() {
    return entries;
  }

  ObjectProperty<SessionDuration> duration() {
    return duration;
  }

  /// Says whether sessions will be shorter than they are asked for.
  ///
  /// @param owner whose key it is, as far as that is known
  void noteDuration(Optional<CallerIdentity> owner) {
    boolean capped =
        owner.filter(CallerIdentity::isAccountRoot).isPresent()
            && duration.get().seconds() > SessionDuration.HOUR_SECONDS;
    durationNote.set(capped ? says.rootHour() : "");
  }

  ReadOnlyStringWrapper durationNote() {
    return durationNote;
  }

  DeliveryChoice delivery() {
    return delivery;
  }

  boolean areChanged() {
    return entries.areChanged() || !duration.get().equals(durationBefore) || delivery.isChanged();
  }

  /// Whether the key is still the one that the profile has.
  boolean keepKey() {
    String id = entries.text(Field.KEY_ID);
    return before.filter(user -> user.accessKeyId().value().equals(id)).isPresent();
  }

  /// What stands there now.
  UserDraft draft() {
    return new UserDraft(
        entries.text(Field.NAME),
        entries.text(Field.KEY_ID),
        entries.text(Field.MFA_SERIAL),
        entries.text(Field.REGION),
        duration.get(),
        entries.text(Field.OUTPUT),
        entries.text(Field.SILENT_FOR),
        delivery.kind().get());
  }
}
