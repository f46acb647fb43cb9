package app.brevet.session;

import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenSource;
import app.brevet.os.FileLock;
import java.util.Optional;

/// Profiles whose assertions or tokens may come from a program: the profile says that one makes
/// them, this machine's own file says which.
public final class TokenPrograms {

  private final Profiles profiles;
  private final CodeCommands commands;
  private final SessionCache cache;
  private final Flights flights;

  TokenPrograms(Profiles profiles, SessionGround ground) {
    this.profiles = profiles;
    this.commands = ground.commands();
    this.cache = ground.cache();
    this.flights = ground.flights();
  }

  /// The program that was named for this profile; empty if its tokens come from none.
  ///
  /// @throws FailureException if the file of programs cannot be read
  public Optional<CodeCommand.Line> of(Profile profile) throws FailureException {
    return isOfProgram(profile) ? commands.lineOf(profile.id()) : Optional.empty();
  }

  /// Whether the profile says that a program prints its tokens.
  static boolean isOfProgram(Profile profile) {
    return profile.tokenSource().filter(TokenSource.Program.class::isInstance).isPresent();
  }

  /// Refuses a profile that could not be added: its name is taken, or its program cannot be kept.
  ///
  /// @param program the one to be named for it, if it has one
  public void check(ProfileName name, Optional<CodeCommand.Line> program) throws FailureException {
    profiles.checkFree(name);
    if (program.isPresent()) {
      commands.check();
    }
  }

  /// Adds the profile, and names its program.
  ///
  /// @param program one, if the profile says that there is
  public <P extends Profile> P add(P profile, Optional<CodeCommand.Line> program)
      throws FailureException {
    profiles.checkFree(profile.name());
    if (program.isEmpty()) {
      return profiles.add(profile);
    }
    commands.put(profile.id(), program.get());
    boolean added = false;
    try {
      P there = profiles.add(profile);
      added = true;
      return there;
    } finally {
      if (!added) {
        commands.remove(profile.id());
      }
    }
  }

  /// Changes the profile, and names its program anew if there is a new one; a session that came by
  /// another program is no longer served, nor is one kept that is on its way. A program that the
  /// profile has no use for any more is forgotten. Where the profile or its new program cannot be
  /// kept, both are as they were.
  public <X extends Exception> Profile edit(
      ProfileName name, Profiles.Edit<X> edit, Optional<CodeCommand.Line> program)
      throws FailureException, X {
    if (program.isPresent()) {
      Profile before = profiles.find(name);
      if (isOfProgram(edit.of(before))) { // Else it has no place for one.
        return this.<X>edit(before, edit, program.get());
      }
    }
    Profile changed = profiles.<X>edit(name, edit);
    if (changed.tokenSource().isPresent() && !isOfProgram(changed)) {
      commands.remove(changed.id());
    }
    return changed;
  }

  /// The program is named first: its file may be one that Brevet does not touch. Whoever lands a
  /// session just now does so before all of this, or finds that another program is named.
  private <X extends Exception> Profile edit(
      Profile before, Profiles.Edit<X> edit, CodeCommand.Line program) throws FailureException, X {
    try (FileLock _ = flights.land(before)) {
      Optional<CodeCommand> former = commands.of(before.id());
      commands.put(before.id(), program);
      boolean edited = false;
      try {
        Profile changed = profiles.<X>edit(before.name(), now -> edit.of(still(before, now)));
        edited = true;
        if (!former.equals(Optional.of(program))) {
          var _ = cache.forget(changed.id());
        }
        return changed;
      } finally {
        if (!edited) {
          putBack(before.id(), former);
        }
      }
    }
  }

  /// Another profile may have got the name since.
  private static Profile still(Profile before, Profile now) throws FailureException {
    if (!now.id().equals(before.id())) {
      throw new FailureException(new Failure.NoSuchProfile(before.name().value()));
    }
    return now;
  }

  private void putBack(ProfileId id, Optional<CodeCommand> former) throws FailureException {
    if (former.isPresent()) {
      commands.put(id, former.get());
    } else {
      commands.remove(id);
    }
  }
}
