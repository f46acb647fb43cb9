package app.brevet.sandbox;

import java.util.Set;

/// A service of AWS that the sandbox plays, with its version and the actions it knows of it.
enum Service {
  /// The Security Token Service.
  STS("sts", "2011-06-15", "https://sts.amazonaws.com/doc/2011-06-15/"),
  /// Identity and Access Management.
  IAM("iam", "2010-05-08", "https://iam.amazonaws.com/doc/2010-05-08/");

  private static final int BAD_REQUEST = 400;
  private static final Set<String> STS_ACTIONS =
      Set.of(
          "GetSessionToken",
          "AssumeRole",
          "GetCallerIdentity",
          AssumeRoleWithSaml.NAME,
          AssumeRoleWithWebIdentity.NAME,
          "GetFederationToken",
          "DecodeAuthorizationMessage",
          "GetAccessKeyInfo",
          "AssumeRoot",
          "GetWebIdentityToken",
          "GetDelegatedAccessToken");
  private static final Set<String> IAM_ACTIONS =
      Set.of(
          "GetUser",
          "CreateAccessKey",
          "UpdateAccessKey",
          "DeleteAccessKey",
          "ListAccessKeys",
          "GetAccessKeyLastUsed",
          "CreateVirtualMFADevice",
          "ListVirtualMFADevices",
          "ListMFADevices",
          "EnableMFADevice",
          "ResyncMFADevice",
          "DeactivateMFADevice",
          "DeleteVirtualMFADevice");

  private final String signingName;
  private final String version;
  private final String namespace;

  Service(String signingName, String version, String namespace) {
    this.signingName = signingName;
    this.version = version;
    this.namespace = namespace;
  }

  /// The service that a request is for: both answer on one port, so its version tells, or else its
  /// action; it is STS where neither does.
  static Service of(QueryParameters parameters) {
    String version = parameters.text("Version").orElse("");
    String action = parameters.text("Action").orElse("");
    for (Service service : values()) {
      if (service.version.equals(version)) {
        return service;
      }
    }
    return IAM_ACTIONS.contains(action) ? IAM : STS;
  }

  /// Checks that the request asks for an action of this version. AWS does so before it looks at the
  /// signature.
  ///
  /// @throws Refusal MissingAction or InvalidAction
  void requireAction(QueryParameters parameters) throws Refusal {
    String action =
        parameters
            .text("Action")
            .orElseThrow(
                () ->
                    new Refusal(
                        BAD_REQUEST,
                        "MissingAction",
                        "The request must contain the parameter Action"));
    String asked = parameters.text("Version").orElse("NO_VERSION_SPECIFIED");
    if (!asked.equals(version) || !actions().contains(action)) {
      throw new Refusal(
          BAD_REQUEST,
          "InvalidAction",
          "Could not find operation " + action + " for version " + asked);
    }
  }

  /// Its name in a credential scope.
  String signingName() {
    return signingName;
  }

  /// The XML namespace of its answers.
  String namespace() {
    return namespace;
  }

  /// Whether it answers in every region of a partition.
  boolean isRegional() {
    return this == STS;
  }

  private Set<String> actions() {
    return this == STS ? STS_ACTIONS : IAM_ACTIONS;
  }
}
