package app.brevet.transfer;

import static app.brevet.transfer.ImportWorld.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.transfer.ImportItem.Fate;
import app.brevet.transfer.ImportItem.Thing;
import app.brevet.transfer.ImportOutcome.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Roles of the config file that are had for the token of another identity provider.
final class ImportWebIdentityTest {

  private static final String SECTION =
      "[profile ci]\nrole_arn = " + ROLE + "\nweb_identity_token_file = /var/run/token\n";

  @TempDir private Path folder;
  private ImportWorld world;

  @BeforeEach
  void open() {
    world = new ImportWorld(folder).credentials("").config(SECTION);
  }

  private WebIdentityProfile imported(String name) throws Exception {
    return (WebIdentityProfile) world.profiles.find(new ProfileName(name));
  }

  @Test
  void plan_whenARoleNamesATokenFile_thenItIsOfferedAsSuch() throws Exception {
    try (ImportPlan plan = world.plan()) {
      ImportItem item = plan.items().getFirst();

      assertThat(plan.items()).hasSize(1);
      assertThat(item.thing()).isEqualTo(new Thing.WebIdentity(ROLE, "/var/run/token"));
      assertThat(item.fate()).isEqualTo(new Fate.New(new ProfileName("ci")));
      assertThat(item.isImportable()).isTrue();
    }
  }

  @Test
  void run_whenAllIsSaid_thenAllOfItIsKept() throws Exception {
    world.config(
        SECTION
            + "role_session_name = build\nduration_seconds = 7200\nregion = eu-west-1\n"
            + "external_id = not for this\nsource_profile = nobody\n");

    List<Result> results = world.importAll();

    WebIdentityProfile ci = imported("ci");
    assertThat(results).containsExactly(new Result.Imported(ci));
    assertThat(ci.roleArn()).hasToString(ROLE);
    assertThat(ci.token()).isEqualTo(new TokenSource.File("/var/run/token"));
    assertThat(ci.roleSessionName()).contains("build");
    assertThat(ci.duration()).isEqualTo(SessionDuration.parseForRole("2h"));
    assertThat(ci.region()).contains(Region.parse("eu-west-1"));
    assertThat(world.sts.calls()).isEmpty();
  }

  @Test
  void run_whenItsSettingsStayInTheFile_thenItsSessionsGoElsewhere() throws Exception {
    world.importAll();

    assertThat(imported("ci").section()).isEqualTo(new ProfileName("ci-brevet"));
    assertThat(imported("ci").duration()).isEqualTo(SessionDuration.ROLE_DEFAULT);
  }

  @Test
  void plan_whenItIsThere_thenToldByTheNameItHas() throws Exception {
    world.importAll();
    var _ = world.profiles.rename(new ProfileName("ci"), new ProfileName("build"));

    try (ImportPlan plan = world.plan()) {
      assertThat(plan.items().getFirst().fate())
          .isEqualTo(new Fate.There(new ProfileName("build")));
    }
  }

  @Test
  void plan_whenTheSameRoleIsHadForAnotherFile_thenThatOneIsAnother() throws Exception {
    world.importAll();
    world.config(SECTION.replace("/var/run/token", "/elsewhere"));

    try (ImportPlan plan = world.plan()) {
      assertThat(plan.items().getFirst().fate()).isInstanceOf(Fate.Renamed.class);
    }
  }

  @Test
  void run_whenARoleTakesItsSessionFromIt_thenBothAreImportedInOrder() throws Exception {
    world.config("[profile admin]\nrole_arn = " + ROLE + "\nsource_profile = ci\n" + SECTION);

    world.importAll();

    RoleProfile admin = world.role("admin");
    assertThat(admin.source()).isEqualTo(imported("ci").id());
    assertThat(admin.via()).isEqualTo(RoleProfile.Via.SESSION);
  }

  @Test
  void takeOver_whenItIsImported_thenItsSettingsGoAndTheRegionStays() throws Exception {
    world.config(SECTION + "region = eu-west-1\n");
    try (ImportPlan plan = world.plan()) {
      var _ = world.imports().run(plan, _ -> true, true, Import.Progress.ofEnds(_ -> {}));
      Plaintext plaintext = new Plaintext(world.ground());
      PlaintextProposal proposal =
          plaintext.propose(plan, _ -> true, new Plaintext.Scope(false, true));

      plaintext.make(proposal.changes().getFirst());
    }

    assertThat(Files.readString(world.config)).isEqualTo("[profile ci]\nregion = eu-west-1\n");
    assertThat(imported("ci").output()).isEqualTo(Optional.empty());
  }
}
