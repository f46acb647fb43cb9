package app.brevet.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The actions of IAM about long-term access keys.
///
/// Source: IAM API reference; the sentences are AWS's own.
final class AccessKeyActions {

  private static final int NOT_FOUND = 404;
  private static final String ACCESS_KEY_ID = "AccessKeyId";
  private static final String USER_NAME = "UserName";
  private static final String STATUS = "Status";
  private static final String NEVER = "N/A";

  private final SandboxDirectory directory;
  private final IamPermissions permissions;

  AccessKeyActions(SandboxDirectory directory, IamPermissions permissions) {
    this.directory = directory;
    this.permissions = permissions;
  }

  Consumer<AwsXml> create(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional(USER_NAME, TextLimit.USER_NAME);
    limits.requireAll();
    SandboxUser user = permissions.user("CreateAccessKey", caller, userName);
    StoredKey made = directory.createAccessKey(user);
    return xml ->
        xml.element(
            "AccessKey",
            key ->
                key.leaf(USER_NAME, user.name())
                    .leaf(ACCESS_KEY_ID, made.key().accessKeyId().value())
                    .leaf(STATUS, status(made))
                    .leaf("SecretAccessKey", made.key().secretAccessKey().reveal())
                    .leaf("CreateDate", IamActions.seconds(made.created())));
  }

  Consumer<AwsXml> update(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional(USER_NAME, TextLimit.USER_NAME);
    String id = limits.required(ACCESS_KEY_ID, TextLimit.ACCESS_KEY_ID);
    String status = limits.required(STATUS, List.of("Active", "Inactive"));
    limits.requireAll();
    StoredKey key = keyOf(permissions.user("UpdateAccessKey", caller, userName), id);
    directory.change(
        key, status.equals("Active") ? StoredKey.Status.ACTIVE : StoredKey.Status.INACTIVE);
    return xml -> {};
  }

  Consumer<AwsXml> delete(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional(USER_NAME, TextLimit.USER_NAME);
    String id = limits.required(ACCESS_KEY_ID, TextLimit.ACCESS_KEY_ID);
    limits.requireAll();
    StoredKey key = keyOf(permissions.user("DeleteAccessKey", caller, userName), id);
    directory.change(key, StoredKey.Status.DELETED);
    return xml -> {};
  }

  /// When a key was used last. AWS does not tell whether a key of somebody else is there.
  Consumer<AwsXml> lastUsed(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String id = limits.required(ACCESS_KEY_ID, TextLimit.ACCESS_KEY_ID);
    limits.requireAll();
    SandboxUser signer = permissions.signer("GetAccessKeyLastUsed", caller, "access key " + id);
    StoredKey key =
        directory
            .key(id)
            .filter(known -> known.status() != StoredKey.Status.DELETED)
            .filter(known -> mayAsk(signer, known))
            .orElseThrow(
                () ->
                    Refusal.notAuthorized(caller, "iam:GetAccessKeyLastUsed", "access key " + id));
    return xml ->
        xml.leaf(USER_NAME, key.owner().name())
            .element(
                "AccessKeyLastUsed",
                last -> {
                  key.lastUse()
                      .ifPresent(use -> last.leaf("LastUsedDate", IamActions.seconds(use.at())));
                  last.leaf("ServiceName", key.lastUse().map(StoredKey.Use::service).orElse(NEVER))
                      .leaf("Region", key.lastUse().map(StoredKey.Use::region).orElse(NEVER));
                });
  }

  private static boolean mayAsk(SandboxUser signer, StoredKey key) {
    boolean sameAccount = signer.arn().account().equals(key.owner().arn().account());
    return sameAccount && (signer.isRoot() || signer.arn().equals(key.owner().arn()));
  }

  Consumer<AwsXml> list(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional(USER_NAME, TextLimit.USER_NAME);
    IamActions.readPaging(limits);
    limits.requireAll();
    SandboxUser user = permissions.user("ListAccessKeys", caller, userName);
    List<StoredKey> keys = directory.keysOf(user);
    return xml ->
        xml.leaf(USER_NAME, user.name())
            .element(
                "AccessKeyMetadata",
                members -> {
                  keys.forEach(key -> metadata(members, key));
                })
            .leaf("IsTruncated", "false");
  }

  private static void metadata(AwsXml members, StoredKey key) {
    members.element(
        "member",
        member ->
            member
                .leaf(USER_NAME, key.owner().name())
                .leaf(ACCESS_KEY_ID, key.key().accessKeyId().value())
                .leaf(STATUS, status(key))
                .leaf("CreateDate", IamActions.seconds(key.created())));
  }

  private StoredKey keyOf(SandboxUser user, String id) throws Refusal {
    return directory.keysOf(user).stream()
        .filter(key -> key.key().accessKeyId().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    NOT_FOUND,
                    "NoSuchEntity",
                    "The Access Key with id " + id + " cannot be found."));
  }

  private static String status(StoredKey key) {
    return key.status() == StoredKey.Status.ACTIVE ? "Active" : "Inactive";
  }
}
