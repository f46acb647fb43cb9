package app.brevet.sandbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;

/// The actions of IAM, by which a user looks after itself, and an account's root after every user
/// of the account.
///
/// Source: IAM API reference. All answers fit one page, so there is never a marker.
final class IamActions {

  private static final int MOST_ITEMS = 1000;

  private final IamPermissions permissions;
  private final AccessKeyActions keys;
  private final MfaActions mfa;

  IamActions(SandboxDirectory directory) {
    this.permissions = new IamPermissions(directory);
    this.keys = new AccessKeyActions(directory, permissions);
    this.mfa = new MfaActions(directory, permissions);
  }

  /// The content of the action's result.
  ///
  /// @throws Refusal if this caller may not have it
  Consumer<AwsXml> answer(String action, Caller caller, QueryParameters parameters) throws Refusal {
    return switch (action) {
      case "GetUser" -> getUser(caller, parameters);
      case "CreateAccessKey" -> keys.create(caller, parameters);
      case "UpdateAccessKey" -> keys.update(caller, parameters);
      case "DeleteAccessKey" -> keys.delete(caller, parameters);
      case "ListAccessKeys" -> keys.list(caller, parameters);
      case "GetAccessKeyLastUsed" -> keys.lastUsed(caller, parameters);
      case "CreateVirtualMFADevice" -> mfa.create(caller, parameters);
      case "ListVirtualMFADevices" -> mfa.listVirtual(caller, parameters);
      case "ListMFADevices" -> mfa.list(caller, parameters);
      case "EnableMFADevice" -> mfa.enable(caller, parameters);
      case "ResyncMFADevice" -> mfa.resync(caller, parameters);
      case "DeactivateMFADevice" -> mfa.deactivate(caller, parameters);
      case "DeleteVirtualMFADevice" -> mfa.delete(caller, parameters);
      default -> throw new IllegalArgumentException(action);
    };
  }

  private Consumer<AwsXml> getUser(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional("UserName", TextLimit.USER_NAME);
    limits.requireAll();
    SandboxUser user = permissions.user("GetUser", caller, userName);
    return xml -> describe(xml, user);
  }

  /// Reads which page is asked for; there is one only.
  static void readPaging(ParameterLimits limits) throws Refusal {
    limits.optional("Marker", TextLimit.MARKER);
    limits.number("MaxItems", 1, MOST_ITEMS);
  }

  /// Adds the User element.
  static void describe(AwsXml xml, SandboxUser user) {
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

  /// A time as IAM tells it.
  static String seconds(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
