package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Optional;

/// A profile whose session comes from AssumeRoleWithSAML, which is not signed: the assertion of the
/// identity provider stands for the user.
///
/// Source: STS API reference, AssumeRoleWithSAML.
///
/// @param providerArn the SAML provider in IAM, `arn:PARTITION:iam::ACCOUNT:saml-provider/NAME`
/// @param assertion where the assertion comes from; it is good for five minutes
/// @param settings a duration of 15 min to 12 h; the assertion and the role may say less
public record SamlProfile(
    ProfileId id,
    ProfileName name,
    RoleArn roleArn,
    Arn providerArn,
    TokenSource assertion,
    SessionPolicy policy,
    SessionSettings settings)
    implements FederationProfile {

  /// The ARN of a SAML provider as it was typed.
  ///
  /// @throws InvalidInputException if it is no ARN, or the ARN of something else
  public static Arn parseProvider(String text) throws InvalidInputException {
    Arn arn = Arn.parse(text);
    if (!arn.service().equals("iam") || !arn.resource().matches("saml-provider/[\\w._-]{1,128}")) {
      throw new InvalidInputException(Reason.NOT_A_SAML_PROVIDER_ARN, text);
    }
    return arn;
  }

  @Override
  public Optional<RoleArn> role() {
    return Optional.of(roleArn);
  }

  @Override
  public Optional<TokenSource> tokenSource() {
    return Optional.of(assertion);
  }

  @Override
  public Partition partition() {
    return roleArn.arn().partition();
  }

  @Override
  public SamlProfile with(SessionSettings other) {
    return new SamlProfile(id, name, roleArn, providerArn, assertion, policy, other);
  }

  @Override
  public SamlProfile renamed(ProfileName newName) {
    return new SamlProfile(id, newName, roleArn, providerArn, assertion, policy, settings);
  }
}
