package app.brevet.console;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import java.time.InstantSource;

/// Signs browsers in to the console, and tells the activity of it: as which profile, and on which
/// page; the link, and the token in it, are told to nobody but whoever asked.
///
/// Each failure is one entry, wherever it came from: at AWS, or at the browser.
public final class ConsoleSignIn {

  private final ConsoleLinks links;
  private final LedBrowsers browsers;
  private final Activity activity;
  private final InstantSource clock;

  /// @param links makes the links
  /// @param browsers leads browsers to them
  /// @param clock when it happened
  public ConsoleSignIn(
      ConsoleLinks links, LedBrowsers browsers, Activity activity, InstantSource clock) {
    this.links = links;
    this.browsers = browsers;
    this.activity = activity;
    this.clock = clock;
  }

  /// A link that a browser is to be led to, with [#lead]. The caller closes it.
  ///
  /// @param codes for a role that has no session yet
  /// @throws FailureException if there is no console for the profile, or AWS refuses
  public SigninLink link(ConsoleRequest request, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    try {
      return links.link(request, codes);
    } catch (FailureException e) {
      failed(request.profile(), e.failure());
      throw e;
    }
  }

  /// A link for the clipboard. The caller closes it.
  ///
  /// @throws FailureException as [#link] does
  public SigninLink linkToCopy(ConsoleRequest request, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    SigninLink link = link(request, codes);
    record(Event.CONSOLE_COPIED, link);
    return link;
  }

  /// A link that is printed. The caller closes it.
  ///
  /// @throws FailureException as [#link] does
  public SigninLink linkToPrint(ConsoleRequest request, MfaCodeSource codes)
      throws FailureException, InterruptedException {
    SigninLink link = link(request, codes);
    record(Event.CONSOLE_PRINTED, link);
    return link;
  }

  /// Starts the browser and waits until it has the link.
  ///
  /// @param link the caller closes it
  /// @throws FailureException if there is no such browser, or it does not ask in time
  public void lead(Browser browser, SigninLink link) throws FailureException, InterruptedException {
    try {
      browsers.lead(browser, link.link());
    } catch (FailureException e) {
      failed(link.profile().name(), e.failure());
      throw e;
    }
    record(Event.CONSOLE_OPENED, link);
  }

  private void record(Event event, SigninLink link) {
    activity.record(
        new Entry(clock.instant(), event, link.profile().name(), link.page().toString()));
  }

  /// A name that no profile has is none for the log either.
  private void failed(ProfileName profile, Failure failure) {
    if (!failure.equals(new Failure.NoSuchProfile(profile.value()))) {
      activity.record(Entry.consoleFailed(clock.instant(), profile, failure));
    }
  }
}
