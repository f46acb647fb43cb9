package app.brevet.sandbox;

import app.brevet.model.Partition;
import app.brevet.model.Region;
import java.util.regex.Pattern;

/// What a signature is good for: a key, a day, a region and a service.
///
/// Source: IAM User Guide, "Elements of an AWS API request signature"; the sentences are AWS's own.
record CredentialScope(
    String accessKeyId, String day, String region, String service, String terminator) {

  private static final String TERMINATOR = "aws4_request";
  private static final int ELEMENTS = 5;
  private static final Pattern REGION =
      Pattern.compile(
          "(us|eu|ap|sa|ca|me|af|il|mx|cn|us-gov|us-iso[a-z]?|eu-isoe|eusc-de)"
              + "-(north|south|east|west|central|northeast|northwest|southeast|southwest)-[0-9]");

  /// Reads the Credential part of an Authorization header.
  ///
  /// @throws Refusal IncompleteSignature, if it has not five parts
  static CredentialScope parse(String credential) throws Refusal {
    String[] parts = credential.split("/", -1);
    if (parts.length != ELEMENTS) {
      throw Refusal.incompleteSignature(
          "Credential must have exactly 5 slash-delimited elements,"
              + " e.g. keyid/date/region/service/term, got '"
              + credential
              + "'");
    }
    return new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4]);
  }

  /// The partition that the region is in.
  Partition partition() {
    return Partition.of(new Region(region));
  }

  /// The scope without the key, as it stands in the string to sign.
  String text() {
    return String.join("/", day, region, service, terminator);
  }

  /// Checks it against what was called. STS answers in every region; IAM in one a partition.
  ///
  /// @throws Refusal SignatureDoesNotMatch, naming every part that is off
  void requireFor(Service called, AmzDate date) throws Refusal {
    StringBuilder wrong = new StringBuilder();
    if (!isRegionOf(called)) {
      wrong.append("Credential should be scoped to a valid region. ");
    }
    if (!service.equals(called.signingName())) {
      wrong
          .append("Credential should be scoped to correct service: '")
          .append(called.signingName())
          .append("'. ");
    }
    if (!terminator.equals(TERMINATOR)) {
      wrong
          .append("Credential should be scoped with a valid terminator: 'aws4_request', not '")
          .append(terminator)
          .append("'. ");
    }
    if (!day.equals(date.day())) {
      wrong.append(
          "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from"
              + " HTTP:"
              + " '%s' != '%s', from '%s'. ".formatted(day, date.day(), date.text()));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.signature(wrong.toString());
    }
  }

  private boolean isRegionOf(Service called) {
    return REGION.matcher(region).matches()
        && (called.isRegional() || partition().defaultRegion().value().equals(region));
  }
}
