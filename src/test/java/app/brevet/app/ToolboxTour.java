package app.brevet.app;

import app.brevet.sandbox.DeniedAction;
import app.brevet.ui.kit.DecodeEvent;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;

/// The part of the [ScreenTour] that leads through the actions of STS by hand.
final class ToolboxTour {

  private static final String DEV = "acme-dev";
  private static final String BY_KEY = DEV + ": its access key";

  private final ScreenTour tour;

  ToolboxTour(ScreenTour tour) {
    this.tour = tour;
  }

  void take() throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile("correct horse battery staple").withProfiles();
      window.open();
      window.awaitRow(DEV, "Start");
      window.robot.clickOn(window.row(DEV));
      identity(window);
      assumeRole(window);
      samlRole(window);
      denial(window);
    }
  }

  private static void open(StoryWindow window) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("call an sts action");
    window.press(KeyCode.ENTER);
    window.awaitText("An STS action by hand");
  }

  private static void leave(StoryWindow window) {
    window.press(KeyCode.ESCAPE);
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  private void identity(StoryWindow window) throws Exception {
    open(window);
    tour.shoot(window, "toolbox-identity");
    ToolboxSteps.sign(window, BY_KEY);
    window.click("Call GetCallerIdentity");
    window.awaitText("GetCallerIdentity answered");
    tour.shoot(window, "toolbox-answer");
    leave(window);
  }

  private void assumeRole(StoryWindow window) throws Exception {
    open(window);
    ToolboxSteps.choose(window, "AssumeRole");
    tour.shoot(window, "toolbox-assume-role");
    ToolboxSteps.sign(window, BY_KEY);
    ToolboxSteps.fill(window, "RoleArn", window.admin.arn().toString());
    ToolboxSteps.fill(window, "DurationSeconds", "90");
    window.click("Call AssumeRole");
    window.awaitText("AWS was not asked.");
    tour.shoot(window, "toolbox-limit");
    ToolboxSteps.fill(window, "DurationSeconds", "900");
    ToolboxSteps.fill(window, "Policy (", "{\"Version\": \"2012-10-17\", \"Statement\": []}");
    ToolboxSteps.fill(window, "Tags", "team=acme");
    ToolboxSteps.fill(window, "TransitiveTagKeys", "team");
    tour.shoot(window, "toolbox-assume-role-filled");
    window.click("Call AssumeRole");
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitText("AWS did not answer what was asked.");
    tour.shoot(window, "toolbox-refused");
    ToolboxSteps.empty(window, "Policy (");
    ToolboxSteps.empty(window, "Tags");
    ToolboxSteps.empty(window, "TransitiveTagKeys");
    window.click("Call AssumeRole");
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
    window.awaitText("AssumeRole answered");
    tour.shoot(window, "toolbox-session");
    leave(window);
  }

  private void samlRole(StoryWindow window) throws Exception {
    open(window);
    ToolboxSteps.choose(window, "AssumeRoleWithSAML");
    ToolboxSteps.fill(window, "SAMLAssertion", "nothing of the kind");
    tour.shoot(window, "toolbox-saml");
    leave(window);
  }

  private void denial(StoryWindow window) throws Exception {
    String message =
        window
            .sandbox
            .directory()
            .messages()
            .encode(
                DeniedAction.by(
                        window.alice, "ec2:RunInstances", "arn:aws:ec2:eu-west-1::instance/*")
                    .deniedBy("NothingThatLarge", "ec2:RunInstances", "*")
                    .withCondition("ec2:InstanceType", "u-24tb1.112xlarge")
                    .withCondition("aws:RequestedRegion", "eu-west-1"));
    String said = "Encoded authorization failure message: " + message;
    Platform.runLater(
        () -> window.robot.lookup(".window").query().fireEvent(new DecodeEvent(said)));
    window.awaitText("Call DecodeAuthorizationMessage");
    ToolboxSteps.sign(window, BY_KEY);
    tour.shoot(window, "toolbox-decode");
    window.click("Call DecodeAuthorizationMessage");
    window.awaitText("What: ec2:RunInstances");
    tour.shoot(window, "toolbox-decoded");
    window.resize(480, 400);
    tour.shoot(window, "toolbox-decoded-narrow");
    window.resize(980, 660);
    leave(window);
  }
}
