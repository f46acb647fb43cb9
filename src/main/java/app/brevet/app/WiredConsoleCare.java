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
import app.brevet.model.SessionDuration;
import app.brevet.session.Failures;
import app.brevet.ui.console.ConsoleCare;
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
  public Led open(Wish wish) throws FailureException, InterruptedException {
    Browser browser = browser(wish);
    ConsoleRequest request = request(wish);
    try (SigninLink link = acts.run(codes -> signIn.link(request, codes))) {
      signIn.lead(browser, link);
      return new Led(link.until(), link.durationRefused());
    }
  }

  /// What is in the link besides the link is no secret: the caller closes all there is to close.
  @Override
  public Copied link(Wish wish) throws FailureException, InterruptedException {
    ConsoleRequest request = request(wish);
    SigninLink link = acts.run(codes -> signIn.linkToCopy(request, codes));
    return new Copied(link.link(), new Led(link.until(), link.durationRefused()));
  }

  private static ConsoleRequest request(Wish wish) throws FailureException {
    return new ConsoleRequest(
        wish.profile(),
        read(wish.service(), ConsoleService::parse),
        read(wish.region(), Region::parse),
        read(wish.duration(), SessionDuration::parseForRole),
        read(wish.policy(), WiredConsoleCare::policy),
        wish.signOutFirst());
  }

  private static ConsolePolicy policy(String text) throws InvalidInputException {
    return text.startsWith("{")
        ? ConsolePolicy.ofJson(WiredEditors.compact(text))
        : ConsolePolicy.parse(text);
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
