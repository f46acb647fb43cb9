package app.brevet.cli;

import app.brevet.model.Arn;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.session.Profiles;

/// `brevet profile add saml NAME`.
final class AddSamlCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.ADD_PROFILE;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.profile.add.saml")
        .parameter("NAME", "1", "commands.parameter.new")
        .required(RoleOptions.ROLE_ARN, "ARN", "commands.option.role-arn")
        .required(KindOptions.PROVIDER_ARN, "ARN", "commands.option.provider-arn");
    KindOptions.describeAssertion(syntax);
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
    Arn provider =
        arguments.option(KindOptions.PROVIDER_ARN, SamlProfile::parseProvider).orElseThrow();
    KindOptions options = new KindOptions(arguments, profiles);
    SamlProfile blank =
        new SamlProfile(
            ProfileId.random(),
            name,
            roleArn,
            provider,
            options.assertion(),
            SessionPolicy.NONE,
            SessionSettings.of(SessionDuration.ROLE_DEFAULT));
    return AddedProfile.tell(
        profiles.tokenPrograms().add(options.applied(blank), options.program()), invocation);
  }
}
