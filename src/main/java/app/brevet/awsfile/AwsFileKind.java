package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import java.util.Set;

/// Which of the two shared AWS files it is; they name their sections differently, and Brevet owns
/// other lines in each.
public enum AwsFileKind {
  /// `~/.aws/credentials`: each section is a profile. Brevet's hold a session.
  CREDENTIALS,
  /// `~/.aws/config`: `[default]`, `[profile NAME]`, `[sso-session NAME]`, `[services NAME]`.
  /// Brevet's hold the program that tells a session.
  CONFIG;

  /// The key by whose value Brevet knows a section again that lost its marker.
  String proof() {
    return switch (this) {
      case CREDENTIALS -> SessionLines.KEY_ID;
      case CONFIG -> ProcessLines.PROCESS;
    };
  }

  /// All keys that Brevet writes into a section.
  Set<String> keys() {
    return switch (this) {
      case CREDENTIALS -> SessionLines.OWNED_KEYS;
      case CONFIG -> ProcessLines.OWNED_KEYS;
    };
  }

  /// The first line of this profile's section, in the one form that every reader takes.
  String header(ProfileName name) {
    boolean plain = this == CREDENTIALS || name.value().equals("default");
    return plain ? "[" + name + "]" : "[profile " + name + "]";
  }
}
