package app.brevet.words;

import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileName;

/// What is worth knowing before or after something was done, though nothing went wrong.
public final class NoticeWords {

  private final Texts texts;

  NoticeWords(Texts texts) {
    this.texts = texts;
  }

  /// The profile's key is the account root's: one hour at most, no roles.
  public String rootKey(ProfileName profile) {
    return texts.text("notices.root-key", profile);
  }

  /// The profile has no MFA device, so that AWS refuses its sessions' calls to IAM.
  public String noMfa(ProfileName profile) {
    return texts.text("notices.no-mfa", profile);
  }

  /// The key id is lawful, but not `AKIA` and 16 more.
  public String unusualKeyId(AccessKeyId id) {
    return texts.text("notices.unusual-key-id", id);
  }

  /// The role is assumed with a session, and was asked for longer than the hour that AWS grants.
  public String chainingCap(ProfileName role) {
    return texts.text("notices.chaining-cap", role);
  }

  /// The keychain of this name keeps what is stored in it until the user logs out, and no longer.
  public String keptInMemory(String store) {
    return texts.text("notices.kept-in-memory", store);
  }
}
