package app.brevet.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A way to a session that the user has named: who, where, for how long. Holds no secret.
public sealed interface Profile permits UserProfile, RoleProfile, FederationProfile {

  /// What stays when the name changes.
  ProfileId id();

  /// The name a person gave it; unique in the catalog.
  ProfileName name();

  /// The region whose STS is asked; empty for the partition's own default.
  Optional<Region> region();

  /// The partition whose services are asked, as far as the ARNs and the region tell.
  Partition partition();

  /// The profile whose credentials sign the call; empty where its own key does, or nothing signs.
  default Optional<ProfileId> signer() {
    return Optional.empty();
  }

  /// The role whose session it is, if it is one's.
  default Optional<RoleArn> role() {
    return Optional.empty();
  }

  /// Where the assertion or the token of an identity provider comes from, if its session takes one.
  default Optional<TokenSource> tokenSource() {
    return Optional.empty();
  }

  /// How long a session is asked for.
  SessionDuration duration();

  /// The section that is written, if it is not the profile's own name.
  Optional<ProfileName> output();

  /// How the session reaches the user's tools.
  DeliveryKind delivery();

  /// The homes besides the user's own into which a session is put too; none for most.
  List<AwsHome> furtherHomes();

  /// The section of the shared AWS files by which tools find the session of this profile.
  default ProfileName section() {
    return output().orElse(name());
  }

  /// What the user should know about this profile; nothing for most.
  Set<Notice> notices();

  /// The same profile whose sessions are written to this section; empty for that of its own name.
  Profile withOutput(Optional<ProfileName> section);

  /// The same profile whose sessions reach tools in this way.
  Profile withDelivery(DeliveryKind kind);

  /// The same profile whose sessions are put into these homes too.
  Profile withFurtherHomes(List<AwsHome> homes);

  /// The same profile under another name.
  Profile renamed(ProfileName name);
}
