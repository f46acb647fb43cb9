package app.brevet.model;

import java.util.List;
import java.util.Optional;

/// What every profile says of its sessions: where STS is asked, for how long, and where a session
/// goes.
///
/// @param region whose STS is asked; empty for the partition's own default
/// @param duration how long a session is asked for
/// @param output the section that is written, if it is not the profile's own name
/// @param delivery how the session reaches the user's tools
/// @param furtherHomes where else a session is put; none for most
public record SessionSettings(
    Optional<Region> region,
    SessionDuration duration,
    Optional<ProfileName> output,
    DeliveryKind delivery,
    List<AwsHome> furtherHomes) {

  /// Copies the list, each home once.
  public SessionSettings {
    furtherHomes = furtherHomes.stream().distinct().toList();
  }

  /// Sessions of this length as a file, in the section of the profile's own name.
  public static SessionSettings of(SessionDuration duration) {
    return new SessionSettings(
        Optional.empty(), duration, Optional.empty(), DeliveryKind.FILE, List.of());
  }

  /// The same for this region; empty for the partition's default.
  public SessionSettings withRegion(Optional<Region> other) {
    return new SessionSettings(other, duration, output, delivery, furtherHomes);
  }

  /// The same with sessions of this length.
  public SessionSettings withDuration(SessionDuration other) {
    return new SessionSettings(region, other, output, delivery, furtherHomes);
  }

  /// The same, written to this section; empty for that of the profile's own name.
  public SessionSettings withOutput(Optional<ProfileName> section) {
    return new SessionSettings(region, duration, section, delivery, furtherHomes);
  }

  /// The same, reaching tools in this way.
  public SessionSettings withDelivery(DeliveryKind kind) {
    return new SessionSettings(region, duration, output, kind, furtherHomes);
  }

  /// The same, put into these homes too.
  public SessionSettings withFurtherHomes(List<AwsHome> homes) {
    return new SessionSettings(region, duration, output, delivery, homes);
  }
}
