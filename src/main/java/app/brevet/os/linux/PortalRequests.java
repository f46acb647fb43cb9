package app.brevet.os.linux;

import app.brevet.os.ScreenPictureException;
import app.brevet.os.ScreenPictureException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// Requests for screenshots on one connection to the portal.
///
/// Source: XDG Desktop Portal, `org.freedesktop.portal.Request`: the answer to a request is the
/// signal `Response` of an object whose path follows from the caller and its token, so that it can
/// be listened to before anything is asked. A portal before 0.9 takes another path, which only its
/// reply tells; so all answers are heard, and those of others passed over.
final class PortalRequests {

  static final String SERVICE = "org.freedesktop.portal.Desktop";

  private static final String PATH = "/org/freedesktop/portal/desktop";
  private static final String SCREENSHOT = "org.freedesktop.portal.Screenshot";
  private static final String REQUEST = "org.freedesktop.portal.Request";

  /// Wayland gives no name to the window of a program that is drawn by X.
  private static final String NO_PARENT_WINDOW = "";

  private static final String DENIED = "org.freedesktop.DBus.Error.AccessDenied";
  private static final String REFUSALS = "org.freedesktop.portal.Error.";
  private static final long GIVEN = 0;
  private static final long CANCELLED = 1;
  private static final long LOOK_MILLIS = 100;

  private final ListeningBus bus;
  private final Duration patience;
  private final BooleanSupplier cancelled;
  private final Consumer<String> late;
  private final BlockingQueue<Response> heard = new LinkedBlockingQueue<>();

  /// @param patience how long the user may think about one request
  /// @param cancelled whether nobody wants an answer any more
  /// @param late is given the address of a picture that came when nobody waited any more
  PortalRequests(
      ListeningBus bus, Duration patience, BooleanSupplier cancelled, Consumer<String> late) {
    this.bus = bus;
    this.patience = patience;
    this.cancelled = cancelled;
    this.late = late;
    bus.hear(REQUEST, "Response", signal -> heard.add(Response.of(signal)));
  }

  /// What a request ended with.
  private record Response(String sender, String path, List<Object> values) {

    static Response of(DBusSignal signal) {
      return new Response(
          String.valueOf(signal.getSource()),
          String.valueOf(signal.getPath()),
          ListeningBus.read(signal));
    }

    long code() {
      return !values.isEmpty() && values.getFirst() instanceof UInt32 code ? code.longValue() : -1;
    }

    String uri() {
      return values.size() > 1
              && values.get(1) instanceof Map<?, ?> results
              && results.get("uri") instanceof Variant<?> uri
              && uri.getValue() instanceof String address
          ? address
          : "";
    }
  }

  /// Asks for a picture of the screens and waits for it.
  ///
  /// @param interactive whether the user chooses what is seen, in the desktop's own tool
  /// @return the address of its file; empty if the portal refuses a request of this kind
  /// @throws ScreenPictureException with `NOT_GIVEN` if the user cancelled it
  Optional<String> screenshot(boolean interactive)
      throws ScreenPictureException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    String token = "brevet_" + UUID.randomUUID().toString().replace("-", "");
    String path = PATH + "/request/" + bus.name().substring(1).replace('.', '_') + "/" + token;
    boolean ended = false;
    try {
      Message reply = reply(token, interactive, end);
      String handle = handle(reply);
      Response response = response(String.valueOf(reply.getSource()), List.of(path, handle), end);
      ended = true;
      return result(response);
    } finally {
      if (!ended) {
        giveUp(path);
      }
    }
  }

  /// A portal that is not running yet is started by the call, which may take its time.
  private Message reply(String token, boolean interactive, long end)
      throws ScreenPictureException, InterruptedException {
    Map<String, Variant<?>> options =
        Map.of("handle_token", new Variant<>(token), "interactive", new Variant<>(interactive));
    MethodCall call =
        bus.send(SERVICE, PATH, SCREENSHOT, "Screenshot", "sa{sv}", NO_PARENT_WINDOW, options)
            .orElseThrow(PortalRequests::lost);
    while (!call.hasReply()) {
      call.getReply(look(end));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    Message reply = call.getReply(1);
    if (reply instanceof Error) {
      throw refusal(reply.getName());
    }
    return reply;
  }

  private static ScreenPictureException refusal(String error) {
    boolean refused = error.equals(DENIED) || error.startsWith(REFUSALS);
    return new ScreenPictureException(refused ? Reason.NOT_GIVEN : Reason.ABSENT, error);
  }

  private static String handle(Message reply) {
    Object handle = ListeningBus.read(reply).stream().findFirst().orElse("");
    return handle instanceof DBusPath path ? path.getPath() : handle.toString();
  }

  private Response response(String portal, List<String> paths, long end)
      throws ScreenPictureException, InterruptedException {
    while (true) {
      Response next = heard.poll(look(end), TimeUnit.MILLISECONDS);
      if (next != null && next.sender().equals(portal) && paths.contains(next.path())) {
        return next;
      }
    }
  }

  /// How long to wait before the next look at whether to go on, in milliseconds.
  private long look(long end) throws ScreenPictureException {
    if (cancelled.getAsBoolean()) {
      throw new ScreenPictureException(Reason.CANCELLED, "nobody waits for it any more");
    }
    if (!bus.isConnected()) {
      throw lost();
    }
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    if (left <= 0) {
      throw new ScreenPictureException(Reason.TIMED_OUT, "the portal did not answer");
    }
    return Math.min(left, LOOK_MILLIS);
  }

  private static ScreenPictureException lost() {
    return new ScreenPictureException(Reason.ABSENT, "the session bus went away");
  }

  private static Optional<String> result(Response response) throws ScreenPictureException {
    if (response.code() == GIVEN) {
      return Optional.of(response.uri());
    }
    if (response.code() == CANCELLED) {
      throw new ScreenPictureException(Reason.NOT_GIVEN, "cancelled by the user");
    }
    return Optional.empty();
  }

  /// Ends the request. A picture that was made meanwhile is not left lying.
  private void giveUp(String path) throws InterruptedException {
    if (!bus.isConnected()) {
      return;
    }
    bus.call(SERVICE, path, REQUEST, "Close");
    Response last = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    while (last != null) {
      if (last.path().equals(path) && last.code() == GIVEN) {
        late.accept(last.uri());
      }
      last = heard.poll();
    }
  }
}
