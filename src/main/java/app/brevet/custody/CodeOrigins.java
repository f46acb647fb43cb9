package app.brevet.custody;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Event;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.session.CodeCommands;
import app.brevet.session.Profiles;
import app.brevet.session.TotpSeeds;
import java.time.InstantSource;
import java.util.Optional;

/// Tells where the codes of a user come from, and lets the user choose a program for that.
///
/// Every method throws [FailureException] with the failure as data.
public final class CodeOrigins {

  private final Profiles profiles;
  private final TotpSeeds seeds;
  private final CodeCommands commands;
  private final Activity activity;
  private final InstantSource clock;

  /// @param seeds what goes before a program
  public CodeOrigins(
      Profiles profiles,
      TotpSeeds seeds,
      CodeCommands commands,
      Activity activity,
      InstantSource clock) {
    this.profiles = profiles;
    this.seeds = seeds;
    this.commands = commands;
    this.activity = activity;
    this.clock = clock;
  }

  /// Where codes come from: the seed, else the program, else somebody types them.
  ///
  /// @param seedKept whether a seed is stored, as far as can be told without opening the keychain
  public record Origin(UserProfile user, boolean seedKept, Optional<CodeCommand> command) {}

  /// Where the codes of this profile come from.
  public Origin of(ProfileName name) throws FailureException {
    UserProfile user = UserProfiles.withDevice(profiles, name);
    return new Origin(user, seeds.isMarked(user), commands.of(user));
  }

  /// Lets the codes come from this program, where no seed is stored.
  public Origin use(ProfileName name, CodeCommand command) throws FailureException {
    UserProfile user = UserProfiles.withDevice(profiles, name);
    commands.put(user, command);
    return changed(user, Optional.of(command));
  }

  /// Lets them come from no program.
  public Origin useNone(ProfileName name) throws FailureException {
    UserProfile user = UserProfiles.withDevice(profiles, name);
    commands.remove(user.id());
    return changed(user, Optional.empty());
  }

  private Origin changed(UserProfile user, Optional<CodeCommand> command) {
    activity.record(new Activity.Entry(clock.instant(), Event.PROFILE_CHANGED, user.name(), ""));
    return new Origin(user, seeds.isMarked(user), command);
  }
}
