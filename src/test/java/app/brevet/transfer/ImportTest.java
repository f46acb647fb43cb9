package app.brevet.transfer;

import static app.brevet.transfer.ImportWorld.ID;
import static app.brevet.transfer.ImportWorld.OTHER_ID;
import static app.brevet.transfer.ImportWorld.OTHER_VALUE;
import static app.brevet.transfer.ImportWorld.ROLE;
import static app.brevet.transfer.ImportWorld.SERIAL;
import static app.brevet.transfer.ImportWorld.VALUE;
import static app.brevet.transfer.ImportWorld.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKey;
import app.brevet.model.AwsCause;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileName;
import app.brevet.transfer.ImportOutcome.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportTest {

  private static final String CONFIG =
      "[profile admin]\nrole_arn = " + ROLE + "\nsource_profile = alice\nmfa_serial = ";

  @TempDir private Path folder;
  private ImportWorld world;

  @BeforeEach
  void open() {
    world = new ImportWorld(folder).credentials(key("[alice]", ID, VALUE));
  }

  @Test
  void run_whenAwsKnowsTheKey_thenItIsStoredWithItsOwnerAndDevice() throws Exception {
    world.iam.withDevices(new MfaSerial(SERIAL));

    world.importAll();

    assertThat(world.user("alice").identity()).isPresent();
    assertThat(world.user("alice").mfaSerial()).contains(new MfaSerial(SERIAL));
    try (AccessKey stored = world.ground().keys().of(world.user("alice"))) {
      assertThat(stored.secretAccessKey().reveal()).isEqualTo(VALUE);
    }
  }

  @Test
  void run_whenDevicesMayNotBeListed_thenTheOneOfTheConfigCounts() throws Exception {
    world.config(CONFIG + SERIAL);
    world.iam.refuseNext(AwsCause.NOT_AUTHORIZED, "AccessDenied", "no");

    world.importAll();

    assertThat(world.user("alice").mfaSerial()).contains(new MfaSerial(SERIAL));
    assertThat(world.role("admin").source()).isEqualTo(world.user("alice").id());
  }

  @Test
  void run_whenTheUserHasAnotherDeviceThanTheConfigSays_thenAwssCounts() throws Exception {
    world.config(CONFIG + SERIAL);
    MfaSerial phone = new MfaSerial("arn:aws:iam::123456789012:mfa/phone");
    world.iam.withDevices(phone);

    world.importAll();

    assertThat(world.user("alice").mfaSerial()).contains(phone);
  }

  @Test
  void run_whenOneFails_thenTheOthersAreImported() throws Exception {
    world.credentials(key("[alice]", ID, VALUE) + key("[bob]", OTHER_ID, OTHER_VALUE));
    world.config(CONFIG + SERIAL);
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no");

    List<Result> results = world.importAll();

    assertThat(results.get(0)).isInstanceOf(Result.Failed.class);
    assertThat(results.get(1)).isInstanceOf(Result.Imported.class);
    assertThat(results.get(2)).isEqualTo(new Result.SourceMissing());
    assertThat(world.profiles.all()).hasSize(1);
    assertThat(world.keychain.list()).hasSize(1);
  }

  @Test
  void run_whenNotVerified_thenAwsIsNotAsked() throws Exception {
    world.importAll(false);

    assertThat(world.sts.calls()).isEmpty();
    assertThat(world.iam.calls()).isEmpty();
    assertThat(world.user("alice").identity()).isEmpty();
  }

  @Test
  void run_whenTheFirstOfTwoOfOneKeyFails_thenTheOtherIsNotSaidToBeThere() throws Exception {
    world.credentials(key("[alice]", ID, VALUE) + key("[bob]", ID, VALUE));
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no");

    assertThat(world.importAll().get(1)).isEqualTo(new Result.SourceMissing());
  }

  @Test
  void run_whenTheNameIsTakenMeanwhile_thenThatOneFails() throws Exception {
    try (ImportPlan plan = world.plan()) {
      world.importAll();

      List<ImportOutcome> outcomes =
          world.imports().run(plan, _ -> true, true, Import.Progress.ofEnds(_ -> {}));

      assertThat(outcomes.getFirst().result()).isInstanceOf(Result.Failed.class);
    }
    assertThat(world.keychain.list()).hasSize(1);
  }

  @Test
  void run_whenWatched_thenEachBeginsAndEnds() throws Exception {
    List<String> told = new ArrayList<>();
    Import.Progress progress =
        new Import.Progress() {
          @Override
          public void begins(ImportItem item) {
            told.add("begins " + item.name());
          }

          @Override
          public void ended(ImportOutcome outcome) {
            told.add("ended " + outcome.item().profile().map(ProfileName::value).orElse(""));
          }
        };

    try (ImportPlan plan = world.plan()) {
      world.imports().run(plan, _ -> true, true, progress);
    }

    assertThat(told).containsExactly("begins alice", "ended alice");
  }
}
