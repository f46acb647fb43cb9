package app.brevet.ui.profiles;

import app.brevet.custody.SecretStore.State;
import app.brevet.custody.SecretStore.StoreStatus;
import app.brevet.session.LiveSession;
import app.brevet.ui.kit.StatusChip.Tone;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The bar below: the keychain, what was left half-way, the clock, and what ends next.
public final class StatusBarViewModel {

  private static final Duration IN_STEP = Duration.ofSeconds(5);
  private static final Duration TOO_FAR = Duration.ofMinutes(4);

  private final ProfileDesk desk;
  private final Supplier<Optional<Duration>> skew;
  private final Runnable unlock;
  private final Words words;
  private final ReadOnlyStringWrapper keychain;
  private final ReadOnlyObjectWrapper<Tone> keychainTone =
      new ReadOnlyObjectWrapper<>(Tone.NEUTRAL);
  private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper memoryOnly = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reminder = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Tone> clockTone = new ReadOnlyObjectWrapper<>(Tone.NEUTRAL);
  private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper("");
  private List<LeftOver> left = List.of();
  private Consumer<LeftOver> finish = _ -> {};

  /// @param skew AWS's time minus this machine's, once it is known
  /// @param unlock asks for what opens the keychain
  public StatusBarViewModel(
      ProfileDesk desk, Supplier<Optional<Duration>> skew, Runnable unlock, Words words) {
    this.desk = desk;
    this.skew = skew;
    this.unlock = unlock;
    this.words = words;
    this.keychain = new ReadOnlyStringWrapper(words.text("window.status.checking"));
    desk.sessionsProperty().subscribe(_ -> pass());
    desk.nowProperty().subscribe(_ -> pass());
  }

  /// Shows where the secrets are, and whether they can be had.
  public void show(StoreStatus store) {
    locked.set(store.state() == State.LOCKED);
    memoryOnly.set(store.isUntilLogout() ? words.text("window.status.memory-only") : "");
    switch (store.state()) {
      case AVAILABLE -> tell(words.text("window.status.available", store.name()), Tone.GOOD);
      case LOCKED -> tell(words.text("window.status.locked", store.name()), Tone.ATTENTION);
      case ABSENT -> tell(words.text("window.status.absent"), Tone.BAD);
      case NEW -> tell(words.text("window.status.new"), Tone.NEUTRAL);
    }
  }

  private void tell(String text, Tone tone) {
    keychain.set(text);
    keychainTone.set(tone);
  }

  /// Shows that it could not be told where the secrets are.
  public void show(FailureText failure) {
    locked.set(false);
    memoryOnly.set("");
    tell(failure.why(), Tone.BAD);
  }

  /// Reminds of these, one after the other.
  public void remind(List<LeftOver> leftOver) {
    left = List.copyOf(leftOver);
    pass();
  }

  private Optional<LeftOver> first() {
    return left.stream().filter(one -> one.isDue(desk.now())).findFirst();
  }

  private String reminderWords(LeftOver one) {
    return switch (one) {
      case LeftOver.Move _ -> words.text("window.left.move");
      case LeftOver.Rotation(var user, var deletionAt) ->
          words.text(
              deletionAt.isPresent() ? "window.left.deletable" : "window.left.rotation",
              user.name());
    };
  }

  /// Shows how far off the clock is: it was measured.
  public void tellClock() {
    Optional<Duration> measured = skew.get();
    clock.set(measured.map(this::clockWords).orElse(""));
    boolean far = measured.filter(by -> by.abs().compareTo(TOO_FAR) > 0).isPresent();
    clockTone.set(far ? Tone.ATTENTION : Tone.NEUTRAL);
  }

  private void pass() {
    reminder.set(first().map(this::reminderWords).orElse(""));
    tellClock();
    next.set(
        desk.sessionsProperty().get().stream()
            .filter(one -> one.isAliveAt(desk.now()))
            .min(Comparator.comparing(one -> one.expiry().orElseThrow().at()))
            .map(this::nextWords)
            .orElse(""));
  }

  private String clockWords(Duration by) {
    if (by.abs().compareTo(IN_STEP) <= 0) {
      return words.text("window.status.clock-good");
    }
    String off = words.times().left(by.abs());
    return by.isNegative()
        ? words.text("window.status.clock-ahead", off)
        : words.text("window.status.clock-behind", off);
  }

  private String nextWords(LiveSession one) {
    Duration left = one.expiry().orElseThrow().left(desk.now());
    return words.text("window.status.next-to-end", one.profile().name(), words.times().left(left));
  }

  /// Asks for what opens the keychain.
  public void unlock() {
    unlock.run();
  }

  /// Does this with what is to be finished.
  public void onFinish(Consumer<LeftOver> act) {
    finish = act;
  }

  /// Leads to what finishes what the user is reminded of.
  public void finish() {
    first().ifPresent(finish);
  }

  /// What was left half-way; mostly empty.
  public ReadOnlyStringProperty reminderProperty() {
    return reminder.getReadOnlyProperty();
  }

  /// Which keychain it is, and whether it is open.
  public ReadOnlyStringProperty keychainProperty() {
    return keychain.getReadOnlyProperty();
  }

  /// How the keychain is doing.
  public ReadOnlyObjectProperty<Tone> keychainToneProperty() {
    return keychainTone.getReadOnlyProperty();
  }

  /// That the secrets are gone when the user logs out; empty where they stay.
  public ReadOnlyStringProperty memoryOnlyProperty() {
    return memoryOnly.getReadOnlyProperty();
  }

  /// Whether it can be unlocked.
  public ReadOnlyBooleanProperty lockedProperty() {
    return locked.getReadOnlyProperty();
  }

  /// How this machine's clock stands to AWS's; empty while nobody knows.
  public ReadOnlyStringProperty clockProperty() {
    return clock.getReadOnlyProperty();
  }

  /// Whether the clock wants attention.
  public ReadOnlyObjectProperty<Tone> clockToneProperty() {
    return clockTone.getReadOnlyProperty();
  }

  /// What ends next; empty if nothing lives.
  public ReadOnlyStringProperty nextProperty() {
    return next.getReadOnlyProperty();
  }

  /// The words of the bar.
  public Words words() {
    return words;
  }
}
