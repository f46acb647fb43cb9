package app.brevet.session;

import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.TokenSource;
import java.util.Optional;

/// Profiles whose assertions or tokens may come from a program: the profile says that one makes
/// them, this machine's own file says which.
public final class TokenPrograms {

  private final Profiles profiles;
  private final CodeCommands commands;
  private final SessionCache cache;

  TokenPrograms(Profiles profiles, CodeCommands commands, SessionCache cache) {
    this.profiles = profiles;
    this.commands = commands;
    this.cache = cache;
  }

  /// The program that was named for this profile; empty if its tokens come from none.
  ///
  /// @throws FailureException if the file of programs cannot be read
  public Optional<CodeCommand.Line> of(Profile profile) throws FailureException {
    return isOfProgram(profile) ? commands.lineOf(profile.id()) : Optional.empty();
  }

  private static boolean isOfProgram(Profile profile) {
    return profile.tokenSource().filter(TokenSource.Program.class::isInstance).isPresent();
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
  /// another program is no longer served. A program that the profile has no use for any more is
  /// forgotten.
  public <X extends Exception> Profile edit(
      ProfileName name, Profiles.Edit<X> edit, Optional<CodeCommand.Line> program)
      throws FailureException, X {
    Profile changed = profiles.<X>edit(name, edit);
    if (program.isPresent()) {
      boolean same = commands.lineOf(changed.id()).equals(program);
      commands.put(changed.id(), program.get());
      if (!same) {
        cache.forget(changed.id());
      }
    } else if (changed.tokenSource().isPresent() && !isOfProgram(changed)) {
      commands.remove(changed.id());
    }
    return changed;
  }
}
