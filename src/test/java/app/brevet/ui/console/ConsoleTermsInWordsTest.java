package app.brevet.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Partition;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.UserProfile;
import app.brevet.session.SessionWorld;
import app.brevet.ui.console.ConsoleViewModel.Policy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What the dialog lets be chosen, and what it says where it does not.
final class ConsoleTermsInWordsTest {

  private static final UserProfile USER = SessionWorld.user("alice", Optional.empty());

  private final FakeConsole console = new FakeConsole();

  static FederatedProfile federated(SessionPolicy policy) {
    return new FederatedProfile(
        ProfileId.random(),
        SessionWorld.name("guest"),
        USER.id(),
        Optional.empty(),
        policy,
        SessionTags.NONE,
        SessionSettings.of(SessionDuration.USER_DEFAULT));
  }

  private static RoleProfile role(Via via, int seconds) {
    return SessionWorld.role("admin", USER.id(), via).withDuration(new SessionDuration(seconds));
  }

  private static UserProfile root() {
    Arn arn = new Arn(Partition.AWS, "iam", "", "123456789012", "root");
    return USER.withIdentity(new CallerIdentity("123456789012", arn, "123456789012"));
  }

  private static List<Arguments> lengths() {
    return List.of(
        Arguments.of(USER, true, "15m to 12h. Empty for 12 h"),
        Arguments.of(root(), true, "15m to 1h"),
        Arguments.of(role(Via.KEY, 900), true, "Empty for as long as the session lives"),
        Arguments.of(role(Via.SESSION, 3600), false, "As long as the session lives"),
        Arguments.of(role(Via.SESSION, 43_200), false, "As long as the session lives"),
        Arguments.of(role(Via.SESSION, 900), false, "One hour"),
        Arguments.of(federated(SessionPolicy.NONE), false, "As long as the session lives"));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void aboutLength_whenOfThisProfile_thenWhatIsLawfulThereOrWhyNot(
      Profile profile, boolean takes, String said) {
    ConsoleViewModel model = console.model(profile);

    assertThat(model.takesLength()).isEqualTo(takes);
    assertThat(model.aboutLength()).contains(said);
  }

  @Test
  void policies_whenAFederatedUserHasNone_thenOneCanBeChosenAndNoneIsTakenUnasked() {
    ConsoleViewModel model = console.model(federated(SessionPolicy.NONE));

    model.open();

    assertThat(model.takesPolicy()).isTrue();
    assertThat(model.policies()).containsExactly(Policy.values());
    assertThat(model.caution()).contains("knows nothing of MFA");
    assertThat(console.opened.getFirst().policy()).isEmpty();
  }

  @Test
  void open_whenAPolicyIsChosenForAFederatedUser_thenThatOne() {
    ConsoleViewModel model = console.model(federated(SessionPolicy.NONE));
    model.policyProperty().set(Policy.VIEW_ONLY);

    model.open();

    assertThat(console.opened.getFirst().policy()).isEqualTo("ViewOnlyAccess");
  }

  @Test
  void policies_whenAFederatedUserHasOne_thenNoOtherCanBeChosen() {
    SessionPolicy own = new SessionPolicy(Optional.of("{}"), List.of());
    ConsoleViewModel model = console.model(federated(own));

    assertThat(model.takesPolicy()).isFalse();
    assertThat(model.caution()).contains("knows nothing of MFA");
  }

  @Test
  void policies_whenAUser_thenNoneIsNoChoice() {
    assertThat(console.model(USER).policies()).doesNotContain(Policy.NONE).hasSize(4);
  }
}
