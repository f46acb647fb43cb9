package app.brevet.aws;

import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.Region;
import java.util.Optional;

/// Which AWS is asked: the partition an ARN names, and a region of it.
public record AwsTarget(Partition partition, Region region) {

  /// The partition's region whose STS is always on.
  public static AwsTarget of(Partition partition) {
    return new AwsTarget(partition, partition.defaultRegion());
  }

  /// This region, in the partition that it is in.
  public static AwsTarget of(Region region) {
    return new AwsTarget(Partition.of(region), region);
  }

  /// The partition, and the region if it is one of it, else the one that is always on.
  public static AwsTarget of(Partition partition, Optional<Region> wished) {
    return new AwsTarget(
        partition,
        wished
            .filter(region -> Partition.of(region) == partition)
            .orElseGet(partition::defaultRegion));
  }

  /// The profile's partition, and the region that the profile names or the one that is always on. A
  /// region of another partition than the ARN's is for the user's tools alone: the key is not known
  /// there.
  public static AwsTarget of(Profile profile) {
    return of(profile.partition(), profile.region());
  }
}
