package app.brevet.sandbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/// The actions of IAM, by which a user asks about itself; an account's root may ask about every
/// user of the account, and nobody else about anyone else.
///
/// Source: IAM API reference. All answers fit one page, so there is never a marker.
final class IamActions {

  private static final int NOT_FOUND = 404;
  private static final int MOST_ITEMS = 1000;

  private final SandboxDirectory directory;

  IamActions(SandboxDirectory directory) {
    this.directory = directory;
  }

  /// The content of the action's result.
  ///
  /// @throws Refusal if this caller may not have it
  Consumer<AwsXml> answer(String action, Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional("UserName", TextLimit.USER_NAME);
    limits.optional("Marker", TextLimit.MARKER);
    limits.number("MaxItems", 1, MOST_ITEMS);
    limits.requireAll();
    SandboxUser user = subject(action, caller, userName);
    return switch (action) {
      case "ListMFADevices" -> xml -> devices(xml, user);
      case "ListAccessKeys" -> xml -> accessKeys(xml, user);
      case "GetUser" -> xml -> user(xml, user);
      default -> throw new IllegalArgumentException(action);
    };
  }

  /// Whom the call is about.
  private SandboxUser subject(String action, Caller caller, Optional<String> userName)
      throws Refusal {
    SandboxUser signer =
        switch (caller) {
          case Caller.LongTerm longTerm -> longTerm.user();
          case Caller.UserSession session when session.mfa() -> session.user();
          case Caller.UserSession _ -> throw Refusal.unknownKey();
          case Caller.RoleSession _ -> throw refuseRole(action, caller, userName);
        };
    if (userName.isEmpty() || (!signer.isRoot() && userName.get().equals(signer.name()))) {
      return signer;
    }
    if (!signer.isRoot()) {
      throw notAuthorized(action, caller, userName.get());
    }
    return directory
        .userNamed(signer.arn().account(), userName.get())
        .orElseThrow(
            () ->
                new Refusal(
                    NOT_FOUND,
                    "NoSuchEntity",
                    "The user with name " + userName.get() + " cannot be found."));
  }

  private static Refusal refuseRole(String action, Caller caller, Optional<String> userName) {
    return userName
        .map(name -> notAuthorized(action, caller, name))
        .orElseGet(
            () ->
                Refusal.validation("Must specify userName when calling with non-User credentials"));
  }

  private static Refusal notAuthorized(String action, Caller caller, String userName) {
    String permission = "iam:" + action;
    return Refusal.accessDenied(
        Refusal.notAuthorized(caller, permission, "user " + userName).getMessage()
            + " because no identity-based policy allows the "
            + permission
            + " action");
  }

  private void devices(AwsXml xml, SandboxUser user) {
    xml.element(
            "MFADevices",
            list -> {
              directory
                  .deviceOf(user)
                  .ifPresent(
                      device ->
                          list.element(
                              "member",
                              member ->
                                  member
                                      .leaf("UserName", user.name())
                                      .leaf("SerialNumber", device.serial().value())
                                      .leaf("EnableDate", seconds(device.enabled()))));
            })
        .leaf("IsTruncated", "false");
  }

  private void accessKeys(AwsXml xml, SandboxUser user) {
    xml.leaf("UserName", user.name())
        .element(
            "AccessKeyMetadata",
            list -> {
              directory.keysOf(user).forEach(key -> accessKey(list, user, key));
            })
        .leaf("IsTruncated", "false");
  }

  private static void accessKey(AwsXml list, SandboxUser user, StoredKey key) {
    list.element(
        "member",
        member ->
            member
                .leaf("UserName", user.name())
                .leaf("AccessKeyId", key.key().accessKeyId().value())
                .leaf("Status", key.active() ? "Active" : "Inactive")
                .leaf("CreateDate", seconds(key.created())));
  }

  private static void user(AwsXml xml, SandboxUser user) {
    xml.element(
        "User",
        inner -> {
          if (!user.isRoot()) {
            inner.leaf("Path", user.path()).leaf("UserName", user.name());
          }
          inner
              .leaf("UserId", user.userId())
              .leaf("Arn", user.arn().toString())
              .leaf("CreateDate", seconds(user.created()));
        });
  }

  private static String seconds(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
