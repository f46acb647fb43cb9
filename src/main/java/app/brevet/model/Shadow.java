package app.brevet.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// Something in the shared AWS files that some readers take in the place of what Brevet delivers.
///
/// @param cause what they take
/// @param file the file that says it
/// @param readers who takes it
public record Shadow(Cause cause, Path file, Set<Reader> readers) {

  /// Programs that rank what they find in the same way.
  public enum Reader {
    /// The AWS CLI, boto3, and all else that stands on botocore.
    PYTHON,
    /// The AWS SDK for Java 2.
    JAVA,
    /// The AWS SDK for JavaScript 3.
    JAVASCRIPT;

    /// The name in lower case, as it stands in JSON output.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is found before what Brevet delivers.
  public enum Cause {
    /// `role_arn`, to be assumed with another profile or source.
    ROLE,
    /// `web_identity_token_file`.
    WEB_IDENTITY,
    /// `sso_account_id` and its like.
    SINGLE_SIGN_ON,
    /// `login_session`.
    LOGIN,
    /// Access keys.
    KEYS,
    /// A `credential_process`.
    PROCESS;

    /// The name in kebab case, as it stands in JSON output.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Copies the readers.
  public Shadow {
    readers = Set.copyOf(readers);
  }
}
