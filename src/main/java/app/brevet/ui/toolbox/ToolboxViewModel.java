package app.brevet.ui.toolbox;

import app.brevet.model.Attempt.Verb;
import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.SignerKind;
import app.brevet.model.StsAction;
import app.brevet.model.UserProfile;
import app.brevet.toolbox.AnswerJson;
import app.brevet.toolbox.EncodedMessage;
import app.brevet.toolbox.SignedBy;
import app.brevet.toolbox.StsAnswer;
import app.brevet.toolbox.StsCall;
import app.brevet.toolbox.StsParameter;
import app.brevet.toolbox.StsValues;
import app.brevet.ui.kit.AskedField;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.TextTree;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Calls actions of STS by hand: which action, who signs it, what it carries, and what came back.
/// Only those are offered as signers who may sign.
public final class ToolboxViewModel {

  /// Where the dialog stands.
  public enum Stage {
    /// The call is asked for.
    ASKED,
    /// AWS answered.
    ANSWERED
  }

  /// Somebody who may sign.
  ///
  /// @param label the profile, and which of its credentials
  public record Signer(String label, SignedBy by) {}

  private final Words words;
  private final DialogWork work;
  private final ToolboxCalls calls;
  private final List<Profile> profiles;
  private final InstantSource clock;
  private final Consumer<String> copy;
  private final ObjectProperty<StsAction> action =
      new SimpleObjectProperty<>(StsAction.GET_CALLER_IDENTITY);
  private final ObjectProperty<Optional<Signer>> signer =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Signer>> signers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final CallFields asked;
  private final ReadOnlyObjectWrapper<List<AskedField>> fields =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKED);
  private final ReadOnlyObjectWrapper<List<TextTree>> lines =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private Optional<StsAnswer> answer = Optional.empty();

  /// @param profiles those that there are, the chosen one first
  /// @param copy puts a secret on the clipboard, for a short time
  public ToolboxViewModel(
      Words words,
      Work work,
      ToolboxCalls calls,
      List<Profile> profiles,
      InstantSource clock,
      Consumer<String> copy) {
    this.words = words;
    this.asked = new CallFields(words);
    this.work = new DialogWork(words, work, "");
    this.calls = calls;
    this.profiles = List.copyOf(profiles);
    this.clock = clock;
    this.copy = copy;
    action.subscribe(_ -> actionChosen());
    signer.subscribe(_ -> signerChosen());
  }

  private void actionChosen() {
    asked.ask(action.get());
    fields.set(asked.all());
    List<Signer> lawful = profiles.stream().flatMap(this::signersOf).toList();
    signers.set(lawful);
    Optional<Profile> before = signer.get().map(one -> one.by().profile());
    signer.set(
        lawful.stream()
            .filter(one -> before.isEmpty() || before.get().equals(one.by().profile()))
            .findFirst()
            .or(() -> lawful.stream().findFirst()));
  }

  private Stream<Signer> signersOf(Profile profile) {
    return action.get().signersOf(profile).stream()
        .map(kind -> new Signer(label(profile, kind), new SignedBy(profile, kind)));
  }

  private String label(Profile profile, SignerKind kind) {
    return switch (kind) {
      case LONG_TERM_KEY -> words.text("toolbox.window.by-key", profile.name());
      case USER_SESSION, ROLE_SESSION, FEDERATED_SESSION ->
          words.text("toolbox.window.by-session", profile.name());
    };
  }

  /// The device of a user who signs with the key stands there already; its code is asked for.
  private void signerChosen() {
    asked.forgive();
    String serial =
        signer
            .get()
            .filter(one -> one.by().kind() == SignerKind.LONG_TERM_KEY)
            .map(one -> one.by().profile())
            .filter(UserProfile.class::isInstance)
            .flatMap(user -> ((UserProfile) user).mfaSerial())
            .map(MfaSerial::value)
            .orElse("");
    asked.fill(StsParameter.SERIAL_NUMBER, serial);
  }

  /// Asks for what decodes a refusal, with its message filled in; who signs stays, if it may.
  ///
  /// @param said what AWS said, with the message in it
  public void decode(String said) {
    action.set(StsAction.DECODE_AUTHORIZATION_MESSAGE);
    asked.fill(StsParameter.ENCODED_MESSAGE, EncodedMessage.in(said).orElse(""));
  }

  /// Makes the call.
  public void call() {
    StsValues values = asked.take();
    String region = asked.region();
    StsCall wish =
        new StsCall(action.get(), values, signer.get().map(Signer::by), Optional.empty());
    asked.forgive();
    work.run(
        Verb.STS,
        () -> {
          try (values) {
            return calls.make(wish.in(region));
          }
        },
        this::show,
        failure -> mark(wish, failure),
        StsAnswer::close);
  }

  /// What is wrong is told where it was typed too.
  private void mark(StsCall wish, Failure failure) {
    asked
        .refused(wish, failure)
        .ifPresent(
            field ->
                field
                    .problemProperty()
                    .set(work.failureProperty().get().map(FailureText::why).orElse("")));
  }

  private void show(StsAnswer answered) {
    answer = Optional.of(answered);
    lines.set(new AnswerLines(words).of(answered, clock.instant()));
    stage.set(Stage.ANSWERED);
  }

  /// Goes back to the call, as it was.
  public void back() {
    forget();
    stage.set(Stage.ASKED);
  }

  private void forget() {
    answer.ifPresent(StsAnswer::close);
    answer = Optional.empty();
    lines.set(List.of());
  }

  /// Copies the whole answer, secrets too, as AWS's JSON.
  public void copyAnswer() {
    answer.map(AnswerJson::text).ifPresent(copy);
  }

  /// Leaves the dialog, unless AWS is just being asked.
  public void leave() {
    if (!work.busyProperty().get()) {
      abandon();
    }
  }

  /// Ends the dialog at once; what was answered or typed is wiped.
  public void abandon() {
    work.end();
    forget();
    asked.wipe();
    closed.set(true);
  }

  /// All actions.
  public List<StsAction> actions() {
    return Arrays.asList(StsAction.values());
  }

  /// What an action is for.
  public String meaning(StsAction one) {
    return words.text("toolbox.action." + one.key());
  }

  /// The action that is called.
  public ObjectProperty<StsAction> actionProperty() {
    return action;
  }

  /// Those who may sign it; none for one that nothing signs.
  public ReadOnlyObjectProperty<List<Signer>> signersProperty() {
    return signers.getReadOnlyProperty();
  }

  /// Who signs it.
  public ObjectProperty<Optional<Signer>> signerProperty() {
    return signer;
  }

  /// What it takes.
  public ReadOnlyObjectProperty<List<AskedField>> fieldsProperty() {
    return fields.getReadOnlyProperty();
  }

  /// What was answered.
  public ReadOnlyObjectProperty<List<TextTree>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Where the dialog stands.
  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
