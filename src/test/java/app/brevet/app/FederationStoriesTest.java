package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Arn;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.OidcIssuer;
import app.brevet.sandbox.OidcProvider;
import app.brevet.sandbox.SamlIdentityProvider;
import app.brevet.sandbox.SamlProvider;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.TrustPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users do in the window with profiles whose session comes from no key of their own.
final class FederationStoriesTest {

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile("correct horse battery staple").withProfiles();
    window.open();
    window.awaitRow("acme-dev", "Start");
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void add(String kind) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type(kind);
    window.press(KeyCode.ENTER);
  }

  private void fill(String text) {
    window.type(text);
    window.press(KeyCode.TAB);
  }

  private void paste(String text) {
    Platform.runLater(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    window.press(KeyCode.CONTROL, KeyCode.V);
  }

  private SandboxRole role(String name, Arn provider) {
    return window
        .sandbox
        .directory()
        .addRole(window.account(), NewRole.named(name, TrustPolicy.federating(provider)));
  }

  private LivingRow living(String name) {
    return new LivingRow(window, name);
  }

  @Test
  void saml_whenTheAssertionIsPasted_thenStartedRenewedAndStopped() {
    SamlIdentityProvider idp = window.sandbox.samlIdentityProvider("https://idp.example.com/meta");
    SamlProvider provider =
        window
            .sandbox
            .directory()
            .federation()
            .addSaml(window.account(), "Corp", idp.issuer(), idp.publicKey());
    SandboxRole deploy = role("Deploy", provider.arn());
    add("Role by SAML");
    window.awaitText("Add a role by SAML");
    window.click("me: I paste it each time");
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
    window.awaitText("Read the roles");
    paste(idp.respond(idp.claims().withRole(deploy.arn().arn(), provider.arn())));
    window.press(KeyCode.ENTER);
    window.awaitText(deploy.arn().toString());
    window.click(".dialog-card .accent");
    window.awaitRow("Deploy", "Start");

    window.act("Deploy");
    window.awaitText("Sign in for Deploy");
    paste(idp.respond(idp.claims().withRole(deploy.arn().arn(), provider.arn())));
    window.press(KeyCode.ENTER);

    window.awaitRow("Deploy", "59 min");
    assertThat(window.sandbox.calls("AssumeRoleWithSAML")).hasSize(1);
    assertThat(window.credentialsFile()).content().contains("[Deploy]");
    living("Deploy").renew();
    window.awaitText("Sign in for Deploy");
    paste(idp.respond(idp.claims().withRole(deploy.arn().arn(), provider.arn())));
    window.press(KeyCode.ENTER);
    living("Deploy").awaitTerm("AssumeRoleWithSAML", 2, "59 min");
    living("Deploy").stop();
  }

  @Test
  void saml_whenSomethingElseIsPasted_thenAskedAgainWithTheReason() {
    SamlIdentityProvider idp = window.sandbox.samlIdentityProvider("https://idp.example.com/meta");
    SamlProvider provider =
        window
            .sandbox
            .directory()
            .federation()
            .addSaml(window.account(), "Corp", idp.issuer(), idp.publicKey());
    add("Role by SAML");
    window.awaitText("Add a role by SAML");
    window.click("me: I paste it each time");
    window.press(KeyCode.TAB);
    window.press(KeyCode.TAB);
    fill(role("Deploy", provider.arn()).arn().toString());
    fill(provider.arn().toString());
    window.press(KeyCode.ENTER);
    window.awaitRow("Deploy", "Start");
    window.act("Deploy");
    window.awaitText("Sign in for Deploy");

    paste("nothing of the kind");
    window.press(KeyCode.ENTER);

    window.awaitText("That is no SAML response");
    window.press(KeyCode.ESCAPE);
    window.awaitRow("Deploy", "Start");
    assertThat(window.sandbox.calls("AssumeRoleWithSAML")).isEmpty();
  }

  @Test
  void webIdentity_whenTheTokenIsInAFile_thenStartedRenewedAndStoppedWithoutAQuestion()
      throws Exception {
    OidcIssuer issuer = window.sandbox.oidcIssuer("company");
    OidcProvider provider =
        window.sandbox.directory().federation().addOidc(window.account(), issuer, "brevet");
    SandboxRole build = role("Build", provider.arn());
    Path token =
        Files.writeString(home.resolve("token"), issuer.token(issuer.claims("ci", "brevet")));
    add("Role by web identity");
    window.awaitText("Add a role by web identity");
    fill(build.arn().toString());
    window.click("#federation-file");
    window.type(token.toString());
    window.press(KeyCode.ENTER);
    window.awaitRow("Build", "Start");

    window.act("Build");

    window.awaitRow("Build", "59 min");
    assertThat(window.isDialogOpen()).isFalse();
    assertThat(window.sandbox.calls("AssumeRoleWithWebIdentity")).hasSize(1);
    living("Build").renew();
    living("Build").awaitTerm("AssumeRoleWithWebIdentity", 2, "59 min");
    living("Build").stop();
  }

  @Test
  void federated_whenAUserSigns_thenStartedRenewedAndStoppedWithoutACode() {
    add("Federated user");
    window.awaitText("Add a federated user");
    fill("guest");
    window.press(KeyCode.ENTER);
    window.awaitRow("guest", "Start");

    window.act("guest");

    window.awaitRow("guest", "11 h 59 min");
    assertThat(window.sandbox.calls("GetFederationToken")).hasSize(1);
    assertThat(window.credentialsFile()).content().contains("[guest]");
    living("guest").renew();
    living("guest").awaitTerm("GetFederationToken", 2, "11 h 59 min");
    living("guest").stop();
  }
}
