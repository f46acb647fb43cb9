package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.Profiles;
import java.util.Optional;

/// `brevet profile add web-identity NAME`.
final class AddWebIdentityCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.ADD_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.profile.add.web-identity")
        .parameter("NAME", "1", "commands.parameter.new")
        .required(RoleOptions.ROLE_ARN, "ARN", "commands.option.role-arn");
    KindOptions.describeToken(syntax);
    syntax.option(RoleOptions.SESSION_NAME, "NAME", "commands.option.role-session-name");
    PolicyOptions.describe(syntax);
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
    Arguments arguments = invocation.arguments();
    RoleArn roleArn = arguments.option(RoleOptions.ROLE_ARN, RoleArn::parse).orElseThrow();
    KindOptions options = new KindOptions(arguments, profiles);
    WebIdentityProfile blank =
        new WebIdentityProfile(
            ProfileId.random(),
            name,
            roleArn,
            options.token(),
            Optional.empty(),
            SessionPolicy.NONE,
            SessionSettings.of(SessionDuration.ROLE_DEFAULT));
    return AddedProfile.tell(
        profiles.tokenPrograms().add(options.applied(blank), options.program()), invocation);
  }
}
