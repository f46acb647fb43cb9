package app.brevet.session;

import app.brevet.model.Profile;
import app.brevet.model.RoleSessionName;
import app.brevet.os.ThisMachine;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// The names of roles' sessions, which stand in CloudTrail.
///
/// @param user the user's name on this computer
/// @param host the computer's name; asked for when a name has it
/// @param clock the day is taken from it
record SessionNames(Supplier<String> user, Supplier<String> host, InstantSource clock) {

  private static final String USUAL = "brevet";
  private static final int DATE = "2026-11-27".length();

  /// Those of this computer.
  static SessionNames here(InstantSource clock) {
    return new SessionNames(ThisMachine::user, ThisMachine::host, clock);
  }

  /// The name for a session of this profile.
  ///
  /// @param chosen what the profile says, with or without places to fill
  String of(Optional<String> chosen, Profile profile) {
    return chosen.map(name -> of(name, profile.name().value())).orElse(USUAL);
  }

  /// This name with its places filled.
  String of(String name, String profile) {
    return RoleSessionName.filled(
        name,
        place ->
            switch (place) {
              case USER -> user.get();
              case HOST -> host.get();
              case PROFILE -> profile;
              case DATE -> clock.instant().toString().substring(0, DATE);
            });
  }
}
