package app.brevet.transfer;

import static app.brevet.transfer.ImportWorld.ID;
import static app.brevet.transfer.ImportWorld.OTHER_ID;
import static app.brevet.transfer.ImportWorld.OTHER_VALUE;
import static app.brevet.transfer.ImportWorld.ROLE;
import static app.brevet.transfer.ImportWorld.SERIAL;
import static app.brevet.transfer.ImportWorld.VALUE;
import static app.brevet.transfer.ImportWorld.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FailureException;
import app.brevet.model.MfaSerial;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.transfer.ImportItem.Fate;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ImportPlanTest {

  private static final String ALICE = key("[alice]", ID, VALUE);

  @TempDir private Path folder;
  private ImportWorld world;

  @BeforeEach
  void open() {
    world = new ImportWorld(folder);
  }

  private List<Fate> fates() throws FailureException {
    try (ImportPlan plan = world.plan()) {
      return plan.items().stream().map(ImportItem::fate).toList();
    }
  }

  private Profile planned(String name) throws FailureException {
    try (ImportPlan plan = world.plan()) {
      return plan.items().stream()
          .flatMap(item -> plan.profile(item).stream())
          .filter(profile -> profile.name().value().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Fate becomes(String name) {
    return new Fate.New(new ProfileName(name));
  }

  private static String role(String name, String source, String... more) {
    return "[profile "
        + name
        + "]\nrole_arn = "
        + ROLE
        + "\nsource_profile = "
        + source
        + "\n"
        + String.join("\n", more)
        + "\n";
  }

  @Test
  void plan_whenAKeyIsFound_thenItBecomesAProfileOfItsName() throws Exception {
    world.credentials(ALICE).config("[profile alice]\nregion = eu-west-1\nmfa_serial = " + SERIAL);

    UserProfile alice = (UserProfile) planned("alice");

    assertThat(alice.accessKeyId().value()).isEqualTo(ID);
    assertThat(alice.region().orElseThrow().value()).isEqualTo("eu-west-1");
    assertThat(alice.mfaSerial()).contains(new MfaSerial(SERIAL));
  }

  @Test
  void plan_whenTwoSectionsHoldOneKey_thenTheSecondIsTheSame() throws Exception {
    world.credentials(key("[default]", ID, VALUE) + ALICE);

    assertThat(fates())
        .containsExactly(becomes("default"), new Fate.SameAs(new ProfileName("default")));
  }

  @Test
  void plan_whenTheKeyIsInBrevet_thenItIsThere() throws Exception {
    world.credentials(ALICE).importAll();
    world.credentials(key("[work]", ID, VALUE));

    assertThat(fates()).containsExactly(new Fate.There(new ProfileName("alice")));
  }

  @Test
  void plan_whenTheNameIsTaken_thenAnotherIsProposed() throws Exception {
    world.credentials(ALICE).importAll();
    world.credentials(key("[alice]", OTHER_ID, OTHER_VALUE));

    assertThat(fates()).containsExactly(new Fate.Renamed(new ProfileName("alice-2")));
  }

  @Test
  void plan_whenTheNameCannotBeOne_thenAnotherIsProposed() throws Exception {
    world.credentials(key("[DEFAULT]", ID, VALUE));

    assertThat(fates()).containsExactly(new Fate.Renamed(new ProfileName("imported")));
  }

  @Test
  void plan_whenChainsOfRolesAreFound_thenEachComesAfterItsSource() throws Exception {
    world
        .credentials(ALICE)
        .config(role("third", "second") + role("second", "first") + role("first", "alice"));

    try (ImportPlan plan = world.plan()) {
      assertThat(plan.items())
          .extracting(ImportItem::name)
          .containsExactly("alice", "first", "second", "third");
    }
    RoleProfile first = (RoleProfile) planned("first");
    assertThat(first.output()).contains(new ProfileName("first-brevet"));
  }

  @Test
  void plan_whenTheSourcesAreACircle_thenEachIsRefused() throws Exception {
    world.config(role("a", "b") + role("b", "a") + role("c", "c") + role("d", "a"));

    assertThat(fates())
        .hasSize(4)
        .allMatch(fate -> fate instanceof Fate.Refused no && no.why() == ImportObstacle.CYCLE);
  }

  @Test
  void plan_whenARoleNamesADevice_thenItsUserGetsIt() throws Exception {
    world
        .credentials(ALICE)
        .config(role("first", "alice") + role("second", "first", "mfa_serial = " + SERIAL));

    assertThat(((UserProfile) planned("alice")).mfaSerial()).contains(new MfaSerial(SERIAL));
  }

  @Test
  void plan_whenARoleHasSettings_thenTheyAreTaken() throws Exception {
    world
        .credentials(ALICE)
        .config(
            role(
                "admin",
                "alice",
                "external_id = x:1",
                "role_session_name = me",
                "duration_seconds = 7200",
                "region = eu-west-1"));

    RoleProfile admin = (RoleProfile) planned("admin");

    assertThat(admin.roleArn()).hasToString(ROLE);
    assertThat(admin.parameters().externalId()).contains("x:1");
    assertThat(admin.parameters().roleSessionName()).contains("me");
    assertThat(admin.duration().seconds()).isEqualTo(7200);
    assertThat(admin.via()).isEqualTo(RoleProfile.Via.KEY);
    assertThat(admin.region().orElseThrow().value()).isEqualTo("eu-west-1");
  }

  @Test
  void plan_whenTheSourceIsInBrevetAlone_thenItIsFoundThere() throws Exception {
    world.credentials(ALICE).importAll();
    world.credentials("").config(role("admin", "alice"));

    assertThat(((RoleProfile) planned("admin")).source()).isEqualTo(world.user("alice").id());
  }

  @Test
  void plan_whenTheRoleIsInBrevet_thenItIsThere() throws Exception {
    world.credentials(ALICE).config(role("admin", "alice")).importAll();

    assertThat(fates())
        .containsExactly(
            new Fate.There(new ProfileName("alice")), new Fate.There(new ProfileName("admin")));
  }

  @Test
  void plan_whenAProfileIsItsOwnSource_thenItIsAKeyAndARole() throws Exception {
    world.config(key("[profile me]", ID, VALUE) + "role_arn = " + ROLE + "\nsource_profile = me\n");

    assertThat(fates()).containsExactly(becomes("me"), new Fate.Renamed(new ProfileName("me-2")));
    assertThat(planned("me-2").output()).isEmpty();
  }

  @Test
  void plan_whenAKeyStandsUnderANameThatNotEveryToolReads_thenThatIsTold() throws Exception {
    world.credentials(ALICE + key("[my account]", OTHER_ID, OTHER_VALUE));

    try (ImportPlan plan = world.plan()) {
      assertThat(plan.items()).extracting(ImportItem::name).containsExactly("alice", "my account");
      assertThat(plan.items().getLast().fate())
          .isEqualTo(new Fate.Refused(ImportObstacle.ODD_NAME, ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "role_arn = R;source_profile = alice, MALFORMED",
    "role_arn = ROLE;source_profile = alice;duration_seconds = 1, MALFORMED",
    "role_arn = ROLE;source_profile = alice;external_id = a b, MALFORMED",
    "role_arn = ROLE, NO_SOURCE",
    "role_arn = ROLE;credential_source = Environment, CREDENTIAL_SOURCE",
    "role_arn = ROLE;source_profile = nobody, SOURCE_NOT_FOUND",
    "role_arn = ROLE;source_profile = sso, SOURCE_NOT_IMPORTED",
    "role_arn = ROLE;web_identity_token_file = f, MALFORMED",
    "role_arn = ROLE;web_identity_token_file = /f;role_session_name = a b, MALFORMED",
    "role_arn = ROLE;web_identity_token_file = /f;duration_seconds = 1, MALFORMED",
    "role_arn = R;web_identity_token_file = /f, MALFORMED",
    "web_identity_token_file = /f, WEB_IDENTITY",
    "sso_start_url = u, SSO",
    "credential_process = p, PROCESS",
    "login_session = l, LOGIN",
    "aws_access_key_id = ASIAIOSFODNN7EXAMPLE, SESSION",
    "aws_access_key_id = x, UNUSABLE_KEY"
  })
  void plan_whenItCannotBeImported_thenThatIsToldWithItsReason(String lines, ImportObstacle why)
      throws Exception {
    String profile = lines.replace("ROLE", ROLE).replace(';', '\n');
    world
        .credentials(ALICE)
        .config("[profile x]\n" + profile + "\n[profile sso]\nsso_session = s\n");

    try (ImportPlan plan = world.plan()) {
      Optional<Fate> fate =
          plan.items().stream()
              .filter(item -> item.name().equals("x"))
              .map(ImportItem::fate)
              .min(Comparator.comparing(Object::toString));
      assertThat(fate.orElseThrow())
          .isInstanceOfSatisfying(
              Fate.Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AKIAIOSFODNN7EXAMPLE, secret, '', ",
    "ASIAIOSFODNN7EXAMPLE, secret, '', SESSION",
    "AKIAIOSFODNN7EXAMPLE, secret, token, SESSION",
    "AKIAIOSFODNN7EXAMPLE, '', '', UNUSABLE_KEY",
  })
  void plan_whenTheEnvironmentCounts_thenOnlyALongTermKeyIsTaken(
      String id, String value, String token, ImportObstacle why) throws Exception {
    world.environment.put("AWS_ACCESS_KEY_ID", id);
    world.environment.put("AWS_SECRET_ACCESS_KEY", value);
    world.environment.put("AWS_SESSION_TOKEN", token);
    ImportSources sources =
        new ImportSources(Optional.empty(), Optional.empty(), List.of(), true, true);

    try (ImportPlan plan = world.imports().plan(sources)) {
      assertThat(plan.items())
          .extracting(ImportItem::fate)
          .containsExactly(
              why == null
                  ? new Fate.Renamed(new ProfileName("imported"))
                  : new Fate.Refused(why, ""));
    }
  }
}
