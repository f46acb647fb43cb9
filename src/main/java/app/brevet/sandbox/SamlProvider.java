package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;

/// A SAML provider of IAM: who may vouch for users of an account, and with which key.
///
/// @param arn `arn:PARTITION:iam::ACCOUNT:saml-provider/NAME`
/// @param issuer the entity id, which each assertion names as its Issuer
/// @param key what its metadata would give as an X.509 certificate: no certificate that comes with
///   a response is ever looked at
public record SamlProvider(Arn arn, String issuer, PublicKey key) {

  private static final String KIND = "saml-provider/";

  /// The last part of the ARN.
  public String name() {
    return arn.resource().substring(KIND.length());
  }

  /// The hash that with a subject names one user of one provider.
  ///
  /// Source: STS API reference, AssumeRoleWithSAML, `NameQualifier`.
  String nameQualifier() {
    String text = issuer + arn.account() + "/" + name();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
