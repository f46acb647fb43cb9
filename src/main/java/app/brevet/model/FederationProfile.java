package app.brevet.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A profile of one of the kinds whose session is that of a federated principal: by
/// GetFederationToken, by SAML or by web identity. They say the same of their sessions.
///
/// Source: IAM User Guide, "Identity providers and federation".
public sealed interface FederationProfile extends Profile
    permits FederatedProfile, SamlProfile, WebIdentityProfile {

  /// What it says of its sessions.
  SessionSettings settings();

  /// The same profile with these settings.
  FederationProfile with(SessionSettings other);

  @Override
  default Optional<Region> region() {
    return settings().region();
  }

  @Override
  default SessionDuration duration() {
    return settings().duration();
  }

  @Override
  default Optional<ProfileName> output() {
    return settings().output();
  }

  @Override
  default DeliveryKind delivery() {
    return settings().delivery();
  }

  @Override
  default List<AwsHome> furtherHomes() {
    return settings().furtherHomes();
  }

  @Override
  default Set<Notice> notices() {
    return Set.of();
  }

  @Override
  default FederationProfile withOutput(Optional<ProfileName> section) {
    return with(settings().withOutput(section));
  }

  @Override
  default FederationProfile withDelivery(DeliveryKind kind) {
    return with(settings().withDelivery(kind));
  }

  @Override
  default FederationProfile withFurtherHomes(List<AwsHome> homes) {
    return with(settings().withFurtherHomes(homes));
  }
}
