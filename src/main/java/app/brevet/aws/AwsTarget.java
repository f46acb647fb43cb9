package app.brevet.aws;

import app.brevet.model.Partition;
import app.brevet.model.Region;

/// Which AWS is asked: the partition an ARN names, and a region of it.
public record AwsTarget(Partition partition, Region region) {

  /// The partition's region whose STS is always on.
  public static AwsTarget of(Partition partition) {
    return new AwsTarget(partition, partition.defaultRegion());
  }
}
