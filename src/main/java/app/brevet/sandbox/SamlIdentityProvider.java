package app.brevet.sandbox;

import app.brevet.model.Partition;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A SAML identity provider, with a key that is made when it is and never stored. It vouches for
/// whatever it is asked to, for tests and the demo.
public final class SamlIdentityProvider {

  private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";
  private static final String USER = "alice@example.com";
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final String issuer;
  private final InstantSource clock;
  private final KeyPair keys = KeyPairs.rsa();

  /// A provider of this entity id.
  public SamlIdentityProvider(String issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /// Its entity id, which each assertion names.
  public String issuer() {
    return issuer;
  }

  /// What its metadata tells AWS.
  public PublicKey publicKey() {
    return keys.getPublic();
  }

  /// What it says of a user of AWS when it is asked for nothing else: no role yet, a session name,
  /// and that it lasts for five minutes from now.
  public SamlClaims claims() {
    return claims(Partition.AWS);
  }

  /// The same for the sign-in of another partition.
  public SamlClaims claims(Partition partition) {
    String signIn = SamlSignIn.of(partition).url();
    return new SamlClaims(
        issuer,
        USER,
        PERSISTENT,
        signIn,
        signIn,
        clock.instant(),
        LIFE,
        Optional.empty(),
        Map.of("RoleSessionName", List.of(USER)));
  }

  /// A response that says this, with its assertion signed; in Base64, as it is posted to AWS.
  public String respond(SamlClaims claims) {
    return respond(claims, SamlSigning.ASSERTION);
  }

  /// A response that says this, signed like this.
  public String respond(SamlClaims claims, SamlSigning signing) {
    return Base64.getEncoder().encodeToString(new SamlResponse(claims).signed(keys, signing));
  }
}
