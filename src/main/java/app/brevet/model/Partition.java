package app.brevet.model;

import java.util.Arrays;
import java.util.Optional;

/// A part of AWS with identities, endpoints and a console of its own.
///
/// Source: IAM User Guide, "Amazon Resource Names (ARNs)"; the STS endpoints of the AWS General
/// Reference.
public enum Partition {
  AWS("aws", "us-east-1"),
  CHINA("aws-cn", "cn-north-1"),
  US_GOV("aws-us-gov", "us-gov-west-1"),
  EUROPEAN_SOVEREIGN("aws-eusc", "eusc-de-east-1"),
  ISOLATED("aws-iso", "us-iso-east-1"),
  ISOLATED_B("aws-iso-b", "us-isob-east-1"),
  ISOLATED_E("aws-iso-e", "eu-isoe-west-1"),
  ISOLATED_F("aws-iso-f", "us-isof-south-1");

  private final String id;
  private final String defaultRegion;

  Partition(String id, String defaultRegion) {
    this.id = id;
    this.defaultRegion = defaultRegion;
  }

  /// The partition of this name; `aws` if there is none.
  public static Partition of(String id) {
    return named(id).orElse(AWS);
  }

  /// The partition of this name, if there is one.
  public static Optional<Partition> named(String id) {
    return Arrays.stream(values()).filter(partition -> partition.id.equals(id)).findFirst();
  }

  /// The partition that this region is in, told by what its code begins with; `aws` if it is none
  /// of the others'.
  public static Partition of(Region region) {
    return Arrays.stream(values())
        .filter(partition -> area(partition.defaultRegion).equals(area(region.value())))
        .findFirst()
        .orElse(AWS);
  }

  /// What comes before the place and the number: `us-gov` of `us-gov-west-1`.
  private static String area(String region) {
    int number = region.lastIndexOf('-');
    return region.substring(0, Math.max(0, region.lastIndexOf('-', number - 1)));
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
