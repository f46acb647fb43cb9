package app.brevet.cli;

import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleSessionName;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionTags;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.model.WholePath;
import app.brevet.session.Profiles;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The options that say what a federated user is, or a role by SAML or by web identity, to add one
/// or to change one. An empty value takes an optional part away.
final class KindOptions {

  static final String PROVIDER_ARN = "--provider-arn";
  private static final String FEDERATED_NAME = "--federated-name";
  private static final String ASSERTION = "--assertion";
  private static final String ASSERTION_PROCESS = "--assertion-process";
  private static final String TOKEN_FILE = "--token-file";
  private static final String TOKEN_PROCESS = "--token-process";
  private static final String ASKED = "-";

  private static final List<String> OWN =
      List.of(
          FEDERATED_NAME, PROVIDER_ARN, ASSERTION, ASSERTION_PROCESS, TOKEN_FILE, TOKEN_PROCESS);
  private static final Set<String> OF_FEDERATED =
      Set.of(
          RoleOptions.SOURCE,
          RoleOptions.TAG,
          PolicyOptions.POLICY,
          PolicyOptions.POLICY_ARN,
          FEDERATED_NAME);
  private static final Set<String> OF_SAML =
      Set.of(
          RoleOptions.ROLE_ARN,
          PolicyOptions.POLICY,
          PolicyOptions.POLICY_ARN,
          PROVIDER_ARN,
          ASSERTION,
          ASSERTION_PROCESS);
  private static final Set<String> OF_WEB_IDENTITY =
      Set.of(
          RoleOptions.ROLE_ARN,
          RoleOptions.SESSION_NAME,
          PolicyOptions.POLICY,
          PolicyOptions.POLICY_ARN,
          TOKEN_FILE,
          TOKEN_PROCESS);

  private final Arguments arguments;
  private final CommonOptions common;
  private final RoleOptions role;

  KindOptions(Arguments arguments, Profiles profiles) {
    this.arguments = arguments;
    this.common = new CommonOptions(arguments);
    this.role = new RoleOptions(arguments, profiles);
  }

  static void describeFederated(Syntax syntax) {
    syntax.option(FEDERATED_NAME, "NAME", "commands.option.federated-name");
  }

  static void describeAssertion(Syntax syntax) {
    syntax
        .option(ASSERTION, "FILE|-", "commands.option.assertion")
        .option(ASSERTION_PROCESS, "COMMAND", "commands.option.assertion-process");
  }

  static void describeToken(Syntax syntax) {
    syntax
        .option(TOKEN_FILE, "FILE|-", "commands.option.token-file")
        .option(TOKEN_PROCESS, "COMMAND", "commands.option.token-process");
  }

  boolean any() {
    return OWN.stream().anyMatch(arguments::has);
  }

  /// Refuses options that say nothing of this kind of profile.
  void refuseForeign(Profile profile) throws UsageException {
    Set<String> taken =
        switch (profile) {
          case FederatedProfile _ -> OF_FEDERATED;
          case SamlProfile _ -> OF_SAML;
          case WebIdentityProfile _ -> OF_WEB_IDENTITY;
          case RoleProfile _ -> Set.copyOf(RoleOptions.ALL);
          case UserProfile _ -> Set.copyOf(UserOptions.ALL);
        };
    Optional<String> foreign =
        Stream.of(OWN, RoleOptions.ALL, UserOptions.ALL)
            .flatMap(List::stream)
            .filter(option -> arguments.has(option) && !taken.contains(option))
            .findFirst();
    if (foreign.isPresent()) {
      throw new UsageException("commands.usage.foreign-option", profile.name(), foreign.get());
    }
  }

  /// The profile with what was given in the place of what it says.
  FederatedProfile applied(FederatedProfile before) throws FailureException, UsageException {
    SessionTags tags =
        arguments.has(RoleOptions.TAG)
            ? new SessionTags(Tags.read(role.given(RoleOptions.TAG)))
            : before.tags();
    FederatedProfile changed =
        new FederatedProfile(
            before.id(),
            before.name(),
            role.source().orElse(before.source()),
            common.changed(FEDERATED_NAME, FederatedProfile::parseName, before.federatedName()),
            new PolicyOptions(arguments).applied(before.policy()),
            Arguments.read("", empty -> tags.checked()),
            common.applied(before.settings(), SessionDuration::parseForUser));
    return (FederatedProfile) Outputs.with(changed, changed.output());
  }

  /// The profile with what was given in the place of what it says.
  SamlProfile applied(SamlProfile before) throws FailureException, UsageException {
    Optional<RoleArn> roleArn = role.roleArn();
    SamlProfile changed =
        new SamlProfile(
            before.id(),
            before.name(),
            roleArn.orElse(before.roleArn()),
            arguments.option(PROVIDER_ARN, SamlProfile::parseProvider).orElse(before.providerArn()),
            source(ASSERTION, ASSERTION_PROCESS).orElse(before.assertion()),
            new PolicyOptions(arguments).applied(before.policy()),
            common.applied(before.settings(), SessionDuration::parseForRole));
    return (SamlProfile) Outputs.with(changed, changed.output());
  }

  /// The profile with what was given in the place of what it says.
  WebIdentityProfile applied(WebIdentityProfile before) throws FailureException, UsageException {
    Optional<RoleArn> roleArn = role.roleArn();
    WebIdentityProfile changed =
        new WebIdentityProfile(
            before.id(),
            before.name(),
            roleArn.orElse(before.roleArn()),
            source(TOKEN_FILE, TOKEN_PROCESS).orElse(before.token()),
            common.changed(
                RoleOptions.SESSION_NAME, RoleSessionName::checked, before.roleSessionName()),
            new PolicyOptions(arguments).applied(before.policy()),
            common.applied(before.settings(), SessionDuration::parseForRole));
    return (WebIdentityProfile) Outputs.with(changed, changed.output());
  }

  /// Where the assertion of a new profile comes from.
  TokenSource assertion() throws FailureException, UsageException {
    return source(ASSERTION, ASSERTION_PROCESS)
        .orElseThrow(() -> new UsageException("commands.usage.no-assertion"));
  }

  /// Where the token of a new profile comes from.
  TokenSource token() throws FailureException, UsageException {
    return source(TOKEN_FILE, TOKEN_PROCESS)
        .orElseThrow(() -> new UsageException("commands.usage.no-token"));
  }

  /// The program that was named, if one was.
  Optional<CodeCommand.Line> program() throws FailureException {
    String option = arguments.has(ASSERTION_PROCESS) ? ASSERTION_PROCESS : TOKEN_PROCESS;
    return arguments.option(option, CodeCommand.Line::parse);
  }

  /// A file is meant from the folder that the command is given in, and kept by its whole path: the
  /// next command may be given in another.
  private Optional<TokenSource> source(String file, String process)
      throws FailureException, UsageException {
    Optional<String> path = arguments.option(file);
    if (path.isPresent() && arguments.has(process)) {
      throw new UsageException("commands.usage.one-token-source", file, process);
    }
    if (arguments.has(process)) {
      return Optional.of(new TokenSource.Program());
    }
    if (path.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        path.get().equals(ASKED)
            ? new TokenSource.Asked()
            : Arguments.read(whole(path.get()), TokenSource.File::parse));
  }

  private static String whole(String path) {
    try {
      return path.isEmpty() || WholePath.isOne(path)
          ? path
          : Path.of(path).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return path; // Which is then refused as no path.
    }
  }
}
