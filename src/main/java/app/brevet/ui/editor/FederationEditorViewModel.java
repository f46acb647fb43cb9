package app.brevet.ui.editor;

import app.brevet.model.CodeCommand;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.session.AssertedRoles;
import app.brevet.session.Failures;
import app.brevet.session.Profiles;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;

/// Adds or changes a federated user, or a role whose session comes by SAML or by web identity.
public final class FederationEditorViewModel {

  /// The fields of text; each kind has some of them.
  public enum Field {
    ROLE_ARN,
    PROVIDER_ARN,
    NAME,
    FEDERATED_NAME,
    SESSION_NAME,
    TOKEN_FILE,
    TOKEN_COMMAND,
    REGION,
    OUTPUT,
    POLICY,
    POLICY_ARNS,
    TAGS
  }

  private final EditorWords says;
  private final Profiles profiles;
  private final PolicyText policyText;
  private final FilePlaces places;
  private final FederationKind kind;
  private final Optional<Profile> edited;
  private final Editing editing = new Editing(this::isChanged);
  private final FederationFields fields;
  private final ProfileSaving saving;
  private final FederationChoices choices;
  private final AssertedRolesViewModel roles;
  private final BooleanProperty unfolded;

  /// The editor of a profile, or of a new one of this kind.
  ///
  /// @param asserted reads which roles an assertion names
  /// @param places where the file of its tokens is chosen
  /// @param all the profiles that there are
  /// @param program the program that is named for its tokens
  public FederationEditorViewModel(
      Words words,
      Work work,
      Profiles profiles,
      PolicyText policyText,
      AssertedRoles asserted,
      FilePlaces places,
      FederationKind kind,
      List<Profile> all,
      Optional<Profile> edited,
      Optional<CodeCommand.Line> program) {
    this.says = new EditorWords(words);
    this.profiles = profiles;
    this.policyText = policyText;
    this.places = places;
    this.kind = kind;
    this.edited = edited;
    this.choices = new FederationChoices(kind, all, edited, says);
    this.fields =
        new FederationFields(
            kind,
            edited,
            program.map(CodeCommand.Line::text).orElse(""),
            choices.way()::get,
            says,
            policyText);
    this.unfolded =
        new SimpleBooleanProperty(kind == FederationKind.FEDERATED || fields.isFilledInFold());
    this.roles =
        new AssertedRolesViewModel(
            words, work, asserted, fields, choices.way(), this::draft, editing);
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
    FederationDraft draft = draft();
    try {
      Profile profile = draft.profile();
      Optional<CodeCommand.Line> program = draft.program();
      if (edited.isPresent()) {
        ProfileName now = edited.get().name();
        saving.change(now, profile.name(), () -> changed(now, draft, program), () -> {});
      } else {
        saving.add(profile.name(), () -> profiles.tokenPrograms().add(profile, program), () -> {});
      }
    } catch (InvalidInputException e) {
      saving.refuse(fields.entries().text(Field.NAME), e);
    }
  }

  private Profile changed(
      ProfileName now, FederationDraft draft, Optional<CodeCommand.Line> program)
      throws FailureException {
    try {
      return profiles.tokenPrograms().<InvalidInputException>edit(now, draft::applied, program);
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  private FederationDraft draft() {
    return new FederationDraft(
        kind,
        fields.entries()::text,
        choices.sourceId(),
        choices.way().get(),
        choices.duration().get(),
        choices.delivery().kind().get(),
        policyText);
  }

  /// Lets the person choose the file that the assertion or the token is in.
  public void chooseFile() {
    places.toRead(title()).ifPresent(this::take);
  }

  private void take(Path file) {
    fields.of(Field.TOKEN_FILE).text().set(file.toString());
    fields.of(Field.TOKEN_FILE).leave();
  }

  /// The person goes on to another field. The role's name is offered as that of the profile.
  public void leave(Field field) {
    fields.of(field).leave();
    if (field == Field.ROLE_ARN) {
      fields.offerName();
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

  /// Which kind it is.
  public FederationKind kind() {
    return kind;
  }

  /// What this is about.
  public String title() {
    return says.federationTitle(kind, edited);
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

  /// The user whose key signs, for a federated user.
  public ObjectProperty<Optional<Profile>> sourceProperty() {
    return choices.source();
  }

  /// The users to choose from.
  public List<Profile> sources() {
    return choices.users();
  }

  /// What is wrong with the choice of the user; mostly empty.
  public ReadOnlyStringProperty sourceProblemProperty() {
    return choices.sourceProblem().getReadOnlyProperty();
  }

  /// Where the assertion or the token comes from.
  public ObjectProperty<TokenWay> wayProperty() {
    return choices.way();
  }

  /// The roles that the assertion names.
  public AssertedRolesViewModel roles() {
    return roles;
  }

  /// How long sessions are asked for.
  public ObjectProperty<SessionDuration> durationProperty() {
    return choices.duration();
  }

  /// The lengths to choose from.
  public List<SessionDuration> durations() {
    return FederationDraft.durationsWith(kind, choices.duration().get());
  }

  /// A length in words.
  public String inWords(SessionDuration length) {
    return says.duration(length);
  }

  /// What to know of the length; mostly empty.
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
