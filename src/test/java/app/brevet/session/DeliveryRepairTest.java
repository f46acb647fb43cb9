package app.brevet.session;

import static app.brevet.session.DeliveryCheckWorld.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileDiff;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryRepairTest {

  @TempDir private Path folder;
  private DeliveryCheckWorld world;

  @BeforeEach
  void setUp() throws Exception {
    world = new DeliveryCheckWorld(folder);
  }

  @Test
  void repair_whenItIsMade_thenWhatWasShownIsWhatChangedAndTheRecordTakesItBack() throws Exception {
    Files.writeString(world.config(), "[profile mine]\nregion = eu-west-1\n");
    world.delivery().deliver(world.asProcess, SESSION);
    Files.delete(world.launcher.program());
    world.launcher = world.launcher("moved");

    Repair repair = world.look().repairs().getFirst();
    repair.make();

    assertThat(repair.diff().orElseThrow().lines())
        .filteredOn(line -> line.kind() == FileDiff.Kind.ADDED)
        .extracting(FileDiff.Line::text)
        .containsExactly("credential_process = " + world.launcher.program() + " ***");
    assertThat(world.delivery().takeBack(world.asProcess.id())).hasSize(1);
    assertThat(world.config()).hasContent("[profile mine]\nregion = eu-west-1\n");
  }

  @Test
  void repair_whenSomebodyChangedTheEntrySince_thenRefusedAndLeft() throws Exception {
    world.delivery().deliver(world.asProcess, SESSION);
    world.launcher = world.launcher("moved");
    Repair repair = world.look().repairs().getFirst();
    String theirs = Files.readString(world.config()).replace("credentials dev", "credentials mine");
    Files.writeString(world.config(), theirs);

    FailureException refused = catchThrowableOfType(FailureException.class, repair::make);

    assertThat(refused.failure())
        .isEqualTo(new Failure.FileUntouched(world.config(), FileReason.CHANGED, ""));
    assertThat(world.config()).hasContent(theirs);
  }

  @Test
  void repair_whenItWasDeliveredToAnotherSection_thenThatOneIsMended() throws Exception {
    world
        .delivery()
        .deliver(world.asProcess.withOutput(Optional.of(new ProfileName("elsewhere"))), SESSION);
    String before = Files.readString(world.config());
    Path old = world.launcher.program();
    world.launcher = world.launcher("moved");

    world.look().repairs().getFirst().make();

    assertThat(world.config())
        .content()
        .startsWith("[profile elsewhere]\n")
        .isEqualTo(before.replace(old.toString(), world.launcher.program().toString()));
  }
}
