package app.brevet.aws;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Credentials;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.IamClientBuilder;

/// IAM by the AWS SDK for Java. Making one does no work; the first call of a target builds its
/// client.
public final class SdkIam implements Iam, AutoCloseable {

  private static final class Kind implements SdkService.Kind<IamClientBuilder> {
    @Override
    public String signingName() {
      return "iam";
    }

    @Override
    public ServiceEndpoint endpoint(AwsTarget target, AwsConnection connection) {
      return ServiceEndpoint.iam(target, connection);
    }

    @Override
    public IamClientBuilder builder() {
      return IamClient.builder();
    }
  }

  private final SdkService<IamClient, IamClientBuilder> service;

  /// Calls are signed at the clock's instant; each answer of AWS measures the skew.
  public SdkIam(AwsConnection connection, InstantSource clock, Skew skew) {
    this.service = new SdkService<>(new Kind(), connection, clock, skew);
  }

  /// The devices that give codes; passkeys, which the API cannot use, are left out.
  @Override
  public List<MfaSerial> listMfaDevices(Credentials signer, AwsTarget target) throws AwsException {
    return service.call(
        target,
        signer,
        Optional.empty(),
        (client, override) ->
            Optional.of(
                client
                    .listMFADevices(asked -> asked.overrideConfiguration(override))
                    .mfaDevices()
                    .stream()
                    .flatMap(device -> serial(device.serialNumber()))
                    .toList()));
  }

  @Override
  public List<AccessKeyId> listAccessKeys(Credentials signer, AwsTarget target)
      throws AwsException {
    return service.call(
        target,
        signer,
        Optional.empty(),
        (client, override) ->
            Optional.of(
                client
                    .listAccessKeys(asked -> asked.overrideConfiguration(override))
                    .accessKeyMetadata()
                    .stream()
                    .map(key -> new AccessKeyId(key.accessKeyId()))
                    .toList()));
  }

  @Override
  public String getUserName(Credentials signer, AwsTarget target) throws AwsException {
    return service.call(
        target,
        signer,
        Optional.empty(),
        (client, override) ->
            Optional.ofNullable(
                    client.getUser(asked -> asked.overrideConfiguration(override)).user())
                .flatMap(user -> Optional.ofNullable(user.userName())));
  }

  private static Stream<MfaSerial> serial(String text) {
    try {
      return Stream.of(MfaSerial.parse(text));
    } catch (InvalidInputException passkey) {
      // Its codes cannot be asked for, so it is no device here.
      return Stream.empty();
    }
  }

  /// Lets the clients go.
  @Override
  public void close() {
    service.close();
  }
}
