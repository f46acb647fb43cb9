package app.brevet.transfer;

import java.util.Locale;

/// One thing that a file holds, and what becomes of it.
///
/// @param subject a profile's name; of a setting its name in `settings.json`
/// @param isDone whether it is put in place; else what is here stays as it is
public record RestoreItem(Kind kind, String subject, State state, boolean isDone) {

  /// What it is.
  public enum Kind {
    /// A profile, without its secrets.
    PROFILE,
    /// The long-term key of a user.
    ACCESS_KEY,
    /// The seed of a user's one-time codes.
    TOTP_SEED,
    /// What was chosen once for all profiles.
    SETTING;

    /// The name in kebab case, as it stands in JSON output.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// How it compares with what is here.
  public enum State {
    /// There is no such thing here.
    NEW,
    /// The same is here.
    SAME,
    /// Another is here in its place.
    DIFFERS,
    /// Another profile has its name, which is never taken from it.
    NAME_TAKEN,
    /// A user of this name is here, and roles of the file go by that one.
    STANDS_IN,
    /// The profile of this id is a user here and a role there, or the other way round.
    OTHER_KIND,
    /// Its sources lead to no user.
    NO_SOURCE,
    /// Its profile is not restored, or goes by another key or device here.
    NO_PROFILE;

    /// The name in kebab case, as it stands in JSON output.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
