package app.brevet.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PromptWordsTest {

  private static final MfaSerial VIRTUAL = new MfaSerial("arn:aws:iam::111122223333:mfa/alice");
  private final PromptWords prompts = TestWords.english().prompts();

  private static UserProfile user(Optional<CallerIdentity> identity) {
    return new UserProfile(
        ProfileId.random(),
        new ProfileName("acme-dev"),
        new AccessKeyId("AKIAEXAMPLEEXAMPLE12"),
        Optional.of(VIRTUAL),
        identity,
        Optional.empty(),
        SessionDuration.USER_DEFAULT,
        Optional.empty());
  }

  @Test
  void code_whenTheAccountIsKnown_thenProfileAccountDeviceAndSerial() throws InvalidInputException {
    Arn arn = Arn.parse("arn:aws:iam::111122223333:user/alice");
    CallerIdentity identity = new CallerIdentity("111122223333", arn, "AIDAEXAMPLE");
    assertThat(prompts.code(user(Optional.of(identity)), VIRTUAL))
        .isEqualTo(
            "Code of alice (arn:aws:iam::111122223333:mfa/alice) for acme-dev, account"
                + " 1111-2222-3333:");
  }

  @Test
  void code_whenAHardwareDevice_thenItsSerialOnce() {
    assertThat(prompts.code(user(Optional.empty()), new MfaSerial("GAHT12345678")))
        .isEqualTo("Code of GAHT12345678 for acme-dev:");
  }

  @Test
  void prompts_whenAny_thenTheyEndWithAColonOrAStop() {
    assertThat(
            Stream.of(
                prompts.secret(new ProfileName("acme-dev")),
                prompts.passphrase(),
                prompts.newPassphrase(),
                prompts.passphraseAgain(),
                prompts.passphrasesDiffer()))
        .allMatch(text -> text.matches("[A-Z].*[:.]"));
  }
}
