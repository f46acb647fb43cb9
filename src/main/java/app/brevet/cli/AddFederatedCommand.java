package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.session.Profiles;
import java.util.Optional;

/// `brevet profile add federated NAME`.
final class AddFederatedCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.ADD_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.profile.add.federated")
        .parameter("NAME", "1", "commands.parameter.new")
        .required(RoleOptions.SOURCE, "NAME", "commands.option.source-user");
    KindOptions.describeFederated(syntax);
    PolicyOptions.describe(syntax);
    syntax.repeated(RoleOptions.TAG, "KEY=VALUE", "commands.option.tag");
    CommonOptions.describe(syntax);
  }

  @Override
  public boolean takesOutput() {
    return true;
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    ProfileName name = Names.required(invocation, 0);
    Profiles profiles = invocation.uses().profiles();
    profiles.checkFree(name);
    ProfileId source = new RoleOptions(invocation.arguments(), profiles).source().orElseThrow();
    FederatedProfile blank =
        new FederatedProfile(
            ProfileId.random(),
            name,
            source,
            Optional.empty(),
            SessionPolicy.NONE,
            SessionTags.NONE,
            SessionSettings.of(SessionDuration.USER_DEFAULT));
    KindOptions options = new KindOptions(invocation.arguments(), profiles);
    return AddedProfile.tell(profiles.add(options.applied(blank)), invocation);
  }
}
