package app.brevet.app;

import app.brevet.model.Arn;
import app.brevet.sandbox.FederatedProviders;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.OidcIssuer;
import app.brevet.sandbox.OidcProvider;
import app.brevet.sandbox.SamlIdentityProvider;
import app.brevet.sandbox.SamlProvider;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.TrustPolicy;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

/// The part of the [ScreenTour] that leads through roles by SAML and by web identity, federated
/// users, and the question for what an identity provider gave.
final class FederationTour {

  private static final String DEV = "acme-dev";

  private final ScreenTour tour;

  FederationTour(ScreenTour tour) {
    this.tour = tour;
  }

  void take() throws Exception {
    try (StoryWindow window = tour.window()) {
      window.withPassphraseFile("correct horse battery staple").withProfiles();
      window.open();
      window.awaitRow(DEV, "Start");
      saml(window);
      webIdentity(window);
      federated(window);
    }
  }

  private static SandboxRole role(StoryWindow window, String name, Arn provider) {
    return window
        .sandbox
        .directory()
        .addRole(window.account(), NewRole.named(name, TrustPolicy.federating(provider)));
  }

  private static void add(StoryWindow window, String kind, String title) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type(kind);
    window.press(KeyCode.ENTER);
    window.awaitText(title);
  }

  /// Types into a field, which may have to be scrolled to first.
  private static void fill(StoryWindow window, String field, String text) {
    window.robot.interact(() -> field(window, field).requestFocus());
    window.type(text);
  }

  private static Node field(StoryWindow window, String name) {
    return window.robot.lookup(".editor .form-label").queryAllAs(Label.class).stream()
        .filter(label -> label.getText().equals(name))
        .filter(SeenNodes::isSeen)
        .findFirst()
        .orElseThrow()
        .getLabelFor();
  }

  private static void paste(StoryWindow window, String text) {
    Platform.runLater(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    window.press(KeyCode.CONTROL, KeyCode.V);
  }

  private static FederatedProviders federation(StoryWindow window) {
    return window.sandbox.directory().federation();
  }

  private void saml(StoryWindow window) throws Exception {
    SamlIdentityProvider idp = window.sandbox.samlIdentityProvider("https://idp.example.com/meta");
    SamlProvider provider =
        federation(window).addSaml(window.account(), "Corp", idp.issuer(), idp.publicKey());
    SandboxRole deploy = role(window, "Deploy", provider.arn());
    add(window, "Role by SAML", "Add a role by SAML");
    tour.shoot(window, "saml");
    window.click("me: I paste it each time");
    window.click("Read roles");
    window.awaitText("Read the roles");
    tour.shoot(window, "saml-read-roles");
    window.press(KeyCode.ESCAPE);
    window.await("no prompt", () -> window.robot.lookup("Read the roles").tryQuery().isEmpty());
    fill(window, "Role ARN", deploy.arn().toString());
    fill(window, "SAML provider ARN", "arn:aws:iam::123456789012:role/Corp");
    window.click("me: I paste it each time");
    tour.shoot(window, "saml-not-a-provider");
    window.robot.interact(() -> field(window, "SAML provider ARN").requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.type(provider.arn().toString());
    window.click("a program that prints it");
    fill(window, "Command", "corp-login --role Deploy");
    tour.shoot(window, "saml-program");
    window.click("me: I paste it each time");
    tour.shoot(window, "saml-filled");
    window.robot.interact(() -> field(window, "SAML provider ARN").requestFocus());
    window.press(KeyCode.ENTER);
    window.awaitRow("Deploy", "Start");
    window.act("Deploy");
    window.awaitText("Sign in for Deploy");
    tour.shoot(window, "assertion");
    paste(window, "nothing of the kind");
    window.press(KeyCode.ENTER);
    window.awaitText("That is no SAML response");
    tour.shoot(window, "assertion-wrong");
    paste(window, idp.respond(idp.claims().withRole(deploy.arn().arn(), provider.arn())));
    window.press(KeyCode.ENTER);
    window.awaitRow("Deploy", "59 min");
    window.robot.clickOn(window.row("Deploy"));
    tour.shoot(window, "saml-running");
  }

  private void webIdentity(StoryWindow window) throws Exception {
    OidcIssuer issuer = window.sandbox.oidcIssuer("company");
    OidcProvider provider = federation(window).addOidc(window.account(), issuer, "brevet");
    SandboxRole build = role(window, "Build", provider.arn());
    add(window, "Role by web identity", "Add a role by web identity");
    fill(window, "Role ARN", build.arn().toString());
    fill(window, "File", "token");
    window.press(KeyCode.TAB);
    tour.shoot(window, "web-identity");
    window.click("me: I paste it each time");
    window.resize(480, 400);
    tour.shoot(window, "web-identity-narrow");
    window.resize(980, 660);
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
    window.awaitRow("Build", "Start");
    window.act("Build");
    window.awaitText("Sign in for Build");
    paste(window, issuer.token(issuer.claims("ci", "brevet")));
    tour.shoot(window, "token");
    window.resize(480, 400);
    tour.shoot(window, "token-narrow");
    window.resize(980, 660);
    window.press(KeyCode.ESCAPE);
    window.await("no dialog", () -> !window.isDialogOpen());
  }

  private void federated(StoryWindow window) throws Exception {
    add(window, "Federated user", "Add a federated user");
    tour.shoot(window, "federated");
    fill(window, "Name", "guest");
    window.click("More");
    fill(window, "Session policy (JSON)", "{\"Version\": ");
    fill(window, "Policy ARNs, one a line", "arn:aws:iam::aws:policy/ReadOnlyAccess");
    tour.shoot(window, "federated-policy-wrong");
    window.press(KeyCode.ESCAPE);
    window.awaitText("Drop what you typed?");
    tour.shoot(window, "federated-discard");
    window.press(KeyCode.ESCAPE);
  }
}
