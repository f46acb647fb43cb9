package app.brevet.ui.editor;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.Attempt;
import app.brevet.model.CallerIdentity;
import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.ui.editor.KeyChecking.Checked;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Asks AWS about the key that was typed: whose it is, and which MFA devices there are.
final class KeyCheckup {

  private final Words words;
  private final Work work;
  private final KeyChecking checking;
  private final Editing editing;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ObservableList<String> devices = FXCollections.observableArrayList();
  private Optional<CallerIdentity> identity = Optional.empty();
  private int turn;

  KeyCheckup(Words words, Work work, KeyChecking checking, Editing editing) {
    this.words = words;
    this.work = work;
    this.checking = checking;
    this.editing = editing;
  }

  /// Asks, and closes the secret.
  ///
  /// @param told is given what AWS told, unless the key was changed meanwhile
  void ask(AccessKeyId id, Secret secret, Optional<Region> region, Consumer<Checked> told) {
    forget();
    int asked = turn;
    editing.begin();
    work.run(
        () -> {
          try (secret) {
            return checking.check(id, secret, region);
          }
        },
        checked -> {
          editing.end();
          if (asked == turn) {
            tell(checked);
            told.accept(checked);
          }
        },
        failure -> fail(id, failure));
  }

  private void fail(AccessKeyId id, Failure failure) {
    Attempt attempt = new Attempt(Attempt.Verb.WHO_AM_I, id.value());
    editing.fail(failure, words.failure(attempt, failure));
  }

  /// What AWS told is of another key than the one that stands there now.
  void forget() {
    turn++;
    identity = Optional.empty();
    told.set("");
  }

  private void tell(Checked checked) {
    identity = Optional.of(checked.identity());
    devices.setAll(checked.devices().stream().map(MfaSerial::value).toList());
    String account = words.prompts().account(checked.identity().account());
    String owner =
        checked.identity().isAccountRoot()
            ? words.text("dialogs.user.checked-root", account)
            : words.text("dialogs.user.checked", nameIn(checked.identity()), account);
    String known = checked.devicesUnknown().map(this::unknown).orElseGet(() -> found(checked));
    told.set(words.text("dialogs.sentences", owner, known));
  }

  private String found(Checked checked) {
    return switch (checked.devices().size()) {
      case 0 -> words.text("dialogs.user.devices-none");
      case 1 -> words.text("dialogs.user.devices-one", checked.devices().getFirst().deviceName());
      default -> words.text("dialogs.user.devices-many", checked.devices().size());
    };
  }

  private String unknown(Failure failure) {
    Attempt attempt = Attempt.of(Attempt.Verb.WHO_AM_I);
    FailureText text = words.failure(attempt, failure);
    return words.text("dialogs.user.devices-unknown", text.why());
  }

  /// The name of a user without its path: `alice` of `user/staff/alice`.
  static String nameIn(CallerIdentity identity) {
    Arn arn = identity.arn();
    return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
  }

  /// Whose key it is, if that was asked.
  Optional<CallerIdentity> identity() {
    return identity;
  }

  /// Whose key it is and which devices there are; empty until AWS was asked.
  ReadOnlyStringWrapper told() {
    return told;
  }

  ObservableList<String> devices() {
    return devices;
  }
}
