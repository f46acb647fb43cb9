package app.brevet.model;

/// A part of AWS with identities, endpoints and a console of its own.
///
/// Source: IAM User Guide, "Amazon Resource Names (ARNs)"; the STS endpoints of the AWS General
/// Reference.
public enum Partition {
  AWS("aws", "us-east-1"),
  CHINA("aws-cn", "cn-north-1"),
  US_GOV("aws-us-gov", "us-gov-west-1"),
  EUROPEAN_SOVEREIGN("aws-eusc", "eusc-de-east-1"),
  ISOLATED("aws-iso", "us-iso-east-1");

  private final String id;
  private final String defaultRegion;

  Partition(String id, String defaultRegion) {
    this.id = id;
    this.defaultRegion = defaultRegion;
  }

  /// The partition an ARN names; all isolated ones are one here, and an unknown one is `aws`.
  public static Partition of(String id) {
    for (Partition partition : values()) {
      if (partition.id.equals(id)) {
        return partition;
      }
    }
    return id.startsWith("aws-iso") ? ISOLATED : AWS;
  }

  /// The name in ARNs.
  public String id() {
    return id;
  }

  /// The region whose STS endpoint is always on, for profiles that name none.
  public Region defaultRegion() {
    return new Region(defaultRegion);
  }
}
