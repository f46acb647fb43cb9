package app.brevet.ui.console;

import app.brevet.console.ConsoleTerms;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import app.brevet.ui.console.ConsoleCare.Copied;
import app.brevet.ui.kit.DialogWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The question where in the console a browser shall begin and for how long, which browser it is,
/// and what a user may do there. It closes once a browser is signed in, or the link is copied.
public final class ConsoleViewModel {

  /// What a user may do in the console.
  public enum Policy {
    /// What its profile says, which is nothing.
    NONE,
    /// To look.
    READ_ONLY,
    /// To look at lists only.
    VIEW_ONLY,
    /// All that the user itself may do.
    ADMINISTRATOR,
    /// What a policy says that is named.
    OWN
  }

  /// What the rest of the window does for it.
  ///
  /// @param copy puts a secret on the clipboard, for a short time
  /// @param say tells something in passing
  public record Onward(Consumer<String> copy, Consumer<String> say) {}

  private final Words words;
  private final DialogWork work;
  private final ConsoleCare care;
  private final Profile profile;
  private final ConsoleTerms terms;
  private final Partition partition;
  private final InstantSource clock;
  private final Onward onward;
  private final StringProperty service = new SimpleStringProperty("");
  private final StringProperty region = new SimpleStringProperty("");
  private final StringProperty duration = new SimpleStringProperty("");
  private final ObjectProperty<Policy> policy;
  private final StringProperty ownPolicy = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper ownPolicyProblem = new ReadOnlyStringWrapper("");
  private final BooleanProperty signOutFirst = new SimpleBooleanProperty();
  private final StringProperty browser = new SimpleStringProperty("");
  private final StringProperty browserProfile = new SimpleStringProperty("");
  private final StringProperty container = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();

  /// The question about this profile.
  ///
  /// @param partition whose console it is
  /// @param clock for the time of day that is told
  public ConsoleViewModel(
      Words words,
      Work work,
      ConsoleCare care,
      Profile profile,
      Partition partition,
      InstantSource clock,
      Onward onward) {
    this.words = words;
    this.work = new DialogWork(words, work, profile.name().value());
    this.care = care;
    this.profile = profile;
    this.terms = ConsoleTerms.of(profile);
    this.policy = new SimpleObjectProperty<>(policies().getFirst());
    this.partition = partition;
    this.clock = clock;
    this.onward = onward;
    ownPolicy.subscribe(_ -> ownPolicyProblem.set(""));
  }

  private ConsoleCare.Wish wish() {
    return new ConsoleCare.Wish(
        profile.name(),
        service.get().strip(),
        region.get().strip(),
        duration.get().strip(),
        terms.takesPolicy() ? policyName() : "",
        signOutFirst.get(),
        browser.get().strip(),
        browserProfile.get().strip(),
        container.get().strip());
  }

  private String policyName() {
    return switch (policy.get()) {
      case NONE -> "";
      case READ_ONLY -> "ReadOnlyAccess";
      case VIEW_ONLY -> "ViewOnlyAccess";
      case ADMINISTRATOR -> "AdministratorAccess";
      case OWN -> ownPolicy.get().strip();
    };
  }

  /// Another policy than those offered was chosen, and none is named: that is not the usual one.
  private boolean isPolicyMissing() {
    boolean missing =
        terms.takesPolicy() && policy.get() == Policy.OWN && ownPolicy.get().isBlank();
    ownPolicyProblem.set(missing ? words.text("dialogs.editor.missing") : "");
    return missing;
  }

  /// Signs a browser in.
  public void open() {
    if (!isPolicyMissing()) {
      ConsoleCare.Wish wish = wish();
      work.run(Verb.OPEN_CONSOLE, () -> care.open(wish), this::opened);
    }
  }

  private void opened(ConsoleCare.Led led) {
    say(led.durationRefused() ? "console.dialog.led-otherwise" : "console.dialog.led", led);
    abandon();
  }

  private void say(String key, ConsoleCare.Led led) {
    String until = words.times().at(led.until(), clock.instant());
    onward.say().accept(words.text(key, profile.name(), until));
  }

  /// Puts a link on the clipboard, for a browser that is elsewhere.
  public void copyLink() {
    if (!isPolicyMissing()) {
      ConsoleCare.Wish wish = wish();
      work.run(Verb.OPEN_CONSOLE, () -> care.link(wish), this::copy, _ -> {}, Copied::close);
    }
  }

  private void copy(Copied copied) {
    try (copied) {
      onward.copy().accept(copied.link().reveal());
    }
    if (copied.terms().durationRefused()) {
      say("console.dialog.copied-otherwise", copied.terms());
    }
    abandon();
  }

  /// Leaves the dialog, unless AWS or a browser is just waited for.
  public void leave() {
    if (!work.busyProperty().get()) {
      abandon();
    }
  }

  /// Leaves the dialog at once. What is under way goes on to its end.
  public void abandon() {
    work.end();
    closed.set(true);
  }

  /// The profile's name.
  public String name() {
    return profile.name().value();
  }

  /// Whether a policy can be chosen.
  public boolean takesPolicy() {
    return terms.takesPolicy();
  }

  /// Whether it can be chosen how long the browser stays signed in.
  public boolean takesLength() {
    return terms.takesLength();
  }

  /// What is to be known before; empty where there is nothing.
  public String caution() {
    return switch (terms.rights()) {
      case BY_A_POLICY -> words.text("console.dialog.user");
      case NEXT_TO_NOTHING -> words.text("console.dialog.federated");
      case OF_THE_SESSION -> terms.isWithoutMfa() ? words.text("console.dialog.federated") : "";
    };
  }

  /// How long the browser stays signed in if no length is typed, or why none can be.
  public String aboutLength() {
    return switch (terms.length()) {
      case CHOSEN ->
          usualLength()
              .map(usual -> words.text("console.dialog.duration-help", usual))
              .orElseGet(() -> words.text("console.dialog.duration-help-role"));
      case CHOSEN_UP_TO_AN_HOUR -> words.text("console.dialog.duration-help-root");
      case OF_THE_SESSION -> words.text("console.dialog.duration-fixed");
      case ONE_HOUR -> words.text("console.dialog.duration-hour");
    };
  }

  private Optional<String> usualLength() {
    return profile instanceof UserProfile user
        ? Optional.of(words.times().length(ConsoleTerms.usualLength(user).toDuration()))
        : Optional.empty();
  }

  /// The region that the console shows where none is typed.
  public String usualRegion() {
    return ConsoleTerms.usualRegion(profile, partition).value();
  }

  /// The policies there are to choose from.
  public List<Policy> policies() {
    List<Policy> all = List.of(Policy.values());
    return terms.rights() == ConsoleTerms.Rights.NEXT_TO_NOTHING ? all : all.subList(1, all.size());
  }

  /// A policy in words.
  public String inWords(Policy one) {
    return words.text(
        switch (one) {
          case NONE -> "console.policy.none";
          case READ_ONLY -> "console.policy.read-only";
          case VIEW_ONLY -> "console.policy.view-only";
          case ADMINISTRATOR -> "console.policy.administrator";
          case OWN -> "console.policy.own";
        });
  }

  /// The service whose page is opened; may be empty.
  public StringProperty serviceProperty() {
    return service;
  }

  /// The region that the page shows; may be empty.
  public StringProperty regionProperty() {
    return region;
  }

  /// How long the browser stays signed in; may be empty.
  public StringProperty durationProperty() {
    return duration;
  }

  /// What a user may do.
  public ObjectProperty<Policy> policyProperty() {
    return policy;
  }

  /// The name or the ARN of another policy, or the policy itself as JSON.
  public StringProperty ownPolicyProperty() {
    return ownPolicy;
  }

  /// Why it does not do; mostly empty.
  public ReadOnlyStringProperty ownPolicyProblemProperty() {
    return ownPolicyProblem.getReadOnlyProperty();
  }

  /// Whether who is signed in there now is signed out before.
  public BooleanProperty signOutFirstProperty() {
    return signOutFirst;
  }

  /// The browser with its arguments; empty for that of the system.
  public StringProperty browserProperty() {
    return browser;
  }

  /// The browser's profile; may be empty.
  public StringProperty browserProfileProperty() {
    return browserProfile;
  }

  /// The Firefox container; may be empty.
  public StringProperty containerProperty() {
    return container;
  }

  /// What is being done, and what went wrong last.
  public DialogWork work() {
    return work;
  }

  /// Whether the dialog is left.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }
}
