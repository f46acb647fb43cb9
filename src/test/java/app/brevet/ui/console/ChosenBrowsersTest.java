package app.brevet.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ConsoleReason;
import app.brevet.model.Failure;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.session.SessionWorld;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the dialog knows of the browsers that were chosen before.
final class ChosenBrowsersTest {

  private static final RoleProfile ADMIN =
      SessionWorld.role("admin", ProfileId.random(), RoleProfile.Via.SESSION);

  private final FakeConsole console = new FakeConsole();

  private ConsoleViewModel chosen() {
    ConsoleViewModel model = console.model(ADMIN);
    model.browserProperty().set("firefox");
    model.browserProfileProperty().set("work");
    model.containerProperty().set("acme");
    return model;
  }

  @Test
  void model_whenNoBrowserWasChosen_thenItsFieldsAreFolded() {
    assertThat(console.model(ADMIN).browserShownProperty().get()).isFalse();
  }

  @Test
  void model_whenOneWasSignedInBefore_thenItStandsThereToBeSeen() {
    chosen().open();

    ConsoleViewModel next = console.model(ADMIN);

    assertThat(next.browserShownProperty().get()).isTrue();
    assertThat(next.browserProperty().get()).isEqualTo("firefox");
    assertThat(next.browserProfileProperty().get()).isEqualTo("work");
    assertThat(next.containerProperty().get()).isEqualTo("acme");
  }

  @Test
  void model_whenItIsAboutAnotherProfile_thenItHasNoneOfIt() {
    chosen().open();

    ConsoleViewModel other = console.model(FakeConsole.USER);

    assertThat(other.browserShownProperty().get()).isFalse();
    assertThat(other.containerProperty().get()).isEmpty();
  }

  @Test
  void model_whenTheBrowserWasTakenAwayAgain_thenFolded() {
    chosen().open();
    ConsoleViewModel next = console.model(ADMIN);
    next.browserProperty().set("");
    next.browserProfileProperty().set(" ");
    next.containerProperty().set("");
    next.open();

    assertThat(console.model(ADMIN).browserShownProperty().get()).isFalse();
  }

  @Test
  void model_whenTheBrowserDidNotCome_thenItIsNotKept() {
    console.failure = Optional.of(new Failure.ConsoleFailed(ConsoleReason.LINK_NOT_FETCHED, ""));
    chosen().open();

    assertThat(console.model(ADMIN).browserProperty().get()).isEmpty();
  }

  @Test
  void model_whenOnlyTheLinkWasCopied_thenNoBrowserIsKept() {
    chosen().copyLink();

    assertThat(console.model(ADMIN).browserProperty().get()).isEmpty();
  }
}
