package app.brevet.aws;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.AwsClient;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/// One service of AWS by the SDK: a client for each target, built when it is first called.
///
/// The SDK finds nothing by itself here: no profile file, no credentials, no region, no instance
/// metadata. All it knows is given to it.
///
/// @param <C> the SDK's client
/// @param <B> its builder
final class SdkService<
        C extends AwsClient, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>>
    implements AutoCloseable {

  /// What differs between the services.
  ///
  /// @param signingName the name in signatures
  /// @param places where it is for a target
  /// @param builders makes a new builder
  record Kind<B>(
      String signingName,
      BiFunction<AwsTarget, AwsConnection, ServiceEndpoint> places,
      Supplier<B> builders) {}

  /// The client's side of one call.
  interface Call<C, R> extends BiFunction<C, AwsRequestOverrideConfiguration, R> {}

  private record Ready<C>(C client, String endpoint, BytesHttpSigner signer) {}

  /// More than any call takes, and less than AWS lets a clock be off.
  private static final Duration CORRECTION = Duration.ofMinutes(2);

  private final Kind<B> kind;
  private final AwsConnection connection;
  private final InstantSource clock;
  private final Skew skew;
  private final Map<AwsTarget, Ready<C>> clients = new HashMap<>();

  SdkService(Kind<B> kind, AwsConnection connection, InstantSource clock, Skew skew) {
    this.kind = kind;
    this.connection = connection;
    this.clock = clock;
    this.skew = skew;
  }

  /// Signs the call with these credentials and makes it.
  ///
  /// Refused for the clock alone, it is made once more if that answer set the clock right: nothing
  /// was done with it. One that carries a code is not, for its code is the caller's to spend.
  <R> R call(AwsTarget target, Credentials credentials, Sending sending, Call<C, Optional<R>> call)
      throws AwsException {
    return call(target, Optional.of(credentials), sending, call);
  }

  /// Makes the call of an action that nothing signs: an identity provider's token stands for it.
  <R> R callUnsigned(AwsTarget target, Call<C, Optional<R>> call) throws AwsException {
    Sending sending = Sending.AGAIN.carrying(Asked.Carried.IDENTITY_TOKEN);
    return call(target, Optional.empty(), sending, call);
  }

  private <R> R call(
      AwsTarget target,
      Optional<Credentials> credentials,
      Sending sending,
      Call<C, Optional<R>> call)
      throws AwsException {
    Instant before = clock.instant();
    try {
      return send(target, credentials, sending, call);
    } catch (AwsException refused) {
      boolean isSetRight =
          Duration.between(before, clock.instant()).abs().compareTo(CORRECTION) > 0;
      if (!refused.awsCause().isOfTheClock() || !sending.codes().isEmpty() || !isSetRight) {
        throw refused;
      }
      return send(target, credentials, sending, call);
    }
  }

  private <R> R send(
      AwsTarget target,
      Optional<Credentials> credentials,
      Sending sending,
      Call<C, Optional<R>> call)
      throws AwsException {
    Ready<C> ready = ready(target);
    Asked asked =
        new Asked(
            kind.signingName(),
            target.region(),
            credentials.filter(SessionCredentials.class::isInstance).isPresent(),
            sending.carried());
    ErrorReader errors =
        new ErrorReader(ready.endpoint(), sending.codes(), asked, skew, connection.hosts());
    AwsRequestOverrideConfiguration override =
        AwsRequestOverrideConfiguration.builder()
            .addPlugin(
                config -> {
                  credentials.ifPresent(
                      given -> config.putAuthScheme(new BytesAuthScheme(ready.signer(), given)));
                  if (sending.once()) {
                    config.overrideConfiguration(o -> o.retryStrategy(RetryRule.once()));
                  }
                })
            .build();
    try {
      return call.apply(ready.client(), override)
          .orElseThrow(() -> errors.unreadable("AWS's answer lacks what was asked for"));
    } catch (SdkException thrown) {
      throw errors.read(thrown);
    } catch (RejectedExecutionException closed) {
      // Another thread closed the client between the two, as when the program ends.
      throw AwsException.unreachable(
          AwsException.Reason.NOT_SENT, ready.endpoint(), "Brevet is ending", closed);
    }
  }

  private synchronized Ready<C> ready(AwsTarget target) throws AwsException {
    Ready<C> known = clients.get(target);
    if (known != null) {
      return known;
    }
    hideProfileFiles();
    ServiceEndpoint endpoint = endpoint(target);
    OneShotHttpClient http =
        new OneShotHttpClient(OneShotConnection.of(connection, endpoint.uri()), skew);
    C client =
        kind.builders()
            .get()
            .region(Region.of(endpoint.signingRegion()))
            .endpointOverride(endpoint.uri())
            .dualstackEnabled(false)
            .fipsEnabled(false)
            .defaultsMode(DefaultsMode.LEGACY)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .httpClient(http)
            .overrideConfiguration(
                o ->
                    o.defaultProfileFile(ProfileFile.aggregator().build())
                        .defaultProfileName("none")
                        .retryStrategy(RetryRule.standard())
                        .apiCallTimeout(connection.timeouts().call()))
            .build();
    SigV4Signer sigV4 = new SigV4Signer(endpoint.signingRegion(), kind.signingName());
    Ready<C> ready =
        new Ready<>(client, endpoint.uri().toString(), new BytesHttpSigner(sigV4, clock));
    clients.put(target, ready);
    return ready;
  }

  /// The builder reads the user's profile files, and fails where they are broken, before it looks
  /// at the empty one that it is given. It can be led elsewhere by these properties only, which
  /// nobody but the SDK reads; a folder is no profile file.
  private static void hideProfileFiles() {
    String folder = System.getProperty("java.home");
    System.setProperty("aws.configFile", folder);
    System.setProperty("aws.sharedCredentialsFile", folder);
  }

  private ServiceEndpoint endpoint(AwsTarget target) throws AwsException {
    try {
      return kind.places().apply(target, connection);
    } catch (SdkException | CompletionException noRule) {
      throw AwsException.unreachable(
          AwsException.Reason.NOT_SENT,
          kind.signingName() + " in " + target.region(),
          String.valueOf(noRule.getMessage()),
          noRule);
    }
  }

  @Override
  public synchronized void close() {
    clients.values().forEach(ready -> ready.client().close());
    clients.clear();
  }
}
