package app.brevet.ui.editor;

import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.session.Profiles;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/// Adds or changes a user profile.
///
/// The secret half of the key stays in its field on the screen: the verbs that need it are given a
/// copy, which they close.
public final class UserEditorViewModel {

  /// The fields of text.
  public enum Field {
    KEY_ID,
    NAME,
    MFA_SERIAL,
    REGION,
    OUTPUT,
    SILENT_FOR
  }

  /// The field on the screen that holds the secret half of the key.
  public interface SecretInput {

    /// Puts this in the place of what it holds, and closes it.
    void fill(Secret secretAccessKey);

    /// Wipes what it holds.
    void clear();
  }

  private final EditorWords says;
  private final Optional<UserProfile> edited;
  private final Editing editing = new Editing(this::isChanged);
  private final UserFields fields;
  private final KeyCheckup checkup;
  private final UserSaving saving;
  private final SecretEntry secretEntry;
  private final BooleanBinding checkable;

  /// The editor of a profile, or of a new one.
  public UserEditorViewModel(
      Words words,
      Work work,
      Profiles profiles,
      KeyChecking checking,
      Optional<UserProfile> edited) {
    this.says = new EditorWords(words);
    this.edited = edited;
    this.fields = new UserFields(edited, says);
    this.secretEntry = new SecretEntry(says);
    this.checkable = Bindings.and(editing.busy().not(), secretEntry.length().greaterThan(0));
    this.checkup = new KeyCheckup(words, work, checking, editing);
    this.saving =
        new UserSaving(
            profiles,
            new ProfileSaving(
                words,
                work,
                profiles,
                editing,
                taken -> fields.of(Field.NAME).refuse(says.nameTaken(taken))),
            edited);
    fields.of(Field.KEY_ID).text().subscribe(_ -> keyChanged());
    fields.duration().subscribe(_ -> noteDuration());
    editing.saved().subscribe(saved -> saved.ifPresent(_ -> secretEntry.clear()));
  }

  private boolean isChanged() {
    return fields.areChanged() || !secretEntry.isEmpty();
  }

  private void keyChanged() {
    checkup.forget();
    noteDuration();
  }

  private void noteDuration() {
    fields.noteDuration(checkup.identity().or(() -> edited.flatMap(UserProfile::identity)));
  }

  /// Takes what was pasted into the field of the key's id: where it has the secret half of a key,
  /// each half goes into its own field.
  ///
  /// @return whether it had, so that the text goes nowhere else
  public boolean paste(String clipboard) {
    PastedKey pasted = PastedKey.in(clipboard);
    if (pasted.secretHalf().isEmpty()) {
      return false;
    }
    pasted.accessKeyId().ifPresent(id -> fields.of(Field.KEY_ID).text().set(id));
    secretEntry.fill(pasted.secretHalf().get());
    return true;
  }

  /// Asks AWS whose key it is and which MFA devices there are; closes the secret.
  public void check(Secret secretAccessKey) {
    boolean keyIdSound =
        fields.of(Field.KEY_ID).isSound(); // Each tells its problem: all are asked.
    boolean regionSound = fields.of(Field.REGION).isSound();
    boolean secretSound = secretEntry.isSound(secretAccessKey);
    if (editing.busy().get() || !keyIdSound || !regionSound || !secretSound) {
      secretAccessKey.close();
      return;
    }
    try {
      checkup.ask(
          AccessKeyId.parseLongTerm(fields.of(Field.KEY_ID).stripped()),
          secretAccessKey,
          OptionalText.parse(fields.of(Field.REGION).stripped(), Region::parse),
          this::prefill);
    } catch (InvalidInputException e) {
      secretAccessKey.close(); // Both were sound just now, and tell their problems themselves.
    }
  }

  private void prefill(KeyChecking.Checked checked) {
    if (checked.devices().size() == 1 && fields.of(Field.MFA_SERIAL).stripped().isEmpty()) {
      fields.of(Field.MFA_SERIAL).text().set(checked.devices().getFirst().value());
    }
    if (fields.of(Field.NAME).stripped().isEmpty() && !checked.identity().isAccountRoot()) {
      fields.of(Field.NAME).text().set(KeyCheckup.nameIn(checked.identity()));
    }
    noteDuration();
  }

  /// Saves the profile, and closes the secret.
  ///
  /// @param secret empty to keep the key that is there
  /// @param verify whether AWS is asked first if a new key works
  public void save(Secret secret, boolean verify) {
    boolean fieldsSound = fields.entries().areSound(); // Each tells its problem: both are asked.
    boolean secretSound = isSoundToSave(secret);
    if (editing.busy().get() || !fieldsSound || !secretSound) {
      secret.close();
    } else {
      saving.save(fields.draft(), secret, verify);
    }
  }

  private boolean isSoundToSave(Secret secret) {
    return (fields.keepKey() && secret.length() == 0) || secretEntry.isSound(secret);
  }

  /// The person goes on to another field.
  public void leave(Field field) {
    fields.of(field).leave();
  }

  /// Closes, or asks first whether to drop what was typed; asked already, goes on editing.
  public void dismiss() {
    editing.dismiss();
  }

  /// Drops what was typed, and closes.
  public void discard() {
    secretEntry.clear();
    editing.discard();
  }

  /// Tells where the secret is on the screen.
  public void attach(SecretInput secretInput) {
    secretEntry.attach(secretInput);
  }

  /// What this is about.
  public String title() {
    return says.userTitle(edited);
  }

  /// What the main button says.
  public String submit() {
    return says.submit(edited.isPresent());
  }

  /// What helps with the secret; may be empty.
  public String secretHelp() {
    return says.secretHelp(edited.isPresent());
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

  /// The secret on the screen is another one, of this length.
  public void secretEdited(int length) {
    secretEntry.edit(length);
    keyChanged();
  }

  /// What is wrong with the secret; mostly empty.
  public ReadOnlyStringProperty secretProblemProperty() {
    return secretEntry.problem().getReadOnlyProperty();
  }

  /// How long sessions are asked for.
  public ObjectProperty<SessionDuration> durationProperty() {
    return fields.duration();
  }

  /// The lengths to choose from.
  public List<SessionDuration> durations() {
    return UserDraft.durationsWith(fields.duration().get());
  }

  /// A length in words.
  public String inWords(SessionDuration length) {
    return says.duration(length);
  }

  /// Why sessions will be shorter; mostly empty.
  public ReadOnlyStringProperty durationNoteProperty() {
    return fields.durationNote().getReadOnlyProperty();
  }

  /// How sessions reach the user's tools.
  public ObjectProperty<DeliveryKind> deliveryProperty() {
    return fields.delivery().kind();
  }

  /// Whether there is a key that AWS can be asked about.
  public BooleanBinding checkableProperty() {
    return checkable;
  }

  /// Whose key it is and which MFA devices there are, once AWS was asked.
  public ReadOnlyStringProperty checkedProperty() {
    return checkup.told().getReadOnlyProperty();
  }

  /// The serials of the owner's MFA devices.
  public ObservableList<String> devices() {
    return checkup.devices();
  }

  /// Whether AWS or the keychain is at work.
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

  /// Whether only AWS did not answer, so that the profile can be saved all the same.
  public ReadOnlyBooleanProperty savableUncheckedProperty() {
    return editing.isForNow().getReadOnlyProperty();
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
