package app.brevet.sandbox;

import app.brevet.model.Arn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who may assume a role, and under which conditions: what the role's trust policy says.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal" and "Access to AWS accounts owned
/// by third parties" (`sts:ExternalId`); STS guide, "Passing session tags" (`sts:TagSession`) and
/// "source identity" (`sts:SetSourceIdentity`).
///
/// @param principals ARNs of users, of roles, of role sessions, or of an account's root, which
///   stands for everybody in the account
/// @param externalId what `sts:ExternalId` must be; empty for no condition
/// @param mfaRequired whether `aws:MultiFactorAuthPresent` must be true
/// @param tagsAllowed whether session tags may be passed
/// @param sourceIdentityAllowed whether a source identity may be set
/// @param federated whom of an identity provider it trusts; empty for nobody
public record TrustPolicy(
    Set<Arn> principals,
    Optional<String> externalId,
    boolean mfaRequired,
    boolean tagsAllowed,
    boolean sourceIdentityAllowed,
    Optional<FederatedTrust> federated) {

  /// How a caller stands to the principals.
  enum Match {
    /// It is named by an ARN of its own, so within the account no other policy is asked.
    BY_NAME,
    /// Its account is named, so its own identity policy decides.
    BY_ACCOUNT,
    /// It is not named.
    NONE
  }

  /// Trust in these principals, without a condition, for `sts:AssumeRole` alone.
  public static TrustPolicy allowing(Arn... principals) {
    return new TrustPolicy(
        Set.of(principals), Optional.empty(), false, false, false, Optional.empty());
  }

  /// Trust in whom this identity provider vouches for, without a condition, for
  /// `sts:AssumeRoleWithSAML` or `sts:AssumeRoleWithWebIdentity` alone.
  public static TrustPolicy federating(Arn provider) {
    return allowing().alsoFederating(new FederatedTrust(provider, Map.of()));
  }

  /// The same, also in whom an identity provider vouches for.
  public TrustPolicy alsoFederating(FederatedTrust trust) {
    return new TrustPolicy(
        principals,
        externalId,
        mfaRequired,
        tagsAllowed,
        sourceIdentityAllowed,
        Optional.of(trust));
  }

  /// The same under one more condition on what the identity provider says, such as `SAML:aud`.
  public TrustPolicy requiring(String key, String pattern) {
    return federated.map(trust -> alsoFederating(trust.requiring(key, pattern))).orElse(this);
  }

  /// The same under the condition of this `sts:ExternalId`.
  public TrustPolicy requiringExternalId(String value) {
    return new TrustPolicy(
        principals, Optional.of(value), mfaRequired, tagsAllowed, sourceIdentityAllowed, federated);
  }

  /// The same under the condition `aws:MultiFactorAuthPresent`.
  public TrustPolicy requiringMfa() {
    return new TrustPolicy(
        principals, externalId, true, tagsAllowed, sourceIdentityAllowed, federated);
  }

  /// The same, also for `sts:TagSession`.
  public TrustPolicy allowingTags() {
    return new TrustPolicy(
        principals, externalId, mfaRequired, true, sourceIdentityAllowed, federated);
  }

  /// The same, also for `sts:SetSourceIdentity`.
  public TrustPolicy allowingSourceIdentity() {
    return new TrustPolicy(principals, externalId, mfaRequired, tagsAllowed, true, federated);
  }

  Match match(Caller caller) {
    if (caller.principals().stream().anyMatch(principals::contains)) {
      return Match.BY_NAME;
    }
    Arn signer = caller.arn();
    Arn account = new Arn(signer.partition(), "iam", "", signer.account(), "root");
    return principals.contains(account) ? Match.BY_ACCOUNT : Match.NONE;
  }

  boolean conditionsHold(Optional<String> givenExternalId, boolean mfaPresent) {
    boolean externalIdHolds = externalId.isEmpty() || externalId.equals(givenExternalId);
    return externalIdHolds && (!mfaRequired || mfaPresent);
  }

  /// Whether somebody of this identity provider is trusted, given what the provider says.
  boolean trusts(Arn provider, Map<String, String> context) {
    return federated.filter(trust -> trust.holds(provider, context)).isPresent();
  }
}
