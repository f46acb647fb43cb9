package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.session.Profiles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options that say what a role profile is, to add one or to change one. An empty value takes
/// an optional part away.
final class RoleOptions {

  static final String ROLE_ARN = "--role-arn";
  static final String SOURCE = "--source";
  private static final String VIA = "--via";
  private static final String EXTERNAL_ID = "--external-id";
  static final String SESSION_NAME = "--role-session-name";
  private static final String SOURCE_IDENTITY = "--source-identity";
  static final String TAG = "--tag";
  private static final String TRANSITIVE_TAG = "--transitive-tag";

  /// All of them.
  static final List<String> ALL =
      List.of(
          ROLE_ARN,
          SOURCE,
          VIA,
          EXTERNAL_ID,
          SESSION_NAME,
          SOURCE_IDENTITY,
          PolicyOptions.POLICY,
          PolicyOptions.POLICY_ARN,
          TAG,
          TRANSITIVE_TAG);

  private final Arguments arguments;
  private final Profiles profiles;

  RoleOptions(Arguments arguments, Profiles profiles) {
    this.arguments = arguments;
    this.profiles = profiles;
  }

  static void describe(Syntax syntax) {
    syntax
        .option(VIA, "session|key", "commands.option.via")
        .option(EXTERNAL_ID, "ID", "commands.option.external-id")
        .option(SESSION_NAME, "NAME", "commands.option.role-session-name")
        .option(SOURCE_IDENTITY, "NAME", "commands.option.source-identity");
    PolicyOptions.describe(syntax);
    syntax
        .repeated(TAG, "KEY=VALUE", "commands.option.tag")
        .repeated(TRANSITIVE_TAG, "KEY", "commands.option.transitive-tag");
  }

  boolean any() {
    return ALL.stream().anyMatch(arguments::has);
  }

  Optional<RoleArn> roleArn() throws FailureException {
    return arguments.option(ROLE_ARN, RoleArn::parse);
  }

  /// The profile that the role takes its session from.
  Optional<ProfileId> source() throws FailureException {
    Optional<ProfileName> name = arguments.option(SOURCE, ProfileName::parse);
    return name.isEmpty() ? Optional.empty() : Optional.of(profiles.find(name.get()).id());
  }

  /// The profile with what was given in the place of what it says.
  RoleProfile applied(RoleProfile role) throws FailureException, UsageException {
    CommonOptions common = new CommonOptions(arguments);
    Optional<RoleArn> roleArn = roleArn();
    RoleParameters parameters = parameters(role.parameters(), common);
    Optional<SessionDuration> duration = common.duration(SessionDuration::parseForRole);
    Optional<Region> region = common.region(role.region());
    Optional<ProfileName> output = common.output(role.output());
    RoleProfile changed =
        new RoleProfile(
            role.id(),
            role.name(),
            roleArn.orElse(role.roleArn()),
            source().orElse(role.source()),
            via(role.via()),
            parameters,
            region,
            duration.orElse(role.duration()),
            Optional.empty(),
            common.delivery(role.delivery()),
            common.furtherHomes(role.furtherHomes()));
    return (RoleProfile) Outputs.with(changed, output);
  }

  private Via via(Via before) throws UsageException {
    Optional<String> given = arguments.option(VIA);
    if (given.isEmpty()) {
      return before;
    }
    return switch (given.get()) {
      case "session" -> Via.SESSION;
      case "key" -> Via.KEY;
      default -> throw new UsageException("commands.usage.via");
    };
  }

  private RoleParameters parameters(RoleParameters before, CommonOptions common)
      throws FailureException, UsageException {
    SessionPolicy policy = new PolicyOptions(arguments).applied(before.sessionPolicy());
    RoleParameters changed =
        new RoleParameters(
            common.changed(EXTERNAL_ID, text -> text, before.externalId()),
            common.changed(SESSION_NAME, text -> text, before.roleSessionName()),
            common.changed(SOURCE_IDENTITY, text -> text, before.sourceIdentity()),
            policy.document(),
            policy.arns(),
            tags(before.tags()),
            transitiveTags(before.transitiveTagKeys()));
    return Arguments.read("", empty -> changed.checked());
  }

  private Map<String, String> tags(Map<String, String> before) throws FailureException {
    return arguments.has(TAG) ? Tags.read(given(TAG)) : before;
  }

  private Set<String> transitiveTags(Set<String> before) {
    return arguments.has(TRANSITIVE_TAG) ? new LinkedHashSet<>(given(TRANSITIVE_TAG)) : before;
  }

  /// The values that are not empty.
  List<String> given(String option) {
    return arguments.options(option).stream().filter(text -> !text.isEmpty()).toList();
  }
}
