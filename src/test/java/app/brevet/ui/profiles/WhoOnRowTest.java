package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FederatedProfile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.words.TestWords;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who a federated user is, and where: its user's account is its own.
final class WhoOnRowTest {

  @ParameterizedTest
  @CsvSource({
    "build,'',build · federated user",
    "'','',federated user",
    "build,111122223333,build · federated user · 1111-2222-3333",
    "'',111122223333,federated user · 1111-2222-3333"
  })
  void who_whenAFederatedUser_thenWhatIsKnownOfItsNameAndAccount(
      String name, String account, String told) {
    FederatedProfile guest =
        new FederatedProfile(
            ProfileId.random(),
            new ProfileName("guest"),
            ProfileId.random(),
            Optional.of(name).filter(given -> !given.isEmpty()),
            SessionPolicy.NONE,
            SessionTags.NONE,
            SessionSettings.of(SessionDuration.USER_DEFAULT));

    assertThat(RowContents.who(TestWords.english(), guest, account)).isEqualTo(told);
  }
}
