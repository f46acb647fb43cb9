package app.brevet.app;

import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.SamlIdentityProvider;
import app.brevet.sandbox.SamlProvider;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.TrustPolicy;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;

/// The part of the [WindowWalk] that leads through a role by SAML, whose assertion is pasted.
final class FederationWalk {

  private static final String NAME = "Deploy";

  private final StoryWindow window;
  private final WindowWalk walk;

  FederationWalk(StoryWindow window, WindowWalk walk) {
    this.window = window;
    this.walk = walk;
  }

  /// Adds the role, starts and stops it.
  ///
  /// @return the assertion, which nobody may find anywhere
  String take() {
    SamlIdentityProvider idp = window.sandbox.samlIdentityProvider("https://idp.example.com/meta");
    SamlProvider provider =
        window
            .sandbox
            .directory()
            .federation()
            .addSaml(window.account(), "Corp", idp.issuer(), idp.publicKey());
    SandboxRole role =
        window
            .sandbox
            .directory()
            .addRole(window.account(), NewRole.named(NAME, TrustPolicy.federating(provider.arn())));
    add(role, provider);
    window.act(NAME);
    walk.await("Sign in for " + NAME);
    String assertion = idp.respond(idp.claims().withRole(role.arn().arn(), provider.arn()));
    paste(assertion);
    walk.look();
    window.press(KeyCode.ENTER);
    window.awaitRow(NAME, "59 min");
    window.act(NAME);
    window.awaitRow(NAME, "Start");
    return assertion;
  }

  private void add(SandboxRole role, SamlProvider provider) {
    window.press(KeyCode.CONTROL, KeyCode.K);
    window.type("Role by SAML");
    window.press(KeyCode.ENTER);
    walk.await("Add a role by SAML");
    window.click("me: I paste it each time");
    window.press(KeyCode.TAB); // To the button that reads the roles.
    window.press(KeyCode.TAB);
    window.type(role.arn().toString());
    window.press(KeyCode.TAB);
    window.type(provider.arn().toString());
    window.press(KeyCode.TAB);
    window.press(KeyCode.ENTER);
    window.awaitRow(NAME, "Start");
  }

  /// Away from the clipboard again, which is not ours to empty: whoever copied it did that.
  private void paste(String text) {
    put(text);
    window.press(KeyCode.CONTROL, KeyCode.V);
    put("");
  }

  private static void put(String text) {
    Platform.runLater(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
  }
}
