package app.brevet.cli;

import app.brevet.model.AccessKeyId;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.SessionDuration;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import java.util.List;
import java.util.Optional;

/// The options that say what a user profile is, to add one or to change one. An empty value takes
/// an optional part away.
final class UserOptions {

  static final String ACCESS_KEY_ID = "--access-key-id";
  static final String MFA_SERIAL = "--mfa-serial";
  static final String NO_VERIFY = "--no-verify";
  static final String SILENT_FOR = "--silent-for";

  /// Those that say what a user is.
  static final List<String> ALL = List.of(ACCESS_KEY_ID, MFA_SERIAL, SILENT_FOR);

  private final Arguments arguments;

  UserOptions(Arguments arguments) {
    this.arguments = arguments;
  }

  static void describe(Syntax syntax) {
    syntax
        .option(MFA_SERIAL, "SERIAL", "commands.option.mfa-serial")
        .option(SILENT_FOR, "TERM", "commands.option.silent-for")
        .flag(NO_VERIFY, "commands.option.no-verify");
  }

  Optional<AccessKeyId> accessKeyId() throws FailureException {
    return arguments.option(ACCESS_KEY_ID, AccessKeyId::parseLongTerm);
  }

  boolean verify() {
    return !arguments.has(NO_VERIFY);
  }

  boolean any() {
    return ALL.stream().anyMatch(arguments::has);
  }

  /// The profile with what was given in the place of what it says.
  UserProfile applied(UserProfile user) throws FailureException, UsageException {
    CommonOptions common = new CommonOptions(arguments);
    Optional<SessionDuration> duration = common.duration(SessionDuration::parseForUser);
    Optional<MfaSerial> serial = common.changed(MFA_SERIAL, MfaSerial::parse, user.mfaSerial());
    Optional<Region> region = common.region(user.region());
    Optional<ProfileName> output = common.output(user.output());
    UserProfile changed =
        new UserProfile(
            user.id(),
            user.name(),
            user.accessKeyId(),
            serial,
            user.identity(),
            region,
            duration.orElse(user.duration()),
            Optional.empty(),
            common.changed(SILENT_FOR, SilentTerm::parse, user.silentFor()),
            common.delivery(user.delivery()),
            common.furtherHomes(user.furtherHomes()));
    return (UserProfile) Outputs.with(changed, output);
  }
}
