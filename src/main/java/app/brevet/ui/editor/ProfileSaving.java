package app.brevet.ui.editor;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.session.Profiles;
import app.brevet.ui.kit.Work;
import app.brevet.words.Words;
import java.util.function.Consumer;

/// Adds and changes profiles, and tells the dialog what became of it.
final class ProfileSaving {

  private final Words words;
  private final Work work;
  private final Profiles profiles;
  private final Editing editing;
  private final Consumer<ProfileName> nameTaken;

  /// @param nameTaken is told when there is another profile of that name
  ProfileSaving(
      Words words, Work work, Profiles profiles, Editing editing, Consumer<ProfileName> nameTaken) {
    this.words = words;
    this.work = work;
    this.profiles = profiles;
    this.editing = editing;
    this.nameTaken = nameTaken;
  }

  /// Adds a profile of this name.
  ///
  /// @param after done when that ended, well or not
  void add(ProfileName name, Work.Job<? extends Profile> adding, Runnable after) {
    editing.begin();
    work.<Profile>run(
        adding::call,
        added -> {
          after.run();
          editing.save(added);
        },
        failure -> {
          after.run();
          fail(Attempt.Verb.ADD_PROFILE, name, failure);
        });
  }

  /// Changes the profile of a name, then gives it another one if that is wanted: first it is looked
  /// whether that one is free, so that mostly both is done or nothing.
  ///
  /// @param after done when the change ended, well or not
  void change(
      ProfileName now, ProfileName wanted, Work.Job<? extends Profile> changing, Runnable after) {
    editing.begin();
    boolean stays = now.equals(wanted);
    work.<Profile>run(
        () -> {
          if (!stays) {
            profiles.checkFree(wanted);
          }
          return changing.call();
        },
        changed -> {
          after.run();
          if (stays) {
            editing.save(changed);
          } else {
            rename(now, wanted);
          }
        },
        failure -> {
          after.run();
          fail(Attempt.Verb.EDIT_PROFILE, now, failure);
        });
  }

  private void rename(ProfileName now, ProfileName wanted) {
    work.<Profile>run(
        () -> profiles.rename(now, wanted),
        editing::save,
        failure -> fail(Attempt.Verb.RENAME_PROFILE, now, failure));
  }

  /// Says that what was typed cannot be a profile, where no single field could tell.
  void refuse(String name, InvalidInputException e) {
    Failure failure = new Failure.InvalidInput(e.reason(), e.value());
    Attempt attempt = new Attempt(Attempt.Verb.EDIT_PROFILE, name);
    editing.fail(failure, words.failure(attempt, failure));
  }

  private void fail(Attempt.Verb verb, ProfileName name, Failure failure) {
    if (failure instanceof Failure.NameTaken(var taken)) {
      editing.end();
      nameTaken.accept(taken);
    } else {
      editing.fail(failure, words.failure(Attempt.of(verb, name), failure));
    }
  }
}
