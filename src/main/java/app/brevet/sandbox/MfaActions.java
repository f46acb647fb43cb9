package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The actions of IAM about MFA devices.
///
/// Source: IAM API reference. `QRCodePNG` holds an empty picture: what the seed says is enough.
final class MfaActions {

  private static final String USER_NAME = "UserName";
  private static final String SERIAL_NUMBER = "SerialNumber";
  private static final String FIRST_CODE = "AuthenticationCode1";
  private static final String SECOND_CODE = "AuthenticationCode2";

  /// A picture of one transparent pixel.
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
          + "rkJggg==";

  private final SandboxDirectory directory;
  private final IamPermissions permissions;

  MfaActions(SandboxDirectory directory, IamPermissions permissions) {
    this.directory = directory;
    this.permissions = permissions;
  }

  Consumer<AwsXml> create(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String path = limits.optional("Path", TextLimit.PATH).orElse("/");
    String name = limits.required("VirtualMFADeviceName", TextLimit.DEVICE_NAME);
    limits.requireAll();
    Arn owner = caller.arn();
    Arn arn = new Arn(owner.partition(), "iam", "", owner.account(), "mfa" + path + name);
    permissions.signerFor("CreateVirtualMFADevice", caller, arn.toString());
    MfaDevice device = directory.devices().create(arn);
    return xml ->
        xml.element(
            "VirtualMFADevice",
            made ->
                made.leaf(SERIAL_NUMBER, device.serial().value())
                    .leaf("Base32StringSeed", seed(device))
                    .leaf("QRCodePNG", PIXEL));
  }

  /// The API's blobs are base64, and this one holds base32.
  private static String seed(MfaDevice device) {
    return device
        .totp()
        .seed()
        .use(seed -> Base64.getEncoder().encodeToString(RandomIds.base32(seed)));
  }

  Consumer<AwsXml> listVirtual(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String wanted =
        limits.optional("AssignmentStatus", List.of("Assigned", "Unassigned", "Any")).orElse("Any");
    IamActions.readPaging(limits);
    limits.requireAll();
    Arn account = caller.arn();
    String all = "arn:" + account.partition().id() + ":iam::" + account.account() + ":mfa/";
    permissions.signer("ListVirtualMFADevices", caller, all);
    List<MfaDevices.Registered> devices =
        directory.devices().in(account).stream()
            .filter(one -> isWanted(wanted, one.assignment().isPresent()))
            .toList();
    return xml ->
        xml.element("VirtualMFADevices", list -> devices.forEach(one -> virtual(list, one)))
            .leaf("IsTruncated", "false");
  }

  private static boolean isWanted(String status, boolean assigned) {
    return status.equals("Any") || status.equals(assigned ? "Assigned" : "Unassigned");
  }

  private static void virtual(AwsXml list, MfaDevices.Registered one) {
    list.element(
        "member",
        member -> {
          member.leaf(SERIAL_NUMBER, one.device().serial().value());
          one.assignment()
              .ifPresent(
                  given -> {
                    member.leaf("EnableDate", IamActions.seconds(given.enabled()));
                    IamActions.describe(member, given.user());
                  });
        });
  }

  Consumer<AwsXml> list(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional(USER_NAME, TextLimit.USER_NAME);
    IamActions.readPaging(limits);
    limits.requireAll();
    SandboxUser user = permissions.user("ListMFADevices", caller, userName);
    List<MfaDevices.Registered> devices = directory.devices().of(user);
    return xml ->
        xml.element("MFADevices", list -> devices.forEach(one -> device(list, user, one)))
            .leaf("IsTruncated", "false");
  }

  private static void device(AwsXml list, SandboxUser user, MfaDevices.Registered one) {
    list.element(
        "member",
        member -> {
          member.leaf(USER_NAME, user.name()).leaf(SERIAL_NUMBER, one.device().serial().value());
          one.assignment()
              .ifPresent(given -> member.leaf("EnableDate", IamActions.seconds(given.enabled())));
        });
  }

  Consumer<AwsXml> enable(Caller caller, QueryParameters parameters) throws Refusal {
    Named named = Named.withCodes(parameters);
    SandboxUser user = permissions.user("EnableMFADevice", caller, named.userName());
    directory.devices().enable(user, named.serial(), named.first(), named.second());
    return xml -> {};
  }

  Consumer<AwsXml> resync(Caller caller, QueryParameters parameters) throws Refusal {
    Named named = Named.withCodes(parameters);
    SandboxUser user = permissions.user("ResyncMFADevice", caller, named.userName());
    directory.devices().resync(user, named.serial(), named.first(), named.second());
    return xml -> {};
  }

  Consumer<AwsXml> deactivate(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    Optional<String> userName = limits.optional(USER_NAME, TextLimit.USER_NAME);
    String serial = limits.required(SERIAL_NUMBER, TextLimit.DEVICE_SERIAL);
    limits.requireAll();
    SandboxUser user = permissions.user("DeactivateMFADevice", caller, userName);
    directory.devices().deactivate(user, serial);
    return xml -> {};
  }

  Consumer<AwsXml> delete(Caller caller, QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String serial = limits.required(SERIAL_NUMBER, TextLimit.DEVICE_SERIAL);
    limits.requireAll();
    SandboxUser signer = permissions.signerFor("DeleteVirtualMFADevice", caller, serial);
    directory.devices().delete(signer, serial);
    return xml -> {};
  }

  /// A device of a user, with two codes that follow each other.
  private record Named(Optional<String> userName, String serial, String first, String second) {

    static Named withCodes(QueryParameters parameters) throws Refusal {
      ParameterLimits limits = new ParameterLimits(parameters);
      Named named =
          new Named(
              Optional.of(limits.required(USER_NAME, TextLimit.USER_NAME)),
              limits.required(SERIAL_NUMBER, TextLimit.DEVICE_SERIAL),
              limits.required(FIRST_CODE, TextLimit.AUTHENTICATION_CODE),
              limits.required(SECOND_CODE, TextLimit.AUTHENTICATION_CODE));
      limits.requireAll();
      return named;
    }
  }
}
