package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.session.Profiles;
import app.brevet.words.Words;
import java.util.List;

/// `brevet profile remove NAME`. On a terminal it asks once, with the consequence; a script is
/// taken at its word.
final class RemoveCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.REMOVE_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.profile.remove").name().flag(Confirmation.YES, "commands.option.yes");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Profiles profiles = invocation.uses().profiles();
    ProfileName name = Names.of(invocation);
    Profile profile = profiles.find(name);
    refuseIfSource(profile, profiles);
    Confirmation.require(question(profile, invocation.words()), invocation);
    profiles.remove(name);
    invocation
        .output()
        .done(
            new JsonObject().with("removed", name.value()),
            invocation.words().text("commands.profile.remove.done", name));
    return ExitCode.DONE;
  }

  private static void refuseIfSource(Profile profile, Profiles profiles) throws FailureException {
    List<ProfileName> users = profiles.usersOf(profile);
    if (!users.isEmpty()) {
      throw new FailureException(new Failure.SourceInUse(profile.name(), users));
    }
  }

  private static String question(Profile profile, Words words) {
    return profile instanceof UserProfile user
        ? words.text("commands.profile.remove.ask-user", user.name(), user.accessKeyId())
        : words.text("commands.profile.remove.ask-role", profile.name());
  }
}
