package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.session.Profiles;
import java.util.Optional;

/// `brevet profile add role NAME`.
final class AddRoleCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.ADD_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.profile.add.role")
        .parameter("NAME", "1", "commands.parameter.new")
        .required(RoleOptions.ROLE_ARN, "ARN", "commands.option.role-arn")
        .required(RoleOptions.SOURCE, "NAME", "commands.option.source");
    RoleOptions.describe(syntax);
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
    RoleOptions options = new RoleOptions(invocation.arguments(), profiles);
    RoleArn roleArn = options.roleArn().orElseThrow();
    profiles.checkFree(name);
    ProfileId source = options.source().orElseThrow();
    RoleProfile added = profiles.addRole(options.applied(blank(name, roleArn, source)));
    return AddedProfile.tell(added, invocation);
  }

  private static RoleProfile blank(ProfileName name, RoleArn roleArn, ProfileId source) {
    return new RoleProfile(
        ProfileId.random(),
        name,
        roleArn,
        source,
        RoleProfile.Via.SESSION,
        RoleParameters.NONE,
        Optional.empty(),
        SessionDuration.ROLE_DEFAULT,
        Optional.empty());
  }
}
