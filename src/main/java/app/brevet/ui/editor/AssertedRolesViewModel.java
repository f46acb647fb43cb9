package app.brevet.ui.editor;

import app.brevet.model.Attempt;
import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import app.brevet.model.SamlRole;
import app.brevet.model.TokenSource;
import app.brevet.session.AssertedRoles;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Reads from the assertion which roles there are to choose from, and fills in the one that is
/// chosen with its provider. Chosen is what the fields say: whoever types over them has chosen
/// another, or none. What another source said is no longer offered.
public final class AssertedRolesViewModel {

  private final Words words;
  private final Work work;
  private final AssertedRoles asserted;
  private final FederationFields fields;
  private final ObjectProperty<TokenWay> way;
  private final Supplier<FederationDraft> draft;
  private final Editing editing;
  private final ObservableList<SamlRole> roles = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<SamlRole>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final BooleanExpression readable;
  private boolean filling;
  private int source;
  private Optional<EndableJob<List<SamlRole>>> running = Optional.empty();

  /// @param draft what is typed just now
  AssertedRolesViewModel(
      Words words,
      Work work,
      AssertedRoles asserted,
      FederationFields fields,
      ObjectProperty<TokenWay> way,
      Supplier<FederationDraft> draft,
      Editing editing) {
    this.words = words;
    this.work = work;
    this.asserted = asserted;
    this.fields = fields;
    this.way = way;
    this.draft = draft;
    this.editing = editing;
    this.readable =
        Bindings.createBooleanBinding(
            () -> !reading.get() && !editing.busy().get() && isSourceGiven(),
            reading,
            editing.busy(),
            way,
            fields.of(Field.TOKEN_FILE).text(),
            fields.of(Field.TOKEN_COMMAND).text());
    way.subscribe(_ -> forget());
    fields.of(Field.TOKEN_FILE).text().subscribe(_ -> forget());
    fields.of(Field.TOKEN_COMMAND).text().subscribe(_ -> forget());
    fields.of(Field.ROLE_ARN).text().subscribe(_ -> choose());
    fields.of(Field.PROVIDER_ARN).text().subscribe(_ -> choose());
    editing.closed().subscribe(_ -> end());
    chosen.subscribe(one -> one.ifPresent(this::fillIn));
  }

  private static Optional<Field> fieldOf(TokenWay way) {
    return switch (way) {
      case FILE -> Optional.of(Field.TOKEN_FILE);
      case PROGRAM -> Optional.of(Field.TOKEN_COMMAND);
      case ASKED -> Optional.empty();
    };
  }

  private boolean isSourceGiven() {
    return fieldOf(way.get()).filter(field -> fields.entries().text(field).isEmpty()).isEmpty();
  }

  /// Nobody waits for what is being read: a program that prints it is ended.
  private void end() {
    running.ifPresent(EndableJob::end);
    running = Optional.empty();
  }

  private void forget() {
    source++;
    end();
    reading.set(false);
    chosen.set(Optional.empty());
    roles.clear();
  }

  /// Reads the roles, where what was typed can be a source of assertions; else says what is wrong.
  public void read() {
    boolean sound = fieldOf(way.get()).filter(field -> !fields.of(field).isSound()).isEmpty();
    if (!readable.get() || !sound) {
      return;
    }
    FederationDraft typed = draft.get();
    try {
      read(typed.token(), typed.program());
    } catch (InvalidInputException e) {
      fail(new Failure.InvalidInput(e.reason(), e.value()));
    }
  }

  private void read(TokenSource from, Optional<CodeCommand.Line> program) {
    Optional<ProfileName> name = name();
    int now = source;
    editing.failure().set(Optional.empty());
    reading.set(true);
    EndableJob<List<SamlRole>> job = new EndableJob<>(() -> asserted.of(name, from, program));
    running = Optional.of(job);
    work.<List<SamlRole>>run(
        job,
        found -> {
          if (isStill(now)) {
            offer(found.stream().distinct().toList());
          }
        },
        failure -> {
          if (isStill(now)) {
            reading.set(false);
            fail(failure);
          }
        });
  }

  /// Another source was chosen meanwhile, or the dialog closed: nobody waits for these roles.
  private boolean isStill(int then) {
    return then == source && !editing.closed().get();
  }

  private Optional<ProfileName> name() {
    try {
      return Optional.of(ProfileName.parse(fields.entries().text(Field.NAME)));
    } catch (InvalidInputException e) {
      return Optional.empty(); // The field itself tells that, once it is submitted.
    }
  }

  private void fail(Failure failure) {
    if (!(failure instanceof Failure.Cancelled) && !editing.busy().get()) {
      Attempt attempt = new Attempt(Attempt.Verb.READ_ROLES, fields.entries().text(Field.NAME));
      editing.fail(failure, words.failure(attempt, failure));
    }
  }

  private void offer(List<SamlRole> found) {
    reading.set(false);
    roles.setAll(found);
    chosen.set(
        filledIn().or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty()));
  }

  private void choose() {
    if (!filling) {
      chosen.set(filledIn());
    }
  }

  private Optional<SamlRole> filledIn() {
    return roles.stream().filter(this::isFilledIn).findFirst();
  }

  private boolean isFilledIn(SamlRole role) {
    return role.roleArn().toString().equals(fields.entries().text(Field.ROLE_ARN))
        && role.providerArn().toString().equals(fields.entries().text(Field.PROVIDER_ARN));
  }

  private void fillIn(SamlRole role) {
    filling = true; // Between the two fields it is not yet what they say.
    fill(Field.ROLE_ARN, role.roleArn().toString());
    fill(Field.PROVIDER_ARN, role.providerArn().toString());
    filling = false;
    fields.offerName();
  }

  private void fill(Field field, String text) {
    if (!fields.entries().text(field).equals(text)) { // Else it is being typed just now.
      fields.of(field).text().set(text);
    }
    fields.of(field).leave();
  }

  /// The roles to choose from; empty until they are read.
  public ObservableList<SamlRole> roles() {
    return roles;
  }

  /// A role in words: by its ARN, with the provider where that makes the difference.
  public String inWords(SamlRole role) {
    boolean alone = roles.stream().filter(one -> one.roleArn().equals(role.roleArn())).count() < 2;
    return alone
        ? role.roleArn().toString()
        : words.text("dialogs.federation.role-of", role.roleArn(), role.providerArn());
  }

  /// The role that is chosen of them.
  public ObjectProperty<Optional<SamlRole>> chosenProperty() {
    return chosen;
  }

  /// Whether they can be read now: there is a source, and nothing else is being done.
  public BooleanExpression readableProperty() {
    return readable;
  }

  /// Whether they are being read.
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }
}
