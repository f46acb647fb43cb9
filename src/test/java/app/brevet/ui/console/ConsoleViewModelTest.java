package app.brevet.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Partition;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.session.SessionWorld;
import app.brevet.ui.console.ConsoleViewModel.Policy;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.LateWork;
import app.brevet.words.FailureText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleViewModelTest {

  private static final RoleProfile ROLE =
      SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.SESSION);

  private static final RoleProfile BY_KEY =
      SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.KEY);

  private final FakeConsole console = new FakeConsole();

  @Test
  void open_whenNothingIsTyped_thenAUserMayOnlyLook() {
    console.model(FakeConsole.USER).open();

    assertThat(console.opened)
        .containsExactly(
            new ConsoleCare.Wish(
                new ProfileName("alice"), "", "", "", "ReadOnlyAccess", false, "", "", ""));
  }

  @Test
  void open_whenItIsARole_thenNoPolicyIsNamed() {
    ConsoleViewModel model = console.model(ROLE);

    model.open();

    assertThat(model.takesPolicy()).isFalse();
    assertThat(model.caution()).isEmpty();
    assertThat(console.opened.getFirst().policy()).isEmpty();
  }

  @Test
  void open_whenAllIsTyped_thenAllIsWished() {
    ConsoleViewModel model = console.model(BY_KEY);
    model.durationProperty().set(" 2h");
    model.serviceProperty().set(" s3 ");
    model.regionProperty().set("eu-west-1");
    model.signOutFirstProperty().set(true);
    model.browserProperty().set("firefox-esr");
    model.browserProfileProperty().set("work");
    model.containerProperty().set("acme");

    model.open();

    assertThat(console.opened)
        .containsExactly(
            new ConsoleCare.Wish(
                new ProfileName("admin"),
                "s3",
                "eu-west-1",
                "2h",
                "",
                true,
                "firefox-esr",
                "work",
                "acme"));
  }

  @ParameterizedTest
  @CsvSource({
    "READ_ONLY,ReadOnlyAccess",
    "VIEW_ONLY,ViewOnlyAccess",
    "ADMINISTRATOR,AdministratorAccess",
    "OWN,arn:aws:iam::123456789012:policy/mine"
  })
  void open_whenAPolicyIsChosen_thenThatOne(Policy policy, String name) {
    ConsoleViewModel model = console.model(FakeConsole.USER);
    model.policyProperty().set(policy);
    model.ownPolicyProperty().set("arn:aws:iam::123456789012:policy/mine ");

    model.open();

    assertThat(console.opened.getFirst().policy()).isEqualTo(name);
  }

  @Test
  void open_whenABrowserIsSignedIn_thenSaysSoAndIsLeft() {
    ConsoleViewModel model = console.model(ROLE);

    model.open();

    assertThat(model.closedProperty().get()).isTrue();
    assertThat(console.said).singleElement().asString().contains("signed in as admin, until");
    assertThat(console.copied).isEmpty();
  }

  @Test
  void open_whenTheSignInRefuses_thenItsRequestIdIsToldBeneath() {
    console.failure =
        Optional.of(
            new Failure.ConsoleFailed(
                ConsoleReason.SESSION_REFUSED, "HTTP status 400", Optional.of("req-1")));
    ConsoleViewModel model = console.model(ROLE);

    model.open();

    assertThat(model.work().failureProperty().get().flatMap(FailureText::details))
        .contains(new FailureText.AwsAnswer("", "HTTP status 400", Optional.of("req-1"), false));
  }

  @Test
  void open_whenItFails_thenSaysWhyAndStays() {
    console.failure = Optional.of(new Failure.ConsoleFailed(ConsoleReason.LINK_NOT_FETCHED, ""));
    ConsoleViewModel model = console.model(ROLE);

    model.open();

    assertThat(model.closedProperty().get()).isFalse();
    assertThat(model.work().failureProperty().get())
        .hasValueSatisfying(
            text -> {
              assertThat(text.what())
                  .isEqualTo("No browser was signed in to the console as admin.");
              assertThat(text.why()).contains("within 10 s");
            });
  }

  @Test
  void copyLink_whenThereIsOne_thenItIsCopiedAsASecretAndWiped() {
    ConsoleViewModel model = console.model(ROLE);

    model.copyLink();

    assertThat(console.copied).containsExactly("https://signin.invalid/planted");
    assertThat(console.said).isEmpty();
    assertThat(model.closedProperty().get()).isTrue();
    assertThatThrownBy(console.link::reveal).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void copyLink_whenTheDialogWasLeftMeanwhile_thenTheLinkIsWipedAndNotCopied() {
    LateWork work = new LateWork();
    ConsoleViewModel model = console.model(ROLE, work);
    model.copyLink();

    model.abandon();
    work.tell();

    assertThat(console.copied).isEmpty();
    assertThatThrownBy(console.link::reveal).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void open_whenAwsDidNotTakeTheLength_thenSaysSo() {
    console.takingDurations = false;
    ConsoleViewModel model = console.model(BY_KEY);
    model.durationProperty().set("2h");

    model.open();

    assertThat(console.said)
        .singleElement()
        .asString()
        .contains("AWS did not take that duration.", "signed in as admin, until");
  }

  @Test
  void copyLink_whenAwsDidNotTakeTheLength_thenSaysSo() {
    console.takingDurations = false;
    ConsoleViewModel model = console.model(BY_KEY);
    model.durationProperty().set("2h");

    model.copyLink();

    assertThat(console.copied).hasSize(1);
    assertThat(console.said).singleElement().asString().contains("AWS did not take that duration.");
  }

  @Test
  void leave_whenSomethingIsWaitedFor_thenStays() {
    ConsoleViewModel model = console.model(ROLE, new LateWork());
    model.open();

    model.leave();

    assertThat(model.closedProperty().get()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void open_whenAnotherPolicyIsChosenAndNoneIsNamed_thenAsksForItAndDoesNotTakeTheUsualOne(
      String typed) {
    ConsoleViewModel model = console.model(FakeConsole.USER);
    model.policyProperty().set(Policy.OWN);
    model.ownPolicyProperty().set(typed);

    model.open();
    model.copyLink();

    assertThat(model.ownPolicyProblemProperty().get()).isEqualTo("This is needed.");
    assertThat(console.opened).isEmpty();
    assertThat(console.linked).isEmpty();
    model.ownPolicyProperty().set("arn:aws:iam::aws:policy/ReadOnlyAccess");
    assertThat(model.ownPolicyProblemProperty().get()).isEmpty();
  }

  @Test
  void usualRegion_whenThePartitionIsAnotherThanTheProfilesRegion_thenThatOfThePartition() {
    FederatedProfile guest =
        new FederatedProfile(
            ProfileId.random(),
            new ProfileName("guest"),
            FakeConsole.USER.id(),
            Optional.empty(),
            SessionPolicy.NONE,
            SessionTags.NONE,
            SessionSettings.of(SessionDuration.USER_DEFAULT)
                .withRegion(Optional.of(new Region("eu-west-1"))));

    assertThat(console.model(guest, Partition.CHINA, new CallerWork()).usualRegion())
        .isEqualTo("cn-north-1");
    assertThat(console.model(guest, Partition.AWS, new CallerWork()).usualRegion())
        .isEqualTo("eu-west-1");
  }

  @Test
  void usualRegion_whenTheProfileNamesNone_thenThatOfThePartition() {
    assertThat(console.model(ROLE).usualRegion()).isEqualTo("us-east-1");
  }
}
