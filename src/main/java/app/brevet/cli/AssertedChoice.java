package app.brevet.cli;

import app.brevet.model.Arn;
import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.SamlProfile;
import app.brevet.model.SamlRole;
import app.brevet.model.TokenSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which role a new profile by SAML is of: the one that was given with its provider, else the only
/// one that the assertion names and that is not another than was given.
final class AssertedChoice {

  private final Invocation invocation;

  AssertedChoice(Invocation invocation) {
    this.invocation = invocation;
  }

  /// The role. The assertion is not read where nothing is open.
  ///
  /// @param program the one that prints the assertion, if one does
  /// @throws UsageException if there are several to choose from, or no assertion can be had
  SamlRole of(ProfileName name, TokenSource source, Optional<CodeCommand.Line> program)
      throws FailureException, UsageException, InterruptedException {
    Arguments arguments = invocation.arguments();
    Optional<RoleArn> role = arguments.option(RoleOptions.ROLE_ARN, RoleArn::parse);
    Optional<Arn> provider = arguments.option(KindOptions.PROVIDER_ARN, SamlProfile::parseProvider);
    if (role.isPresent() && provider.isPresent()) {
      return new SamlRole(role.get(), provider.get());
    }
    List<SamlRole> all = asserted(name, source, program);
    List<SamlRole> fitting =
        all.stream()
            .filter(one -> role.isEmpty() || role.get().equals(one.roleArn()))
            .filter(one -> provider.isEmpty() || provider.get().equals(one.providerArn()))
            .distinct()
            .toList();
    if (fitting.isEmpty()) {
      throw new FailureException(
          new Failure.InvalidInput(
              Reason.SAML_ASSERTION_WITHOUT_ROLE,
              SamlRole.named(all.stream().distinct().toList())));
    }
    if (fitting.size() > 1) {
      String key =
          role.isPresent() || haveOneRole(fitting)
              ? "commands.usage.which-provider"
              : "commands.usage.which-role";
      throw new UsageException(key, listed(fitting));
    }
    return fitting.getFirst();
  }

  private static boolean haveOneRole(List<SamlRole> roles) {
    return roles.stream().map(SamlRole::roleArn).distinct().count() == 1;
  }

  private List<SamlRole> asserted(
      ProfileName name, TokenSource source, Optional<CodeCommand.Line> program)
      throws FailureException, UsageException, InterruptedException {
    if (!source.isSilent() && !invocation.terminal().isThere()) {
      throw new UsageException("commands.usage.no-role");
    }
    return invocation
        .uses()
        .profiles()
        .assertedRoles()
        .asking(Tokens.asking(invocation))
        .of(Optional.of(name), source, program);
  }

  /// One a line, to be copied from.
  private static String listed(List<SamlRole> roles) {
    return roles.stream()
        .map(SamlRole::named)
        .distinct()
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
