package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.security.PublicKey;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The identity providers that the accounts trust, and the faults that the next calls with a token
/// of theirs meet. Any thread may add to it.
///
/// Source: IAM User Guide, "Create a SAML identity provider in IAM" and "Create an OpenID Connect
/// (OIDC) identity provider in IAM".
public final class FederatedProviders {

  private final Map<String, SamlProvider> saml = new HashMap<>();
  private final Map<String, OidcProvider> oidc = new HashMap<>();
  private final Map<Arn, Deque<ProviderFault>> faults = new HashMap<>();

  FederatedProviders() {}

  /// A new SAML provider of the account.
  ///
  /// @throws IllegalStateException if the account has one of this name
  public synchronized SamlProvider addSaml(
      SandboxAccount account, String name, String issuer, PublicKey key) {
    SamlProvider added = new SamlProvider(account.iam("saml-provider/" + name), issuer, key);
    if (saml.putIfAbsent(added.arn().toString(), added) != null) {
      throw new IllegalStateException("EntityAlreadyExists: " + added.arn());
    }
    return added;
  }

  /// A new OpenID Connect provider of the account.
  ///
  /// @throws IllegalStateException if the account has one for this issuer
  public synchronized OidcProvider addOidc(
      SandboxAccount account, OidcIssuer issuer, String... clientIds) {
    OidcProvider added =
        new OidcProvider(
            account.iam("oidc-provider/" + issuer.urlWithoutScheme()), issuer, Set.of(clientIds));
    if (oidc.putIfAbsent(key(account.id(), issuer.url().toString()), added) != null) {
      throw new IllegalStateException("EntityAlreadyExists: " + added.arn());
    }
    return added;
  }

  /// Lets the next `times` calls with a token of this provider meet this fault. Only OpenID Connect
  /// providers are asked anything, so a SAML provider can only reject a claim.
  public synchronized void plan(Arn provider, ProviderFault fault, int times) {
    faults
        .computeIfAbsent(provider, _ -> new ArrayDeque<>())
        .addAll(Collections.nCopies(times, fault));
  }

  synchronized Optional<SamlProvider> saml(String arn) {
    return Optional.ofNullable(saml.get(arn));
  }

  synchronized Optional<OidcProvider> oidc(String account, String issuer) {
    return Optional.ofNullable(oidc.get(key(account, issuer)));
  }

  /// Lets a call with a token of this provider meet what is planned for it.
  ///
  /// @throws Refusal the planned fault
  synchronized void requireAnswering(Arn provider) throws Refusal {
    Deque<ProviderFault> planned = faults.get(provider);
    ProviderFault fault = planned == null ? null : planned.poll();
    if (fault != null) {
      throw fault.refusal();
    }
  }

  private static String key(String account, String issuer) {
    return account + " " + issuer;
  }
}
