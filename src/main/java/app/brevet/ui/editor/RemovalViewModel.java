package app.brevet.ui.editor;

import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.Profiles;
import app.brevet.ui.kit.Work;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Removes a profile, and the roles that take their sessions from it: what goes along stands in the
/// button.
public final class RemovalViewModel {

  private final Words words;
  private final Work work;
  private final Profiles profiles;
  private final Profile profile;
  private final List<Profile> roles;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper closed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<ProfileName>> removed =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /// @param all the profiles that there are
  public RemovalViewModel(
      Words words, Work work, Profiles profiles, List<Profile> all, Profile profile) {
    this.words = words;
    this.work = work;
    this.profiles = profiles;
    this.profile = profile;
    SequencedSet<Profile> users = new LinkedHashSet<>();
    collect(profile, all, new HashSet<>(Set.of(profile.id())), users);
    this.roles = List.copyOf(users);
  }

  /// The roles that depend on it, each before the one that it depends on itself.
  private static void collect(
      Profile source, List<Profile> all, Set<ProfileId> seen, SequencedSet<Profile> users) {
    for (Profile one : all) {
      if (one.signer().filter(source.id()::equals).isPresent() && seen.add(one.id())) {
        collect(one, all, seen, users);
        users.add(one);
      }
    }
  }

  /// What is asked.
  public String title() {
    return words.text("dialogs.removal.title", profile.name());
  }

  /// What becomes of its key, its session and the roles that depend on it.
  public String text() {
    String own =
        switch (profile) {
          case UserProfile user -> words.text("dialogs.removal.user", user.accessKeyId());
          case RoleProfile _, FederatedProfile _, SamlProfile _, WebIdentityProfile _ ->
              words.text("dialogs.removal.role");
        };
    if (roles.isEmpty()) {
      return own;
    }
    String names =
        roles.stream().map(role -> role.name().value()).sorted().collect(Collectors.joining(", "));
    return words.text("dialogs.sentences", own, words.text("dialogs.removal.along", names));
  }

  /// What the button says, with the consequence in it.
  public String confirm() {
    return switch (profile) {
      case UserProfile _ -> confirmUser();
      case RoleProfile _, FederatedProfile _, SamlProfile _, WebIdentityProfile _ -> confirmRole();
    };
  }

  private String confirmUser() {
    return switch (roles.size()) {
      case 0 -> words.text("dialogs.removal.key");
      case 1 -> words.text("dialogs.removal.key-and-role");
      default -> words.text("dialogs.removal.key-and-roles", roles.size());
    };
  }

  private String confirmRole() {
    return roles.isEmpty()
        ? words.text("dialogs.removal.one-role")
        : words.text("dialogs.removal.roles", roles.size() + 1);
  }

  /// Removes the roles, then the profile. What was removed before one failed is gone; another try
  /// removes the rest.
  public void remove() {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    failure.set(Optional.empty());
    List<ProfileName> names = new ArrayList<>(roles.stream().map(Profile::name).toList());
    names.add(profile.name());
    work.run(
        () -> removeAll(List.copyOf(names)),
        done -> {
          busy.set(false);
          removed.set(done);
          closed.set(true);
        },
        why -> {
          busy.set(false);
          Attempt attempt = Attempt.of(Attempt.Verb.REMOVE_PROFILE, profile.name());
          failure.set(Optional.of(words.failure(attempt, why)));
        });
  }

  private List<ProfileName> removeAll(List<ProfileName> names) throws FailureException {
    List<ProfileName> there = profiles.all().stream().map(Profile::name).toList();
    for (ProfileName name : names) {
      if (there.contains(name)) {
        profiles.remove(name);
      }
    }
    return names;
  }

  /// Leaves everything as it is.
  public void dismiss() {
    if (!busy.get()) {
      closed.set(true);
    }
  }

  /// Whether the profiles are being removed.
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// Whether this is done.
  public ReadOnlyBooleanProperty closedProperty() {
    return closed.getReadOnlyProperty();
  }

  /// The names of what was removed, in that order.
  public ReadOnlyObjectProperty<List<ProfileName>> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /// What went wrong.
  public ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }
}
