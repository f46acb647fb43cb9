package app.brevet.words;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;
import app.brevet.model.Shadow;
import java.time.Duration;
import java.util.stream.Collectors;

/// What is worth knowing before or after something was done, though nothing went wrong.
public final class NoticeWords {

  private static final int LONGEST_PATH = 1000;

  private final Texts texts;
  private final TimeWords times;

  NoticeWords(Texts texts, TimeWords times) {
    this.texts = texts;
    this.times = times;
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

  /// Some readers do not see what is delivered to this section: they find something else first.
  public String shadow(Shadow shadow, ProfileName section) {
    String readers =
        shadow.readers().stream().sorted().map(this::reader).collect(Collectors.joining(", "));
    String key =
        switch (shadow.cause()) {
          case ROLE -> "notices.shadow-role";
          case WEB_IDENTITY -> "notices.shadow-web-identity";
          case SINGLE_SIGN_ON -> "notices.shadow-single-sign-on";
          case LOGIN -> "notices.shadow-login";
          case KEYS -> "notices.shadow-keys";
          case PROCESS -> "notices.shadow-process";
        };
    return texts.text(key, readers, section, Printable.of(shadow.file().toString(), LONGEST_PATH));
  }

  private String reader(Shadow.Reader reader) {
    return texts.text(
        switch (reader) {
          case PYTHON -> "notices.reader-python";
          case JAVA -> "notices.reader-java";
          case JAVASCRIPT -> "notices.reader-javascript";
        });
  }

  /// This machine's clock is not AWS's.
  ///
  /// @param skew AWS's time minus this machine's
  public String clock(Duration skew) {
    String by = times.left(skew.abs());
    return skew.isNegative()
        ? texts.text("notices.clock-ahead", by)
        : texts.text("notices.clock-behind", by);
  }

  /// The keychain of this name keeps what is stored in it until the user logs out, and no longer.
  public String keptInMemory(String store) {
    return texts.text("notices.kept-in-memory", store);
  }
}
