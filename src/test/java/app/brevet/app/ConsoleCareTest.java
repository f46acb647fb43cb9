package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileName;
import app.brevet.sandbox.SandboxCall;
import app.brevet.ui.console.ConsoleCare;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of what was typed in the dialog of the console.
final class ConsoleCareTest {

  @TempDir private Path folder;
  private StoryHome home;

  @BeforeEach
  void open() throws Exception {
    home = new StoryHome(folder);
    home.withPassphraseFile("correct horse battery staple").withProfiles();
  }

  @AfterEach
  void close() {
    home.sandbox.close();
  }

  private static ConsoleCare.Wish under(String policy) {
    return new ConsoleCare.Wish(new ProfileName("acme-dev"), "", "", "", policy, false, "", "", "");
  }

  private void link(ConsoleCare.Wish wish) throws Exception {
    MfaCodeSource nobody = _ -> Optional.empty();
    try (WiredUseCases uses = home.useCases()) {
      new WiredConsoleCare(uses.consoleSignIn(), new CareActs(nobody, _ -> {})).link(wish).close();
    }
  }

  /// What the one call of GetFederationToken asked for.
  private Map<String, String> asked() {
    return home.sandbox.calls("GetFederationToken").stream()
        .map(SandboxCall::parameters)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "ViewOnlyAccess,arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
    "arn:aws:iam::aws:policy/PowerUserAccess,arn:aws:iam::aws:policy/PowerUserAccess",
    "'',arn:aws:iam::aws:policy/ReadOnlyAccess"
  })
  void link_whenAPolicyIsNamed_thenTheFederatedUserIsUnderIt(String typed, String arn)
      throws Exception {
    link(under(typed));

    assertThat(asked()).containsValue(arn).doesNotContainKey("Policy");
  }

  @Test
  void link_whenThePolicyItselfIsTyped_thenItIsSentWithoutBlanksAndNoOther() throws Exception {
    link(under("{ \"Version\": \"2012-10-17\", \"Statement\": [] }"));

    assertThat(asked())
        .containsEntry("Policy", "{\"Version\":\"2012-10-17\",\"Statement\":[]}")
        .doesNotContainValue("arn:aws:iam::aws:policy/ReadOnlyAccess");
  }

  @ParameterizedTest
  @CsvSource({"{,POLICY_NOT_JSON", "ReadOnly,NOT_AN_ARN"})
  void link_whenItIsNoPolicy_thenRefusedBeforeAwsIsAsked(String typed, Reason reason) {
    FailureException refused =
        catchThrowableOfType(FailureException.class, () -> link(under(typed)));

    assertThat(refused.failure()).isEqualTo(new Failure.InvalidInput(reason, typed));
    assertThat(home.sandbox.calls("GetFederationToken")).isEmpty();
  }
}
