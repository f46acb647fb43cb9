package app.brevet.cli;

import app.brevet.model.Notice;
import app.brevet.model.Profile;
import app.brevet.model.UserProfile;
import app.brevet.words.Words;
import java.util.List;

/// What is worth knowing about a profile: in words for people, by its key for scripts.
final class Notices {

  private Notices() {}

  static List<String> keys(Profile profile) {
    return profile.notices().stream().map(Notice::key).sorted().toList();
  }

  static List<String> lines(Profile profile, Words words) {
    return profile.notices().stream().map(notice -> line(notice, profile, words)).toList();
  }

  static void tell(Profile profile, Invocation invocation) {
    lines(profile, invocation.words()).forEach(invocation.output()::notice);
  }

  private static String line(Notice notice, Profile profile, Words words) {
    return switch (notice) {
      case ROOT_KEY -> words.notices().rootKey(profile.name());
      case UNUSUAL_KEY_ID ->
          profile instanceof UserProfile user
              ? words.notices().unusualKeyId(user.accessKeyId())
              : "";
      case NO_MFA -> words.notices().noMfa(profile.name());
      case NOT_VERIFIED -> words.text("commands.notice.not-verified", profile.name());
      case CHAINED_HOUR -> words.notices().chainingCap(profile.name());
    };
  }
}
