package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Credentials;
import app.brevet.model.SessionCredentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What sessions of users may call of STS, and what of a role's session is kept.
final class UserSessionRulesTest {

  private static final String POLICY = "{\"Version\":\"2012-10-17\",\"Statement\":[]}";

  private final TestAws aws = new TestAws();
  private final SandboxUser alice = aws.user("alice");
  private final SandboxRole role =
      aws.role("deploy", TrustPolicy.allowing(aws.account.root()).allowingTags());

  @Test
  void assumeRole_whenAUserSessionWithoutMfaAsks_thenASession() throws Exception {
    Credentials session = aws.call(alice.accessKey(), "GetSessionToken").credentials();
    assertThat(aws.assume(session, role).outcome()).isEqualTo("200");
  }

  @Test
  void getSessionToken_whenAPolicyLeavesItOut_thenStillASession() throws Exception {
    aws.directory.limit(alice, UserPolicy.ALL.denying("sts:GetSessionToken"));
    assertThat(aws.call(alice.accessKey(), "GetSessionToken").outcome()).isEqualTo("200");
  }

  @Test
  void grantOf_whenARoleIsAssumedWithPoliciesAndTags_thenTheyCanBeRead() throws Exception {
    SessionCredentials session =
        aws.assume(
                alice.accessKey(),
                role,
                "Policy",
                POLICY,
                "PolicyArns.member.1.arn",
                "arn:aws:iam::aws:policy/ReadOnlyAccess",
                "Tags.member.1.Key",
                "Team",
                "Tags.member.1.Value",
                "blue",
                "DurationSeconds",
                "900")
            .credentials();
    assertThat(aws.directory.grantOf(session.accessKeyId()))
        .contains(
            new SessionGrant(
                Optional.of(POLICY),
                List.of("arn:aws:iam::aws:policy/ReadOnlyAccess"),
                Map.of("Team", "blue"),
                true,
                true));
  }

  @Test
  void grantOf_whenASessionAssumesARole_thenNotByALongTermKey() throws Exception {
    SessionCredentials session = aws.assume(aws.mfaSession(alice), role).credentials();
    SessionGrant grant = aws.directory.grantOf(session.accessKeyId()).orElseThrow();
    assertThat(grant.byLongTermKey()).isFalse();
    assertThat(grant.durationAsked()).isFalse();
  }
}
