package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.session.Profiles;

/// What is told of a profile that was added and has no key of its own.
final class AddedProfile {

  private AddedProfile() {}

  static ExitCode tell(Profile added, Invocation invocation) throws FailureException {
    Profiles profiles = invocation.uses().profiles();
    Notices.tell(added, invocation);
    Terms.tell(added, invocation);
    var _ = Shadows.tell(added, invocation);
    invocation
        .output()
        .done(
            ProfileJson.of(added, profiles),
            invocation.words().text("commands.profile.add.done", added.name()));
    return ExitCode.DONE;
  }
}
