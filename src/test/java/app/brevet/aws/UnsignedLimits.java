package app.brevet.aws;

import app.brevet.aws.StsLimitsTest.Limits;
import app.brevet.aws.StsLimitsTest.Row;
import app.brevet.model.StsAction;
import java.util.List;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithSamlRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleWithWebIdentityRequest;

/// The limits of the two actions that nothing signs.
final class UnsignedLimits {

  private static final String PROVIDER = "arn:aws:iam::123456789012:saml-provider/Corp";

  private UnsignedLimits() {}

  static void addTo(List<Row> rows) {
    saml(rows);
    webIdentity(rows);
  }

  private static void saml(List<Row> rows) {
    Limits<AssumeRoleWithSamlRequest.Builder> limits =
        (what, change) ->
            rows.add(
                new Row(
                    StsAction.ASSUME_ROLE_WITH_SAML,
                    what,
                    c ->
                        c.assumeRoleWithSAML(
                            r ->
                                change.accept(
                                    r.roleArn(StsLimitsTest.ROLE)
                                        .principalArn(PROVIDER)
                                        .samlAssertion("PHNhbWw+")))));
    limits.add("RoleArn of 19", r -> r.roleArn(StsLimitsTest.of(19)));
    limits.add("PrincipalArn of 19", r -> r.principalArn(StsLimitsTest.of(19)));
    limits.add("SAMLAssertion of 3", r -> r.samlAssertion("abc"));
    limits.add("SAMLAssertion of 100001", r -> r.samlAssertion(StsLimitsTest.of(100_001)));
    limits.add("Policy of 2049", r -> r.policy(StsLimitsTest.policy(2_049)));
    limits.add("PolicyArns 11", r -> r.policyArns(StsLimitsTest.arns(11)));
    limits.add("DurationSeconds 899", r -> r.durationSeconds(899));
    limits.add("DurationSeconds 43201", r -> r.durationSeconds(43_201));
  }

  private static void webIdentity(List<Row> rows) {
    Limits<AssumeRoleWithWebIdentityRequest.Builder> limits =
        (what, change) ->
            rows.add(
                new Row(
                    StsAction.ASSUME_ROLE_WITH_WEB_IDENTITY,
                    what,
                    c ->
                        c.assumeRoleWithWebIdentity(
                            r ->
                                change.accept(
                                    r.roleArn(StsLimitsTest.ROLE)
                                        .roleSessionName("brevet")
                                        .webIdentityToken("a.b.c")))));
    limits.add("RoleArn of 2049", r -> r.roleArn(StsLimitsTest.of(2_049)));
    limits.add("RoleSessionName of 1", r -> r.roleSessionName("a"));
    limits.add("RoleSessionName of 65", r -> r.roleSessionName(StsLimitsTest.of(65)));
    limits.add("WebIdentityToken of 3", r -> r.webIdentityToken("abc"));
    limits.add("WebIdentityToken of 20001", r -> r.webIdentityToken(StsLimitsTest.of(20_001)));
    limits.add("ProviderId of 3", r -> r.providerId("abc"));
    limits.add("ProviderId of 2049", r -> r.providerId(StsLimitsTest.of(2_049)));
    limits.add("Policy of 2049", r -> r.policy(StsLimitsTest.policy(2_049)));
    limits.add("PolicyArns 11", r -> r.policyArns(StsLimitsTest.arns(11)));
    limits.add("DurationSeconds 899", r -> r.durationSeconds(899));
    limits.add("DurationSeconds 43201", r -> r.durationSeconds(43_201));
  }
}
