package app.brevet.sandbox;

import app.brevet.model.Partition;
import java.util.List;
import java.util.regex.Pattern;

/// For whom an assertion must be made out: AWS's sign-in of a partition, as audience and as
/// recipient.
///
/// Source: IAM User Guide, "Configure SAML assertions for the authentication response"; AWS General
/// Reference, "AWS Sign-In endpoints". The console of the isolated partitions is not public: they
/// are taken for `aws` here.
record SamlSignIn(String host, String urn) {

  /// The sign-in of this partition.
  static SamlSignIn of(Partition partition) {
    return switch (partition) {
      case AWS, ISOLATED, ISOLATED_B, ISOLATED_E, ISOLATED_F ->
          new SamlSignIn("signin.aws.amazon.com", "urn:amazon:webservices");
      case CHINA -> new SamlSignIn("signin.amazonaws.cn", "urn:amazon:webservices:cn-north-1");
      case US_GOV ->
          new SamlSignIn("signin.amazonaws-us-gov.com", "urn:amazon:webservices:govcloud");
      case EUROPEAN_SOVEREIGN ->
          new SamlSignIn("signin.amazonaws-eusc.eu", "urn:amazon:webservices");
    };
  }

  /// The endpoint that answers for the whole partition.
  String url() {
    return "https://" + host + "/saml";
  }

  /// Whether this names the sign-in: of the partition or of a region, also with the path that
  /// encrypted assertions have.
  boolean isRecipient(String text) {
    return Pattern.matches(
        "https://([a-z0-9-]+\\.)?" + Pattern.quote(host) + "/(static/)?saml(/acs/[A-Za-z0-9]+)?",
        text);
  }

  /// Whether one of these names the sign-in, as a URL or as an URN.
  boolean isAmong(List<String> audiences) {
    return audiences.stream().anyMatch(one -> one.equals(urn) || isRecipient(one));
  }
}
