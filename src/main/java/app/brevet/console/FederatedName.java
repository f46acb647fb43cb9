package app.brevet.console;

import app.brevet.model.UserProfile;

/// The name under which an IAM user stands in the console and in CloudTrail: its own, as far as AWS
/// takes it.
///
/// Source: STS API reference, GetFederationToken: 2 to 32 of `[\w+=,.@-]`.
final class FederatedName {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 32;

  private FederatedName() {}

  /// The name of the key's owner where that is known, else the profile's.
  static String of(UserProfile user) {
    String full = user.identity().map(owner -> owner.arn().resource()).orElse(user.name().value());
    String name = full.substring(full.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9_+=,.@-]", "-");
    String padded = name.length() < SHORTEST ? "brevet-" + name : name;
    return padded.substring(0, Math.min(LONGEST, padded.length()));
  }
}
