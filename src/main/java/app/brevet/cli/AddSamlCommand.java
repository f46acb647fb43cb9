package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SamlProfile;
import app.brevet.model.SamlRole;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.TokenSource;
import app.brevet.session.Profiles;
import java.util.Optional;

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
        .option(RoleOptions.ROLE_ARN, "ARN", "commands.option.role-arn-asserted")
        .option(KindOptions.PROVIDER_ARN, "ARN", "commands.option.provider-arn-asserted");
    KindOptions.describeAssertion(syntax);
    PolicyOptions.describe(syntax);
    CommonOptions.describe(syntax);
  }

  @Override
  public boolean takesOutput() {
    return true;
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    ProfileName name = Names.required(invocation, 0);
    Profiles profiles = invocation.uses().profiles();
    Arguments arguments = invocation.arguments();
    KindOptions options = new KindOptions(arguments, profiles);
    TokenSource assertion = options.assertion();
    Optional<CodeCommand.Line> program = options.program();
    SessionPolicy policy = new PolicyOptions(arguments).applied(SessionPolicy.NONE);
    SessionSettings settings =
        new CommonOptions(arguments)
            .applied(
                SessionSettings.of(SessionDuration.ROLE_DEFAULT), SessionDuration::parseForRole);
    profiles.tokenPrograms().check(name, program);
    // All that can be wrong is known, before a program runs for the role, or somebody is asked.
    SamlRole role = new AssertedChoice(invocation).of(name, assertion, program);
    SamlProfile saml =
        new SamlProfile(
            ProfileId.random(),
            name,
            role.roleArn(),
            role.providerArn(),
            assertion,
            policy,
            settings);
    return AddedProfile.tell(
        profiles.tokenPrograms().add(Outputs.with(saml, saml.output()), program), invocation);
  }
}
