package app.brevet.aws;

import app.brevet.model.Partition;
import app.brevet.model.Region;
import java.util.Set;

/// What AWS was asked when it refused: the same refusal means another thing in another place.
///
/// @param service the service's signing name, such as `sts`
/// @param bySession whether a session signed
/// @param carried what the request carried that can be over, beside who signed it
record Asked(String service, Region region, boolean bySession, Carried carried) {

  /// What of a request can be over apart from the session that signs it.
  enum Carried {
    NOTHING,
    /// The assertion or token of an identity provider, which stands for a signature.
    IDENTITY_TOKEN,
    /// Assertions of context providers.
    CONTEXTS
  }

  /// The regions of the `aws` partition that every account has from its start.
  ///
  /// Source: AWS Account Management Reference Guide, "Enable or disable AWS Regions": those that
  /// came after 20 March 2019 are off until an account switches them on.
  private static final Set<String> ALWAYS_ON =
      Set.of(
          "us-east-1",
          "us-east-2",
          "us-west-1",
          "us-west-2",
          "ca-central-1",
          "sa-east-1",
          "eu-central-1",
          "eu-north-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2");

  /// Whether STS of a region answered that an account must switch on first. IAM is one for all
  /// regions.
  boolean isOptInRegion() {
    return service.equals("sts")
        && Partition.of(region) == Partition.AWS
        && !ALWAYS_ON.contains(region.value());
  }

  /// Whether it carried an identity provider's assertion or token.
  boolean isByIdentityToken() {
    return carried == Carried.IDENTITY_TOKEN;
  }

  /// Whether it carried assertions of context providers.
  boolean isWithContexts() {
    return carried == Carried.CONTEXTS;
  }

  /// Whether a session signed a call of IAM.
  boolean isIamBySession() {
    return service.equals("iam") && bySession;
  }
}
