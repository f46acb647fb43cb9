package app.brevet.ui.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.ui.keychain.StoreCare.State;
import app.brevet.ui.keychain.StoreMoveViewModel.Way;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.DialogStage;
import app.brevet.ui.kit.LateWork;
import app.brevet.ui.kit.Work;
import app.brevet.words.TestWords;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
final class KeychainViewTest {

  private final FakeStores stores = new FakeStores();
  private Optional<Stage> window = Optional.empty();

  @Start
  void start(Stage stage) {
    window = Optional.of(stage);
  }

  private DialogStage show(FxRobot robot, Region card, Runnable leave) {
    DialogStage[] shown = new DialogStage[1];
    robot.interact(() -> shown[0] = new DialogStage(window.orElseThrow(), 560, card, leave));
    return shown[0];
  }

  private KeychainViewModel model(KeychainViewModel.Onward onward) {
    return new KeychainViewModel(
        TestWords.english(), new CallerWork(), stores, Runnable::run, onward);
  }

  private StoreMoveViewModel move(Way way, Work work) throws FailureException {
    return new StoreMoveViewModel(
        TestWords.english(), work, stores, Runnable::run, stores.look(), way);
  }

  /// Leads nowhere.
  private static final class Nowhere implements KeychainViewModel.Onward {
    private String copied = "";

    @Override
    public void move(StoreMoveViewModel model) {}

    @Override
    public void change(VaultPassphraseViewModel model) {}

    @Override
    public void copy(String text) {
      copied = text;
    }
  }

  @Test
  void store_whenItStandsAnyWay_thenNothingIsCut(FxRobot robot) {
    Nowhere nowhere = new Nowhere();
    KeychainViewModel model = model(nowhere);
    DialogStage dialog = show(robot, new KeychainView(TestWords.english(), model), model::abandon);
    stores.untilLogout = true;
    robot.interact(model::open);
    dialog.picture(robot, "keychain-memory-only");
    stores.untilLogout = false;
    stores.unfinished = Optional.of(new Unfinished(Kind.SYSTEM, Kind.VAULT, false));
    robot.interact(model::open);
    dialog.picture(robot, "keychain-interrupted");
    stores.unfinished = Optional.empty();
    stores.state = State.ABSENT;
    robot.interact(model::open);
    dialog.picture(robot, "keychain-absent");
    stores.beVault();
    stores.state = State.LOCKED;
    robot.interact(model::open);
    dialog.picture(robot, "keychain-vault");
    robot.clickOn("Copy");
    assertThat(nowhere.copied).startsWith("age -d -i ");
    robot.push(KeyCode.ESCAPE);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void move_whenThePassphraseIsTypedTwiceAndEnter_thenItBegins(FxRobot robot) throws Exception {
    LateWork late = new LateWork();
    StoreMoveViewModel model = move(Way.THERE, late);
    DialogStage dialog = show(robot, new StoreMoveView(TestWords.english(), model), model::leave);
    dialog.picture(robot, "keychain-move-plan");
    robot.write("short").push(KeyCode.TAB).write("other").push(KeyCode.ENTER);
    dialog.picture(robot, "keychain-move-differ");
    robot.write("a long passphrase").push(KeyCode.TAB).write("a long passphrase");
    robot.push(KeyCode.ENTER);
    assertThat(stores.done).containsExactly("move to vault with a long passphrase, new");
    dialog.picture(robot, "keychain-moving");
    robot.interact(late::tell);
    dialog.picture(robot, "keychain-moved");
    robot.push(KeyCode.ENTER);
    assertThat(model.closedProperty().get()).isTrue();
  }

  @Test
  void move_whenAnotherSecretIsInTheWay_thenTheQuestionIsInSight(FxRobot robot) throws Exception {
    stores.vault = Optional.of(FakeStores.VAULT);
    stores.refuse(KeychainReason.DIFFERENT_SECRET, "AKIAIOSFODNN7EXAMPLE");
    StoreMoveViewModel model = move(Way.THERE, new CallerWork());
    DialogStage dialog = show(robot, new StoreMoveView(TestWords.english(), model), model::leave);
    robot.write("right").push(KeyCode.ENTER);
    dialog.picture(robot, "keychain-move-in-the-way");
    robot.clickOn("Let what you use now take the place of the other secret there");
    assertThat(model.replaceProperty().get()).isTrue();
  }

  @Test
  void passphrase_whenAllAreTypedAndEnter_thenItIsChanged(FxRobot robot) {
    VaultPassphraseViewModel model =
        new VaultPassphraseViewModel(
            TestWords.english(), new CallerWork(), stores, Optional.empty());
    DialogStage dialog =
        show(robot, new VaultPassphraseView(TestWords.english(), model), model::leave);
    dialog.picture(robot, "keychain-passphrase");
    stores.refuse(KeychainReason.TOO_MANY_TRIES, "4 s");
    type(robot);
    dialog.picture(robot, "keychain-passphrase-too-many");
    stores.refusal = Optional.empty();
    type(robot);
    assertThat(stores.done).last().isEqualTo("change from old one to next one");
    dialog.picture(robot, "keychain-passphrase-changed");
    robot.push(KeyCode.ENTER);
    assertThat(model.closedProperty().get()).isTrue();
  }

  private static void type(FxRobot robot) {
    robot.write("old one").push(KeyCode.TAB).write("next one").push(KeyCode.TAB);
    robot.write("next one").push(KeyCode.ENTER);
  }
}
