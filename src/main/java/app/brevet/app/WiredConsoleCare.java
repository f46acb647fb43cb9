package app.brevet.app;

import app.brevet.console.Browser;
import app.brevet.console.ConsolePolicy;
import app.brevet.console.ConsoleRequest;
import app.brevet.console.ConsoleService;
import app.brevet.console.ConsoleSignIn;
import app.brevet.console.SigninLink;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Region;
import app.brevet.model.Secret;
import app.brevet.session.Failures;
import app.brevet.ui.console.ConsoleCare;
import java.time.Instant;
import java.util.Optional;

/// The sign-in to the console in the window, on the use case.
final class WiredConsoleCare implements ConsoleCare {

  private final ConsoleSignIn signIn;
  private final CareActs acts;

  WiredConsoleCare(ConsoleSignIn signIn, CareActs acts) {
    this.signIn = signIn;
    this.acts = acts;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(String text) throws InvalidInputException;
  }

  @Override
  public Instant open(Wish wish) throws FailureException, InterruptedException {
    Browser browser = browser(wish);
    try (SigninLink link = signinLink(wish)) {
      signIn.browsers().lead(browser, link.link());
      return link.until();
    }
  }

  /// What is in the link besides the link is no secret: the caller closes all there is to close.
  @Override
  public Secret link(Wish wish) throws FailureException, InterruptedException {
    return signinLink(wish).link();
  }

  private SigninLink signinLink(Wish wish) throws FailureException, InterruptedException {
    ConsoleRequest request =
        new ConsoleRequest(
            wish.profile(),
            read(wish.service(), ConsoleService::parse),
            read(wish.region(), Region::parse),
            Optional.empty(),
            read(wish.policy(), ConsolePolicy::parse),
            wish.signOutFirst());
    return acts.run(codes -> signIn.links().link(request, codes));
  }

  private static Browser browser(Wish wish) throws FailureException {
    try {
      return Browser.of(
          given(wish.browser()), given(wish.browserProfile()), given(wish.container()));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(typed -> !typed.isEmpty());
  }

  private static <T> Optional<T> read(String text, Reader<T> reader) throws FailureException {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(reader.read(text));
    } catch (InvalidInputException e) {
      throw Failures.of(e);
    }
  }
}
