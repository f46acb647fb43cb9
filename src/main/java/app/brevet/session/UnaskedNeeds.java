package app.brevet.session;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FederatedProfile;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What sessions would need of somebody, were they got anew, as the profiles stand in one list:
/// they are read once for all of them. Asks neither AWS nor the user.
public final class UnaskedNeeds {

  private final ProfileList profiles;
  private final Obtaining obtaining;
  private final IdentityTokens tokens;
  private final MfaCodeSource codes;

  UnaskedNeeds(
      List<Profile> profiles, Obtaining obtaining, IdentityTokens tokens, MfaCodeSource codes) {
    this.profiles = new ProfileList(profiles);
    this.obtaining = obtaining;
    this.tokens = tokens;
    this.codes = codes;
  }

  /// The device of which somebody would have to give a code, were a session of this profile got
  /// from the long-term key; empty if none is needed, one is made, or another profile of the same
  /// user has a session that will do.
  public Optional<MfaSerial> code(Profile profile) {
    if (profile instanceof FederatedProfile) {
      return Optional.empty(); // GetFederationToken takes none.
    }
    Optional<UserProfile> user = profiles.rootOf(profile);
    return user.flatMap(UserProfile::mfaSerial)
        .filter(_ -> user.filter(codes::isThereFor).isEmpty())
        .filter(_ -> !obtaining.isFreshElsewhere(profile, profiles.profiles()));
  }

  /// The profile for which the user would have to give what an identity provider says, were a
  /// session of this profile got anew; empty if nobody is asked for it.
  public Optional<ProfileId> token(Profile profile) {
    return profiles
        .endOf(profile)
        .filter(end -> end.tokenSource().filter(source -> !source.isSilent()).isPresent())
        .map(Profile::id);
  }

  /// The file whose assertion or token a session of this profile comes from in the end, were one
  /// got anew; empty if it comes from none.
  public Optional<Path> tokenFile(Profile profile) {
    return profiles.endOf(profile).flatMap(tokens::pathOf);
  }

  /// Whether a long-term key signs in the end, were a session of this profile got anew.
  public boolean key(Profile profile) {
    return profiles.rootOf(profile).isPresent();
  }
}
