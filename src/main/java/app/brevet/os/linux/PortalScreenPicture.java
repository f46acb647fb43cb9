package app.brevet.os.linux;

import app.brevet.os.ScreenPicture;
import app.brevet.os.ScreenPictureException;
import app.brevet.os.ScreenPictureException.Reason;
import app.brevet.os.SessionBusAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// A picture of all screens from the desktop's portal, as Wayland has it.
///
/// It is asked for without a choice by the user first; where that is not allowed, with the
/// desktop's own tool, in which the user chooses what is to be seen.
///
/// Source: XDG Desktop Portal, `org.freedesktop.portal.Screenshot` and
/// `org.freedesktop.portal.Request`. A portal answers a refusal of the user in its dialog, or one
/// that it remembers, with 2 (`xdg-desktop-portal` 1.16), and not with the 1 of a cancellation.
public final class PortalScreenPicture implements ScreenPicture {

  private final Map<String, String> environment;
  private final Patience patience;
  private final InstantSource clock;
  private final int mostBytes;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  /// How long is waited.
  ///
  /// @param bus for the session bus, which tells at once whether there is a portal
  /// @param answer for the answer to one question, which the user may be looking at
  public record Patience(Duration bus, Duration answer) {

    /// That of users.
    public static final Patience USUAL = new Patience(Duration.ofSeconds(2), Duration.ofMinutes(1));
  }

  /// @param environment where the session bus is
  /// @param clock the machine's own, which also stamps its files
  /// @param mostBytes of a picture; one more is read, so that it is seen to be too large
  public PortalScreenPicture(
      Map<String, String> environment, Patience patience, InstantSource clock, int mostBytes) {
    this.environment = environment;
    this.patience = patience;
    this.clock = clock;
    this.mostBytes = mostBytes;
  }

  @Override
  public byte[] take() throws ScreenPictureException, InterruptedException {
    Optional<String> address = SessionBusAddress.of(environment);
    if (address.isEmpty()) {
      throw absent("there is no session bus");
    }
    ListeningBus bus =
        ListeningBus.open(address.get(), patience.bus())
            .orElseThrow(() -> absent("the session bus does not answer"));
    PortalFile file = new PortalFile(clock, mostBytes);
    try (PortalRequests requests =
        new PortalRequests(bus, patience.answer(), cancelled::get, file::discard)) {
      if (!bus.canBeCalled(PortalRequests.SERVICE, patience.bus())) {
        throw absent("there is no portal");
      }
      return file.read(picture(requests));
    }
  }

  private String picture(PortalRequests requests)
      throws ScreenPictureException, InterruptedException {
    Optional<String> unasked = requests.screenshot(false);
    if (unasked.isPresent()) {
      return unasked.get();
    }
    return requests
        .screenshot(true)
        .orElseThrow(() -> new ScreenPictureException(Reason.NOT_GIVEN, "the desktop refused"));
  }

  private static ScreenPictureException absent(String message) {
    return new ScreenPictureException(Reason.ABSENT, message);
  }

  @Override
  public void cancel() {
    cancelled.set(true);
  }
}
