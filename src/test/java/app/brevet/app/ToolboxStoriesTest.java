package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Region;
import app.brevet.sandbox.DeniedAction;
import app.brevet.ui.kit.DecodeEvent;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users do in the window with the actions of STS.
final class ToolboxStoriesTest {

  private static final String DEV = "acme-dev";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    window.open();
    window.awaitRow(DEV, "Start");
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  @Test
  void whoAmI_whenTheKeySigns_thenAnsweredWithoutASession() {
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("Call an STS action");
    window.press(KeyCode.ENTER);
    window.awaitText("An STS action by hand");
    ToolboxSteps.sign(window, DEV + ": its access key");
    int before = window.sandbox.calls("GetCallerIdentity").size();

    window.click("Call GetCallerIdentity");

    window.awaitText("GetCallerIdentity answered");
    window.awaitText("Arn: " + window.alice.arn());
    assertThat(window.sandbox.calls("GetSessionToken")).isEmpty();
    assertThat(window.sandbox.calls("GetCallerIdentity")).hasSize(before + 1);
  }

  @Test
  void decode_whenWantedWhereARefusalIsShown_thenTheToolboxHasTheMessageAndTellsWhy() {
    window.press(KeyCode.DOWN);
    String message =
        window
            .sandbox
            .directory()
            .messages()
            .encode(DeniedAction.by(window.alice, "ec2:RunInstances", "*"));
    String said = "Encoded authorization failure message: " + message;
    Platform.runLater(
        () -> window.robot.lookup(".window").query().fireEvent(new DecodeEvent(said)));
    window.awaitText("Call DecodeAuthorizationMessage");

    window.click("Call DecodeAuthorizationMessage");

    window.awaitText("DecodeAuthorizationMessage answered");
    window.awaitText("What: ec2:RunInstances");
  }

  @Test
  void region_whenOneIsTyped_thenItsStsIsAsked() throws Exception {
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("Call an STS action");
    window.press(KeyCode.ENTER);
    window.awaitText("An STS action by hand");
    ToolboxSteps.sign(window, DEV + ": its access key");
    int before = window.sandbox.calls("GetCallerIdentity").size();
    ToolboxSteps.fill(window, "Region", "Frankfurt");

    window.click("Call GetCallerIdentity");

    window.awaitText("It reads like eu-central-1.");
    assertThat(window.sandbox.calls("GetCallerIdentity")).hasSize(before);
    ToolboxSteps.empty(window, "Region");
    window.sandbox.directory().settings().disableRegion(window.account, Region.parse("eu-south-1"));
    ToolboxSteps.fill(window, "Region", "eu-south-1");
    window.click("Call GetCallerIdentity");
    window.awaitText("STS is switched off in this region for your account.");
    ToolboxSteps.empty(window, "Region");
    ToolboxSteps.fill(window, "Region", "eu-central-1");
    window.click("Call GetCallerIdentity");
    window.awaitText("Arn: " + window.alice.arn());
  }

  @Test
  void getSessionToken_whenTheDeviceStandsThere_thenTheCodeIsAskedForInTheWindow() {
    window.press(KeyCode.DOWN);
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("Call an STS action");
    window.press(KeyCode.ENTER);
    window.awaitText("An STS action by hand");
    ToolboxSteps.choose(window, "GetSessionToken");

    window.click("Call GetSessionToken");

    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitText("GetSessionToken answered");
    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(1);
    assertThat(window.texts()).noneMatch(text -> text.contains("SecretAccessKey"));
  }
}
