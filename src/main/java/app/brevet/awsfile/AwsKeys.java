package app.brevet.awsfile;

import java.util.Locale;
import java.util.Set;

/// The keys that AWS's tools look for.
///
/// Source: AWS SDKs and Tools Reference Guide, "Settings reference".
final class AwsKeys {

  private static final Set<String> KEYS =
      Set.of(
          SessionLines.KEY_ID,
          SessionLines.SECRET,
          SessionLines.TOKEN,
          SessionLines.EXPIRY,
          "aws_account_id",
          "ca_bundle",
          "credential_process",
          "credential_source",
          "defaults_mode",
          "duration_seconds",
          "endpoint_url",
          "external_id",
          "login_session",
          "max_attempts",
          "mfa_serial",
          "output",
          "region",
          "retry_mode",
          "role_arn",
          "role_session_name",
          "s3",
          "services",
          "source_profile",
          "sso_account_id",
          "sso_region",
          "sso_registration_scopes",
          "sso_role_name",
          "sso_session",
          "sso_start_url",
          "sts_regional_endpoints",
          "use_dualstack_endpoint",
          "use_fips_endpoint",
          "web_identity_token_file");

  private AwsKeys() {}

  /// Whether it is one of them, but for capitals, which some tools do not pass over.
  static boolean isInCapitals(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.equals(lower) && KEYS.contains(lower);
  }

  /// Whether two names are the same key to every tool that knows it.
  static boolean isSame(String one, String other) {
    return one.equals(other)
        || (one.equalsIgnoreCase(other) && KEYS.contains(one.toLowerCase(Locale.ROOT)));
  }

  /// Whether a sign of a comment in its value may belong to it, so that nobody but the user can
  /// tell: in secrets, and in commands, which Python's readers give to the shell as a whole.
  static boolean isWhole(String name) {
    return isSecret(name) || name.equalsIgnoreCase(ProcessLines.PROCESS);
  }

  /// Whether its value is a secret.
  static boolean isSecret(String name) {
    return MaskedLine.isSecretName(name);
  }
}
