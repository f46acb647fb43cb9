package app.brevet.aws;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.MfaSerial;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.IamClientBuilder;
import software.amazon.awssdk.services.iam.model.AssignmentStatusType;
import software.amazon.awssdk.services.iam.model.ListVirtualMfaDevicesResponse;
import software.amazon.awssdk.services.iam.model.StatusType;

/// IAM by the AWS SDK for Java. Making one does no work; the first call of a target builds its
/// client.
///
/// The SDK hands the secret of a new key over as a `String`, which cannot be wiped; it is taken
/// into a [Secret] at once, and lives as long as the garbage collector lets it. A seed comes as
/// bytes.
public final class SdkIam implements Iam, AutoCloseable {

  private static final SdkService.Kind<IamClientBuilder> KIND =
      new SdkService.Kind<>("iam", ServiceEndpoint::iam, IamClient::builder);

  private final SdkService<IamClient, IamClientBuilder> service;

  /// Calls are signed at the clock's instant; each answer of AWS measures the skew.
  public SdkIam(AwsConnection connection, InstantSource clock, Skew skew) {
    this.service = new SdkService<>(KIND, connection, clock, skew);
  }

  /// The devices that give codes; passkeys, which the API cannot use, are left out.
  @Override
  public List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                client
                    .listMFADevices(asked -> asked.overrideConfiguration(override))
                    .mfaDevices()
                    .stream()
                    .flatMap(device -> IamAnswers.serial(device.serialNumber()))
                    .toList()));
  }

  @Override
  public List<ListedKey> listAccessKeys(Credentials signer, AwsTarget target) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                client
                    .listAccessKeys(asked -> asked.overrideConfiguration(override))
                    .accessKeyMetadata()
                    .stream()
                    .map(IamAnswers::key)
                    .toList()));
  }

  @Override
  public String getUserName(Credentials signer, AwsTarget target) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.ofNullable(
                    client.getUser(asked -> asked.overrideConfiguration(override)).user())
                .flatMap(user -> Optional.ofNullable(user.userName())));
  }

  @Override
  public AccessKey createAccessKey(Credentials signer, AwsTarget target) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.ONCE,
        (client, override) ->
            IamAnswers.key(
                client
                    .createAccessKey(asked -> asked.overrideConfiguration(override))
                    .accessKey()));
  }

  @Override
  public void updateAccessKey(Credentials signer, AwsTarget target, AccessKeyId key, boolean active)
      throws AwsException {
    service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                client.updateAccessKey(
                    asked ->
                        asked
                            .accessKeyId(key.value())
                            .status(active ? StatusType.ACTIVE : StatusType.INACTIVE)
                            .overrideConfiguration(override))));
  }

  @Override
  public void deleteAccessKey(Credentials signer, AwsTarget target, AccessKeyId key)
      throws AwsException {
    service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                client.deleteAccessKey(
                    asked -> asked.accessKeyId(key.value()).overrideConfiguration(override))));
  }

  @Override
  public Optional<KeyUse> getAccessKeyLastUsed(
      Credentials signer, AwsTarget target, AccessKeyId key) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                IamAnswers.use(
                    client
                        .getAccessKeyLastUsed(
                            asked -> asked.accessKeyId(key.value()).overrideConfiguration(override))
                        .accessKeyLastUsed())));
  }

  @Override
  public NewMfaDevice createVirtualMfaDevice(Credentials signer, AwsTarget target, String name)
      throws AwsException {
    return service.call(
        target,
        signer,
        Sending.ONCE,
        (client, override) ->
            IamAnswers.device(
                client
                    .createVirtualMFADevice(
                        asked -> asked.virtualMFADeviceName(name).overrideConfiguration(override))
                    .virtualMFADevice()));
  }

  @Override
  public List<MfaSerial> listUnassignedMfaDevices(Credentials signer, AwsTarget target)
      throws AwsException {
    List<MfaSerial> all = new ArrayList<>();
    Optional<String> marker = Optional.empty();
    do {
      ListVirtualMfaDevicesResponse page = unassigned(signer, target, marker);
      page.virtualMFADevices().stream()
          .flatMap(device -> IamAnswers.serial(device.serialNumber()))
          .forEach(all::add);
      marker = Optional.ofNullable(page.marker()).filter(_ -> page.isTruncated());
    } while (marker.isPresent());
    return List.copyOf(all);
  }

  private ListVirtualMfaDevicesResponse unassigned(
      Credentials signer, AwsTarget target, Optional<String> marker) throws AwsException {
    return service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                client.listVirtualMFADevices(
                    asked -> {
                      marker.ifPresent(asked::marker);
                      asked
                          .assignmentStatus(AssignmentStatusType.UNASSIGNED)
                          .overrideConfiguration(override);
                    })));
  }

  @Override
  public void enableMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial, CodePair codes)
      throws AwsException {
    service.call(
        target,
        signer,
        Sending.of(codes),
        (client, override) ->
            Optional.of(
                client.enableMFADevice(
                    asked ->
                        asked
                            .userName(userName)
                            .serialNumber(serial.value())
                            .authenticationCode1(codes.first().digits())
                            .authenticationCode2(codes.second().digits())
                            .overrideConfiguration(override))));
  }

  @Override
  public void resyncMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial, CodePair codes)
      throws AwsException {
    service.call(
        target,
        signer,
        Sending.of(codes),
        (client, override) ->
            Optional.of(
                client.resyncMFADevice(
                    asked ->
                        asked
                            .userName(userName)
                            .serialNumber(serial.value())
                            .authenticationCode1(codes.first().digits())
                            .authenticationCode2(codes.second().digits())
                            .overrideConfiguration(override))));
  }

  @Override
  public void deactivateMfaDevice(
      Credentials signer, AwsTarget target, String userName, MfaSerial serial) throws AwsException {
    service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                client.deactivateMFADevice(
                    asked ->
                        asked
                            .userName(userName)
                            .serialNumber(serial.value())
                            .overrideConfiguration(override))));
  }

  @Override
  public void deleteVirtualMfaDevice(Credentials signer, AwsTarget target, MfaSerial serial)
      throws AwsException {
    service.call(
        target,
        signer,
        Sending.AGAIN,
        (client, override) ->
            Optional.of(
                client.deleteVirtualMFADevice(
                    asked -> asked.serialNumber(serial.value()).overrideConfiguration(override))));
  }

  /// Lets the clients go.
  @Override
  public void close() {
    service.close();
  }
}
