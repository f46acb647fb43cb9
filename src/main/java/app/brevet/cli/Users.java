package app.brevet.cli;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import java.util.Locale;
import java.util.Optional;

/// What commands about a user's own keys and devices share.
final class Users {

  static final String SERIAL = "--serial";

  private Users() {}

  /// The user profile of this name.
  ///
  /// @throws UsageException if it is a role
  static UserProfile named(ProfileName name, Invocation invocation)
      throws FailureException, UsageException {
    if (invocation.uses().profiles().find(name) instanceof UserProfile user) {
      return user;
    }
    throw new UsageException("commands.usage.not-a-user", name);
  }

  /// The device that was named, or the profile's own.
  ///
  /// @throws UsageException if there is neither
  static MfaSerial serial(UserProfile user, Invocation invocation)
      throws FailureException, UsageException {
    Optional<MfaSerial> given = invocation.arguments().option(SERIAL, MfaSerial::parse);
    return given
        .or(user::mfaSerial)
        .orElseThrow(() -> new UsageException("commands.usage.no-serial", user.name()));
  }

  /// Asks once.
  ///
  /// @throws FailureException `Cancelled`, unless the answer is yes
  static void confirm(String question, Invocation invocation) throws FailureException {
    if (!agrees(question, invocation)) {
      throw new FailureException(new Failure.Cancelled());
    }
  }

  /// Whether the answer is yes.
  static boolean agrees(String question, Invocation invocation) {
    String answer = invocation.terminal().ask(question).orElse("").strip().toLowerCase(Locale.ROOT);
    return answer.equals(invocation.words().text("commands.yes"));
  }
}
