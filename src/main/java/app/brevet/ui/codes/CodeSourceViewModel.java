package app.brevet.ui.codes;

import app.brevet.custody.CodeOrigins;
import app.brevet.custody.CodeOrigins.Origin;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileName;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Where the codes of a user come from: it tells the program, if there is one, and asks for another
/// place.
public final class CodeSourceViewModel {

  /// What is shown.
  public enum Place {
    /// It is looked where they come from.
    READING,
    /// The cards of the seed.
    SEED,
    /// The program that they come from.
    PROGRAM,
    /// The form that asks for another place.
    FORM
  }

  /// Where they can come from.
  public enum Kind {
    /// The seed that Brevet keeps.
    SEED,
    /// Any program.
    COMMAND,
    /// The account on a YubiKey.
    YUBIKEY,
    /// The user.
    TYPED
  }

  /// What is typed.
  public enum Field {
    LINE,
    ACCOUNT,
    DEVICE
  }

  private final Words words;
  private final DialogWork work;
  private final CodeOrigins origins;
  private final ProfileName user;
  private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.TYPED);
  private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
  private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper program = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.READING);
  private Place under = Place.SEED;

  /// The codes of this user.
  public CodeSourceViewModel(Words words, Work work, CodeOrigins origins, ProfileName user) {
    this.words = words;
    this.work = new DialogWork(words, work, user.value());
    this.origins = origins;
    this.user = user;
    for (Field field : Field.values()) {
      texts.put(field, new SimpleStringProperty(""));
      problems.put(field, new ReadOnlyStringWrapper(""));
      text(field).subscribe(_ -> problem(field).set(""));
    }
  }

  /// Looks where they come from now. Where that cannot be told the seed's cards are shown, which
  /// tell what is wrong.
  public void look() {
    work.run(Verb.MFA_SOURCE, () -> origins.of(user), this::tell, this::showSeed);
  }

  private void tell(Origin origin) {
    if (origin.seedKept() || origin.command().isEmpty()) {
      showSeed();
      return;
    }
    String name =
        switch (origin.command().get()) {
          case CodeCommand.Line line -> line.program();
          case CodeCommand.Ykman _ -> words.text("codes.program.yubikey");
        };
    program.set(words.text("codes.program.title", user, name));
    place.set(Place.PROGRAM);
  }

  private void showSeed() {
    work.forgive();
    place.set(Place.SEED);
  }

  /// Shows the form as it stands.
  public void open() {
    under = place.get() == Place.PROGRAM ? Place.PROGRAM : Place.SEED;
    place.set(Place.FORM);
    work.run(Verb.MFA_SOURCE, () -> origins.of(user), this::fill);
  }

  private void fill(Origin origin) {
    for (Field field : Field.values()) {
      text(field).set("");
    }
    kind.set(Kind.TYPED);
    origin.command().ifPresent(this::fill);
    note.set(origin.seedKept() ? words.text("codes.source.seed-first") : "");
    if (origin.seedKept()) {
      kind.set(Kind.SEED);
    }
  }

  private void fill(CodeCommand command) {
    switch (command) {
      case CodeCommand.Line line -> {
        kind.set(Kind.COMMAND);
        text(Field.LINE).set(line.text());
      }
      case CodeCommand.Ykman key -> {
        kind.set(Kind.YUBIKEY);
        text(Field.ACCOUNT).set(key.account());
        text(Field.DEVICE).set(key.device().orElse(""));
      }
    }
  }

  /// Does what was chosen. For the seed there is nothing to do here: its own cards follow.
  public void save() {
    switch (kind.get()) {
      case SEED -> showSeed();
      case TYPED -> run(() -> origins.useNone(user));
      case COMMAND ->
          parsed(Field.LINE, () -> CodeCommand.Line.parse(text(Field.LINE).get()))
              .ifPresent(this::use);
      case YUBIKEY -> yubiKey().ifPresent(this::use);
    }
  }

  private void use(CodeCommand command) {
    run(() -> origins.use(user, command));
  }

  private void run(Work.Job<Origin> job) {
    work.run(Verb.MFA_SOURCE, job, this::tell);
  }

  private Optional<CodeCommand> yubiKey() {
    String account = text(Field.ACCOUNT).get();
    Optional<CodeCommand> alone =
        parsed(Field.ACCOUNT, () -> CodeCommand.Ykman.parse(account, Optional.empty()));
    return alone.isEmpty()
        ? Optional.empty()
        : parsed(
            Field.DEVICE,
            () -> CodeCommand.Ykman.parse(account, Optional.of(text(Field.DEVICE).get())));
  }

  /// Reads what was typed.
  @FunctionalInterface
  private interface Parse {
    CodeCommand now() throws InvalidInputException;
  }

  private Optional<CodeCommand> parsed(Field field, Parse parse) {
    try {
      return Optional.of(parse.now());
    } catch (InvalidInputException e) {
      Failure failure = new Failure.InvalidInput(e.reason(), e.value());
      problem(field).set(words.failure(Attempt.of(Verb.MFA_SOURCE, user), failure).why());
      return Optional.empty();
    }
  }

  /// Goes back to the codes, and changes nothing.
  public void leave() {
    work.forgive();
    place.set(under);
  }

  /// The dialog ends at once, whatever is under way.
  public void abandon() {
    work.end();
  }

  private StringProperty text(Field field) {
    return Objects.requireNonNull(texts.get(field));
  }

  private ReadOnlyStringWrapper problem(Field field) {
    return Objects.requireNonNull(problems.get(field));
  }

  /// Whose codes they are.
  public ProfileName user() {
    return user;
  }

  /// What is chosen.
  public ObjectProperty<Kind> kindProperty() {
    return kind;
  }

  /// What is typed there.
  public StringProperty textProperty(Field field) {
    return text(field);
  }

  /// What is wrong with it; empty if nothing is.
  public ReadOnlyStringProperty problemProperty(Field field) {
    return problem(field).getReadOnlyProperty();
  }

  /// What is worth knowing; may be empty.
  public ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }

  /// Which program the codes come from, in words.
  public ReadOnlyStringProperty programProperty() {
    return program.getReadOnlyProperty();
  }

  /// What is shown.
  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }
}
