package app.brevet.aws;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.awscore.endpoints.AwsEndpointAttribute;
import software.amazon.awssdk.awscore.endpoints.authscheme.EndpointAuthScheme;
import software.amazon.awssdk.awscore.endpoints.authscheme.SigV4AuthScheme;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.iam.endpoints.IamEndpointProvider;
import software.amazon.awssdk.services.sts.endpoints.StsEndpointProvider;

/// Where a service of a target is, and which region its signatures name.
record ServiceEndpoint(URI uri, String signingRegion) {

  /// STS of the target's own region.
  static ServiceEndpoint sts(AwsTarget target, AwsConnection connection) {
    Endpoint usual =
        StsEndpointProvider.defaultProvider()
            .resolveEndpoint(
                params ->
                    params
                        .region(Region.of(target.region().value()))
                        .useFips(connection.fips() && connection.stsEndpoint().isEmpty())
                        .useDualStack(connection.dualStack() && connection.stsEndpoint().isEmpty())
                        .useGlobalEndpoint(false))
            .join();
    return of(usual, connection.stsEndpoint(), target);
  }

  /// IAM of the target's partition, which has one, in a region of its own.
  static ServiceEndpoint iam(AwsTarget target, AwsConnection connection) {
    Endpoint usual =
        IamEndpointProvider.defaultProvider()
            .resolveEndpoint(
                params ->
                    params
                        .region(Region.of(target.region().value()))
                        .useFips(connection.fips() && connection.iamEndpoint().isEmpty())
                        .useDualStack(connection.dualStack() && connection.iamEndpoint().isEmpty()))
            .join();
    return of(usual, connection.iamEndpoint(), target);
  }

  private static ServiceEndpoint of(Endpoint usual, Optional<URI> instead, AwsTarget target) {
    List<EndpointAuthScheme> schemes = usual.attribute(AwsEndpointAttribute.AUTH_SCHEMES);
    String region =
        Optional.ofNullable(schemes).stream()
            .flatMap(List::stream)
            .filter(SigV4AuthScheme.class::isInstance)
            .map(scheme -> ((SigV4AuthScheme) scheme).signingRegion())
            .findFirst()
            .orElse(target.region().value());
    return new ServiceEndpoint(instead.orElse(usual.endpointUrl().toUri()), region);
  }
}
