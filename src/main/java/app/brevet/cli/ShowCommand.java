package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.session.Profiles;
import java.util.Optional;

/// `brevet profile show NAME`.
final class ShowCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.SHOW_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.profile.show").name();
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Profiles profiles = invocation.uses().profiles();
    Profile profile = profiles.find(Names.of(invocation));
    Optional<ProfileName> source = profiles.sourceOf(profile);
    invocation
        .output()
        .answer(
            ProfileJson.of(profile, profiles),
            ProfileLines.of(profile, source, invocation.words()));
    return ExitCode.DONE;
  }
}
