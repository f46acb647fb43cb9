package app.brevet.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.RoleParameters;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionTags;
import app.brevet.model.StsAction;
import app.brevet.sandbox.Fault;
import app.brevet.sandbox.ProviderFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every action of STS through the AWS SDK against the sandbox: as it should go, and with every
/// error that AWS's model has for it. Its limits are in [StsLimitsTest].
class StsTableTest {

  /// One call and what comes of it.
  ///
  /// @param error AWS's code; empty where it goes well
  record Row(StsAction action, String error, Call call) {
    @Override
    public String toString() {
      return action.awsName() + " " + (error.isEmpty() ? "succeeds" : error);
    }
  }

  @FunctionalInterface
  interface Call {
    Object make(StsTableWorld world) throws AwsException;
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(
        well(
            StsAction.GET_CALLER_IDENTITY,
            w -> w.sts.getCallerIdentity(w.alice.accessKey(), StsTableWorld.TARGET)));
    rows.add(
        well(
            StsAction.GET_ACCESS_KEY_INFO,
            w ->
                w.tools.getAccessKeyInfo(
                    w.alice.accessKey(), StsTableWorld.TARGET, w.alice.accessKey().accessKeyId())));
    add(rows, StsAction.GET_SESSION_TOKEN, StsTableWorld::session);
    rows.add(well(StsAction.ASSUME_ROLE, w -> w.assume(RoleParameters.NONE)));
    policies(rows, StsAction.ASSUME_ROLE, (w, p) -> w.assume(StsTableWorld.with(p)));
    off(rows, StsAction.ASSUME_ROLE, w -> w.assume(RoleParameters.NONE));
    rows.add(
        new Row(
            StsAction.ASSUME_ROLE,
            "ExpiredToken",
            w -> w.sts.assumeRole(w.ended(), w.request(RoleParameters.NONE))));
    rows.add(
        new Row(
            StsAction.ASSUME_ROLE,
            "ExpiredTokenException",
            w -> w.sts.assumeRole(w.alice.accessKey(), w.withContext(Duration.ofMinutes(1)))));
    rows.add(
        well(
            StsAction.ASSUME_ROLE,
            w -> w.sts.assumeRole(w.alice.accessKey(), w.withContext(Duration.ofHours(1)))));
    saml(rows);
    web(rows);
    add(rows, StsAction.ASSUME_ROOT, w -> w.root(w.alice.accessKey()));
    rows.add(new Row(StsAction.ASSUME_ROOT, "ExpiredToken", w -> w.root(w.ended())));
    rows.add(
        new Row(
            StsAction.ASSUME_ROOT,
            "ExpiredTokenException",
            w -> {
              w.sandbox.faults().planFor("AssumeRoot", Fault.EXPIRED_TOKEN, 1);
              return w.root(w.roleSession());
            }));
    rows.add(well(StsAction.DECODE_AUTHORIZATION_MESSAGE, w -> decode(w, w.encoded())));
    rows.add(
        new Row(
            StsAction.DECODE_AUTHORIZATION_MESSAGE,
            "InvalidAuthorizationMessageException",
            w -> decode(w, "made-up")));
    Duration hour = Duration.ofHours(1);
    add(rows, StsAction.GET_DELEGATED_ACCESS_TOKEN, w -> w.trade(Optional.empty(), hour));
    rows.add(
        new Row(
            StsAction.GET_DELEGATED_ACCESS_TOKEN,
            "ExpiredTradeInTokenException",
            w -> w.trade(Optional.empty(), Duration.ofSeconds(1))));
    rows.add(
        new Row(
            StsAction.GET_DELEGATED_ACCESS_TOKEN,
            "PackedPolicyTooLarge",
            w -> w.trade(Optional.of("x".repeat(2_049)), hour)));
    add(rows, StsAction.GET_FEDERATION_TOKEN, w -> w.federate(SessionPolicy.NONE));
    policies(rows, StsAction.GET_FEDERATION_TOKEN, StsTableWorld::federate);
    outbound(rows);
    return rows.stream();
  }

  private static void saml(List<Row> rows) {
    StsAction action = StsAction.ASSUME_ROLE_WITH_SAML;
    add(rows, action, w -> w.bySaml(w.claims(), SessionPolicy.NONE));
    policies(rows, action, (w, p) -> w.bySaml(w.claims(), p));
    rows.add(
        new Row(
            action,
            "IDPRejectedClaim",
            w -> {
              plan(w, true, ProviderFault.IDP_REJECTED_CLAIM);
              return w.bySaml(w.claims(), SessionPolicy.NONE);
            }));
    rows.add(
        new Row(
            action,
            "InvalidIdentityToken",
            w -> w.bySaml(w.claims().from("https://other.example.com"), SessionPolicy.NONE)));
    rows.add(
        new Row(
            action,
            "ExpiredTokenException",
            w ->
                w.bySaml(
                    w.claims()
                        .lasting(
                            w.clock.instant().minus(Duration.ofHours(1)), Duration.ofMinutes(5)),
                    SessionPolicy.NONE)));
  }

  private static void web(List<Row> rows) {
    StsAction action = StsAction.ASSUME_ROLE_WITH_WEB_IDENTITY;
    add(rows, action, w -> w.byToken(w.token(), SessionPolicy.NONE));
    policies(rows, action, (w, p) -> w.byToken(w.token(), p));
    rows.add(new Row(action, "IDPRejectedClaim", w -> faulty(w, ProviderFault.IDP_REJECTED_CLAIM)));
    rows.add(
        new Row(
            action,
            "IDPCommunicationError",
            w -> faulty(w, ProviderFault.IDP_COMMUNICATION_ERROR)));
    rows.add(new Row(action, "InvalidIdentityToken", w -> w.byToken("a.b.c", SessionPolicy.NONE)));
    rows.add(
        new Row(
            action,
            "ExpiredTokenException",
            w -> {
              String token = w.token();
              w.clock.advance(Duration.ofDays(1));
              return w.byToken(token, SessionPolicy.NONE);
            }));
  }

  private static void outbound(List<Row> rows) {
    StsAction action = StsAction.GET_WEB_IDENTITY_TOKEN;
    rows.add(well(action, w -> signed(w, SessionTags.NONE)));
    rows.add(
        new Row(
            action,
            "OutboundWebIdentityFederationDisabledException",
            w -> {
              w.sandbox.directory().settings().disableOutboundFederation(w.account);
              return signed(w, SessionTags.NONE);
            }));
    rows.add(
        new Row(
            action, "JWTPayloadSizeExceededException", w -> signed(w, StsTableWorld.manyTags())));
    rows.add(
        new Row(
            action,
            "SessionDurationEscalationException",
            w -> {
              SessionCredentials session = w.roleSession();
              w.clock.advance(Duration.ofMinutes(30));
              return w.signed(session, OptionalInt.of(3_600), SessionTags.NONE);
            }));
  }

  private static Object signed(StsTableWorld w, SessionTags tags) throws AwsException {
    return w.signed(w.alice.accessKey(), OptionalInt.empty(), tags);
  }

  private static Object decode(StsTableWorld w, String message) throws AwsException {
    return w.tools.decodeAuthorizationMessage(w.alice.accessKey(), StsTableWorld.TARGET, message);
  }

  /// As often as the client tries again.
  private static void plan(StsTableWorld w, boolean saml, ProviderFault fault) {
    w.sandbox.directory().federation().plan(saml ? w.saml.arn() : w.oidc.arn(), fault, 3);
  }

  private static Object faulty(StsTableWorld w, ProviderFault fault) throws AwsException {
    plan(w, false, fault);
    return w.byToken(w.token(), SessionPolicy.NONE);
  }

  @FunctionalInterface
  private interface WithPolicy {
    Object make(StsTableWorld world, SessionPolicy policy) throws AwsException;
  }

  private static Row well(StsAction action, Call call) {
    return new Row(action, "", call);
  }

  /// As it should go, and with STS switched off in the region.
  private static void add(List<Row> rows, StsAction action, Call call) {
    rows.add(well(action, call));
    off(rows, action, call);
  }

  private static void off(List<Row> rows, StsAction action, Call call) {
    rows.add(
        new Row(
            action,
            "RegionDisabledException",
            w -> {
              w.switchOff();
              return call.make(w);
            }));
  }

  private static void policies(List<Row> rows, StsAction action, WithPolicy call) {
    rows.add(new Row(action, "MalformedPolicyDocument", w -> call.make(w, StsTableWorld.noJson())));
    rows.add(new Row(action, "PackedPolicyTooLarge", w -> call.make(w, StsTableWorld.tooLarge())));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void action_whenCalledLikeThis_thenAnsweredOrRefusedAsAwsDoes(Row row) throws Exception {
    try (StsTableWorld world = new StsTableWorld()) {
      if (row.error().isEmpty()) {
        assertThat(row.call().make(world)).isNotNull();
      } else {
        AwsException refused =
            catchThrowableOfType(AwsException.class, () -> row.call().make(world));
        assertThat(refused).as(row.toString()).isNotNull();
        assertThat(refused.awsCode()).isEqualTo(row.error());
        assertThat(refused.requestId()).isPresent();
      }
    }
  }

  @Test
  void rows_whenAnActionHasAnErrorInTheModel_thenThereIsARow() {
    Map<StsAction, Set<String>> told = new EnumMap<>(StsAction.class);
    Set<StsAction> well = EnumSet.noneOf(StsAction.class);
    rows()
        .forEach(
            row -> {
              Set<String> errors = told.computeIfAbsent(row.action(), _ -> new TreeSet<>());
              if (row.error().isEmpty()) {
                well.add(row.action());
              } else {
                errors.add(row.error());
              }
            });

    assertThat(well).containsExactly(StsAction.values());
    for (StsAction action : StsAction.values()) {
      Set<String> expected = new TreeSet<>(StsModel.ERRORS.get(action));
      expected.addAll(StsModel.COMMON.getOrDefault(action, Set.of()));
      assertThat(told.get(action)).as(action.awsName()).isEqualTo(expected);
    }
  }
}
