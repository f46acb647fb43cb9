package app.brevet.ui.found;

import static app.brevet.transfer.ImportWorld.ID;
import static app.brevet.transfer.ImportWorld.ROLE;
import static app.brevet.transfer.ImportWorld.VALUE;
import static app.brevet.transfer.ImportWorld.key;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.WebIdentityProfile;
import app.brevet.transfer.ImportWorld;
import app.brevet.ui.found.FoundViewModel.Row;
import app.brevet.ui.found.FoundViewModel.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FoundViewModelTest {

  private static final String ALICE = key("[alice]", ID, VALUE);
  private static final String ADMIN =
      "[profile admin]\nrole_arn = " + ROLE + "\nsource_profile = alice\n";

  @TempDir private Path folder;
  private ImportWorld world;
  private FoundViewModel model;

  @BeforeEach
  void setUp() {
    world = new ImportWorld(folder).credentials("# top\n" + ALICE).config(ADMIN);
    model = FoundGround.model(world);
  }

  private Row row(String name) {
    return model.rowsProperty().get().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void open_whenAKeyAndARoleAreThere_thenBothAreTickedAndNothingIsChanged() throws Exception {
    model.open();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.FOUND);
    assertThat(model.summaryProperty().get()).startsWith("One access key lies in plain text");
    assertThat(row("alice").detail()).isEqualTo("The key " + ID + ", in credentials.");
    assertThat(row("alice").tickedProperty().get()).isTrue();
    assertThat(row("admin").stateProperty().get()).isEqualTo(FoundState.OFFERED);
    assertThat(Files.readString(world.credentials)).isEqualTo("# top\n" + ALICE);
  }

  @Test
  void run_whenAWebIdentityIsTicked_thenItIsAProfile() throws Exception {
    world
        .credentials("")
        .config("[profile ci]\nrole_arn = " + ROLE + "\nweb_identity_token_file = /t\n");
    model.open();
    assertThat(row("ci").tickedProperty().get()).isTrue();
    assertThat(row("ci").detail())
        .isEqualTo("The role " + ROLE + ", had for a token (web identity), in config.");

    model.run();

    assertThat(row("ci").stateProperty().get()).isEqualTo(FoundState.IMPORTED);
    assertThat(world.profile("ci")).isInstanceOf(WebIdentityProfile.class);
  }

  @Test
  void open_whenThereIsNothing_thenSaidSoAndNothingCanBeImported() {
    world.credentials("").config("");

    model.open();

    assertThat(model.summaryProperty().get()).startsWith("There are no keys and no roles");
    assertThat(model.nothingChosenProperty().get()).isTrue();
  }

  @Test
  void run_whenBothAreTicked_thenTheyAreProfilesAndTheLinesOfTheFileAreShown() throws Exception {
    model.open();

    model.run();

    assertThat(row("alice").stateProperty().get()).isEqualTo(FoundState.IMPORTED);
    assertThat(row("alice").outcomeProperty().get()).startsWith("Imported. It belongs to arn:");
    assertThat(world.profile("admin")).isNotNull();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.MOVE);
    assertThat(model.moveProperty().get().lines()).anyMatch(line -> line.startsWith("[admin]"));
    assertThat(model.moveProperty().get().diffs()).hasSize(1);
    assertThat(model.moveProperty().get().toString()).doesNotContain(VALUE);
    assertThat(Files.readString(world.credentials)).contains(VALUE);
  }

  @Test
  void take_whenAgreed_thenTheKeyIsGoneAndSaidWhereItsCopyIs() throws Exception {
    model.open();
    model.run();

    model.take();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
    assertThat(Files.readString(world.credentials)).isEqualTo("# top\n");
    assertThat(model.noteProperty().get()).contains(folder.resolve("backups").toString());
  }

  @Test
  void take_whenTheFileChangedMeanwhile_thenItIsLeftAndToldWhy() throws Exception {
    model.open();
    model.run();
    world.credentials("[other]\n" + ALICE);

    model.take();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.MOVE);
    assertThat(model.work().failureProperty().get().orElseThrow().why()).contains("was changed");
    assertThat(Files.readString(world.credentials)).isEqualTo("[other]\n" + ALICE);
  }

  @Test
  void leaveThem_whenTheKeysShallStay_thenTheFileIsAsItWas() throws Exception {
    model.open();
    model.run();

    model.leaveThem();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
    assertThat(Files.readString(world.credentials)).contains(VALUE);
  }

  private void importEarlier() {
    FoundViewModel before = FoundGround.model(world);
    before.open();
    before.run();
    before.leaveThem();
    before.abandon();
  }

  @Test
  void open_whenTheKeyWasImportedEarlier_thenItIsOfferedToBeTakenOut() {
    importEarlier();

    model.open();

    assertThat(row("alice").stateProperty().get()).isEqualTo(FoundState.OFFERED);
    assertThat(row("alice").detail())
        .endsWith("The keychain has it already, as alice: it need not lie here.");
    assertThat(row("admin").stateProperty().get()).isEqualTo(FoundState.NOT_OFFERED);
    assertThat(model.actProperty().get()).isEqualTo("Take out…");
  }

  @Test
  void take_whenTheKeyWasImportedEarlier_thenItIsGone() throws Exception {
    importEarlier();
    model.open();

    model.run();
    assertThat(model.stageProperty().get()).isEqualTo(Stage.MOVE);
    model.take();

    assertThat(Files.readString(world.credentials)).isEqualTo("# top\n");
  }

  @Test
  void leaveThem_whenNothingWasImported_thenNothingElseIsClaimed() {
    importEarlier();
    model.open();
    model.run();

    model.leaveThem();

    assertThat(model.noteProperty().get()).isEqualTo("The keys are still in your files.");
  }

  @Test
  void run_whenTheKeychainHasAnotherSecretForIt_thenItStaysAndThatIsTold() throws Exception {
    importEarlier();
    String other = ALICE.replace(VALUE, VALUE.replace('w', 'x'));
    world.credentials(other);
    model.open();

    model.run();

    assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
    assertThat(model.noteProperty().get())
        .startsWith("Your AWS files are as they were.")
        .contains("The key of [alice] stays: the keychain holds another secret for it.");
    assertThat(Files.readString(world.credentials)).isEqualTo(other);
  }

  @Test
  void act_whenSomethingCanBeImportedToo_thenItSaysImport() {
    importEarlier();
    world.credentials(ALICE + key("[bob]", "AKIAI44QH8DHBEXAMPLE", VALUE));
    model.open();
    assertThat(model.actProperty().get()).isEqualTo("Import");

    row("bob").tickedProperty().set(false);

    assertThat(model.actProperty().get()).isEqualTo("Take out…");
  }

  @Test
  void run_whenOnlyTheRoleIsTicked_thenItFailsInItsRowAndTheKeyStays() {
    model.open();
    row("alice").tickedProperty().set(false);

    model.run();

    assertThat(row("admin").stateProperty().get()).isEqualTo(FoundState.FAILED);
    assertThat(row("admin").outcomeProperty().get()).contains("takes its session from");
    assertThat(row("alice").stateProperty().get()).isEqualTo(FoundState.OFFERED);
  }

  @Test
  void nothingChosen_whenAllTicksAreTaken_thenNothingCanBeImported() {
    model.open();

    model.rowsProperty().get().forEach(row -> row.tickedProperty().set(false));

    assertThat(model.nothingChosenProperty().get()).isTrue();
  }

  @Test
  void abandon_whenKeysWereRead_thenNoJobWorksWithThemAnyMore() {
    model.open();
    model.abandon();

    model.run();

    assertThat(model.closedProperty().get()).isTrue();
    assertThat(row("alice").stateProperty().get()).isEqualTo(FoundState.OFFERED);
  }
}
