package app.brevet.ui.editor;

import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

/// Adds or changes a role profile.
public final class RoleEditorViewModel {

  /// The fields of text. Few need those from `SESSION_NAME` on.
  public enum Field {
    ROLE_ARN,
    NAME,
    REGION,
    EXTERNAL_ID,
    OUTPUT,
    SESSION_NAME,
    SOURCE_IDENTITY,
    POLICY,
    POLICY_ARNS,
    TAGS,
    TRANSITIVE_TAGS
  }

  private final EditorWords says;
  private final Profiles profiles;
  private final PolicyText policyText;
  private final Optional<RoleProfile> edited;
  private final Editing editing = new Editing(this::isChanged);
  private final RoleFields fields;
  private final ProfileSaving saving;
  private final RoleChoices choices;
  private final BooleanProperty unfolded;

  /// The editor of a profile, or of a new one.
  ///
  /// @param all the profiles that there are
  public RoleEditorViewModel(
      Words words,
      Work work,
      Profiles profiles,
      PolicyText policyText,
      List<Profile> all,
      Optional<RoleProfile> edited) {
    this.says = new EditorWords(words);
    this.profiles = profiles;
    this.policyText = policyText;
    this.edited = edited;
    this.choices = new RoleChoices(all, edited, says);
    this.fields = new RoleFields(edited, says, policyText);
    this.unfolded = new SimpleBooleanProperty(fields.isFilledInFold());
    this.saving =
        new ProfileSaving(
            words,
            work,
            profiles,
            editing,
            taken -> fields.of(Field.NAME).refuse(says.nameTaken(taken)));
  }

  private boolean isChanged() {
    return fields.entries().areChanged() || choices.areChanged();
  }

  /// Saves the profile.
  public void save() {
    boolean fieldsSound = fields.entries().areSound(); // Each tells its problem: both are asked.
    boolean choicesSound = choices.areSound();
    if (editing.busy().get() || !fieldsSound || !choicesSound) {
      unfolded.set(unfolded.get() || fields.isWrongInFold());
      return;
    }
    RoleDraft draft = draft();
    try {
      RoleProfile profile = draft.profile(policyText);
      if (edited.isPresent()) {
        ProfileName now = edited.get().name();
        saving.change(now, profile.name(), () -> changed(now, draft), () -> {});
      } else {
        saving.add(profile.name(), () -> profiles.addRole(profile), () -> {});
      }
    } catch (InvalidInputException e) {
      saving.refuse(draft.name(), e);
    }
  }

  private Profile changed(ProfileName now, RoleDraft draft) throws FailureException {
    try {
      return profiles.<InvalidInputException>edit(
          now, role -> draft.applied((RoleProfile) role, policyText));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  private RoleDraft draft() {
    return new RoleDraft(
        fields.entries().text(Field.NAME),
        fields.entries().text(Field.ROLE_ARN),
        choices.sourceId().orElseThrow(),
        choices.via().get(),
        choices.duration().get(),
        fields.entries().text(Field.REGION),
        fields.entries().text(Field.OUTPUT),
        choices.delivery().kind().get(),
        fields.parameters());
  }

  /// The person goes on to another field. The role's name is offered as that of the profile.
  public void leave(Field field) {
    fields.of(field).leave();
    if (field == Field.ROLE_ARN && fields.entries().text(Field.NAME).isEmpty()) {
      offerName();
    }
  }

  private void offerName() {
    try {
      RoleArn arn = RoleArn.parse(fields.entries().text(Field.ROLE_ARN));
      String name = ProfileName.parse(arn.roleName()).value();
      fields.of(Field.NAME).text().set(name);
    } catch (InvalidInputException e) {
      // Nothing to offer: the field of the ARN tells what is wrong, or no name can be made of it.
    }
  }

  /// Closes, or asks first whether to drop what was typed; asked already, goes on editing.
  public void dismiss() {
    editing.dismiss();
  }

  /// Drops what was typed, and closes.
  public void discard() {
    editing.discard();
  }

  /// What this is about.
  public String title() {
    return says.roleTitle(edited);
  }

  /// What the main button says.
  public String submit() {
    return says.submit(edited.isPresent());
  }

  /// The text of a field.
  public StringProperty text(Field field) {
    return fields.of(field).text();
  }

  /// What is wrong with a field; mostly empty.
  public ReadOnlyStringProperty problem(Field field) {
    return fields.of(field).problem();
  }

  /// The first field with a problem.
  public Optional<Field> firstProblem() {
    return fields.entries().firstProblem();
  }

  /// The profile whose credentials sign the call.
  public ObjectProperty<Optional<Profile>> sourceProperty() {
    return choices.source();
  }

  /// The profiles to choose it from.
  public List<Profile> sources() {
    return choices.sources();
  }

  /// What is wrong with the source; mostly empty.
  public ReadOnlyStringProperty sourceProblemProperty() {
    return choices.sourceProblem().getReadOnlyProperty();
  }

  /// Which credentials of the source sign the call.
  public ObjectProperty<Via> viaProperty() {
    return choices.via();
  }

  /// Whether the source has a key that could sign it.
  public ReadOnlyBooleanProperty keyPossibleProperty() {
    return choices.keyPossible().getReadOnlyProperty();
  }

  /// How long sessions are asked for.
  public ObjectProperty<SessionDuration> durationProperty() {
    return choices.duration();
  }

  /// The lengths to choose from.
  public List<SessionDuration> durations() {
    return RoleDraft.durationsWith(choices.duration().get());
  }

  /// A length in words.
  public String inWords(SessionDuration length) {
    return says.duration(length);
  }

  /// How long sessions will be instead, and why; mostly empty.
  public ReadOnlyStringProperty durationNoteProperty() {
    return choices.durationNote().getReadOnlyProperty();
  }

  /// How sessions reach the user's tools.
  public ObjectProperty<DeliveryKind> deliveryProperty() {
    return choices.delivery().kind();
  }

  /// Whether the fields that few need are seen.
  public BooleanProperty unfoldedProperty() {
    return unfolded;
  }

  /// Whether the profiles are being changed.
  public ReadOnlyBooleanProperty busyProperty() {
    return editing.busy().getReadOnlyProperty();
  }

  /// Whether it is asked if what was typed shall be dropped.
  public ReadOnlyBooleanProperty askingProperty() {
    return editing.asking().getReadOnlyProperty();
  }

  /// What went wrong last.
  public ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return editing.failure().getReadOnlyProperty();
  }

  /// Whether this is done.
  public ReadOnlyBooleanProperty closedProperty() {
    return editing.closed().getReadOnlyProperty();
  }

  /// The profile as it was saved.
  public ReadOnlyObjectProperty<Optional<Profile>> savedProperty() {
    return editing.saved().getReadOnlyProperty();
  }
}
