package app.brevet.model;

import java.util.Locale;

/// What was being tried when something went wrong, so that the first sentence of a failure can say
/// what did not happen.
///
/// @param subject what it was tried with, mostly a profile's name; empty where there is none
public record Attempt(Verb verb, String subject) {

  /// What was being done.
  public enum Verb {
    ADD_PROFILE,
    EDIT_PROFILE,
    RENAME_PROFILE,
    REMOVE_PROFILE,
    LIST_PROFILES,
    SHOW_PROFILE,
    READ_ROLES,
    START,
    RENEW,
    STOP,
    DELIVER,
    TAKE_BACK,
    STATUS,
    CREDENTIALS,
    WHO_AM_I,
    KEYCHAIN_STATUS,
    MFA_ENROL,
    MFA_CODE,
    FIND_SEED,
    MFA_SHOW_QR,
    MFA_FORGET,
    MFA_SOURCE,
    KEY_STATUS,
    ROTATE_KEY,
    LIST_MFA,
    CREATE_MFA,
    RESYNC_MFA,
    DEACTIVATE_MFA,
    DELETE_MFA,
    CHANGE_PASSPHRASE,
    MIGRATE,
    LIST_BACKUPS,
    COMPARE_BACKUP,
    RESTORE_BACKUP,
    CHECK_FILES,
    CHECK_UP,
    LIST_ACTIVITY,
    IMPORT,
    EXPORT,
    RESTORE,
    OPEN_CONSOLE,
    STS,
    DEMO,
    RUN;

    /// The name in kebab case, as it stands in message bundles.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// The verb with this profile.
  public static Attempt of(Verb verb, ProfileName profile) {
    return new Attempt(verb, profile.value());
  }

  /// The verb with nothing named.
  public static Attempt of(Verb verb) {
    return new Attempt(verb, "");
  }
}
