package app.brevet.awsfile;

/// Which of the two shared AWS files is read; they name their sections differently.
public enum AwsFileKind {
  /// `~/.aws/credentials`: each section is a profile.
  CREDENTIALS,
  /// `~/.aws/config`: `[default]`, `[profile NAME]`, `[sso-session NAME]`, `[services NAME]`.
  CONFIG
}
