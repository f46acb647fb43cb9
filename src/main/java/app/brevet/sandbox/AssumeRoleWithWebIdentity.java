package app.brevet.sandbox;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The action AssumeRoleWithWebIdentity, which nobody signs: the token of an OpenID Connect
/// provider proves who calls.
///
/// Source: STS API reference, AssumeRoleWithWebIdentity; IAM User Guide, "Available keys for AWS
/// OIDC federation". As AWS answers, though not as its reference says, Provider is the ARN of the
/// provider. The sentences about ProviderId and about a token that is not valid yet are the
/// sandbox's own.
final class AssumeRoleWithWebIdentity {

  /// Its name.
  static final String NAME = "AssumeRoleWithWebIdentity";

  private static final int SHORTEST = 4;
  private static final int LONGEST = 20_000;
  private static final int LONGEST_PROVIDER = 2048;
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);
  private static final long MOST_SKEW_SECONDS = 300;
  private static final Set<String> OAUTH = Set.of("www.amazon.com", "graph.facebook.com");
  private static final String TAGS = "https://aws.amazon.com/tags";
  private static final String SOURCE_IDENTITY = "https://aws.amazon.com/source_identity";

  private final FederatedProviders providers;
  private final FederatedSessions sessions;
  private final InstantSource clock;

  AssumeRoleWithWebIdentity(
      FederatedProviders providers, FederatedSessions sessions, InstantSource clock) {
    this.providers = providers;
    this.sessions = sessions;
    this.clock = clock;
  }

  /// The content of AssumeRoleWithWebIdentityResult.
  ///
  /// @throws Refusal in this order: a parameter, the token's form, the provider, the keys, the
  ///   signature, the times, the audience, what it says of the user, the trust of the role, the
  ///   role's own maximum
  Consumer<AwsXml> answer(QueryParameters parameters) throws Refusal {
    ParameterLimits limits = new ParameterLimits(parameters);
    String name = limits.required("RoleSessionName", TextLimit.ROLE_SESSION_NAME);
    String text = limits.sensitive("WebIdentityToken", TextLimit.anyText(SHORTEST, LONGEST));
    Optional<String> oauth =
        limits.optional("ProviderId", TextLimit.anyText(SHORTEST, LONGEST_PROVIDER));
    FederatedParameters asked = FederatedParameters.read(limits);
    if (oauth.isPresent()) {
      throw refused(oauth.get());
    }
    JsonWebToken token = JsonWebToken.parse(text);
    OidcProvider provider = provider(token, asked);
    providers.requireAnswering(provider.arn());
    token.requireSignedWith(keys(provider));
    requireTime(token);
    String audience = audience(token, provider);
    FederatedIdentity identity = identity(token, provider, name, audience);
    FederatedSessions.Issued issued = sessions.issue(NAME, asked, identity, LONGEST_SESSION);
    String subject = token.text("sub");
    return xml -> {
      xml.leaf("SubjectFromWebIdentityToken", subject)
          .leaf("Audience", audience)
          .leaf("Provider", provider.arn().toString());
      issued.describe(xml);
    };
  }

  /// Only access tokens of OAuth 2.0 come with a provider's name, and only that provider can tell
  /// whether one is good: here none is.
  private static Refusal refused(String oauth) {
    return OAUTH.contains(oauth)
        ? ProviderFault.IDP_REJECTED_CLAIM.refusal()
        : Refusal.validation("ProviderId must not be given for OpenID Connect ID tokens");
  }

  private OidcProvider provider(JsonWebToken token, FederatedParameters asked) throws Refusal {
    String issuer = token.text("iss");
    return providers
        .oidc(asked.roleArn().arn().account(), issuer)
        .orElseThrow(
            () ->
                Refusal.invalidIdentityToken(
                    "No OpenIDConnect provider found in your account for " + issuer));
  }

  private static JsonWebKeys keys(OidcProvider provider) throws Refusal {
    try {
      return JsonWebKeys.parse(provider.issuer().keys());
    } catch (JsonException e) {
      throw ProviderFault.KEYS_NOT_RETRIEVED.refusal();
    }
  }

  private void requireTime(JsonWebToken token) throws Refusal {
    long now = clock.instant().getEpochSecond();
    long end = token.seconds("exp");
    if (now >= end) {
      throw Refusal.expiredToken(
          "Token expired: current date/time %d must be before the expiration date/time%d"
              .formatted(now, end));
    }
    boolean early = token.claims().names().contains("nbf") && token.seconds("nbf") > now;
    if (early || token.seconds("iat") > now + MOST_SKEW_SECONDS) {
      throw Refusal.invalidIdentityToken("Token is not yet valid");
    }
  }

  private static String audience(JsonWebToken token, OidcProvider provider) throws Refusal {
    return token.audiences().stream()
        .filter(provider.clientIds()::contains)
        .findFirst()
        .orElseThrow(() -> Refusal.invalidIdentityToken("Incorrect token audience"));
  }

  private static FederatedIdentity identity(
      JsonWebToken token, OidcProvider provider, String name, String audience) throws Refusal {
    try {
      return new FederatedIdentity(
          provider.arn(),
          name,
          Map.of(
              provider.conditionKey("aud"),
              audience,
              provider.conditionKey("sub"),
              token.text("sub")),
          tags(token.claims().object(TAGS)),
          TokenTags.sourceIdentity(token.claims().optionalString(SOURCE_IDENTITY)));
    } catch (JsonException e) {
      throw Refusal.invalidIdentityToken("The session tags of the token are not lawful");
    }
  }

  private static SessionTags tags(Optional<JsonObject> claim) throws Refusal, JsonException {
    if (claim.isEmpty()) {
      return TokenTags.of(Map.of(), List.of());
    }
    Map<String, String> tags = new LinkedHashMap<>();
    JsonObject given = claim.get().object("principal_tags").orElseGet(JsonObject::new);
    for (String key : given.names()) {
      List<String> values = given.strings(key);
      tags.put(key, values.isEmpty() ? "" : values.getFirst());
    }
    return TokenTags.of(tags, claim.get().strings("transitive_tag_keys"));
  }
}
