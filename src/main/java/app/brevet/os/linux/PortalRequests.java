package app.brevet.os.linux;

import app.brevet.os.ScreenPictureException;
import app.brevet.os.ScreenPictureException.Reason;
import java.time.Duration;
import java.util.ArrayList;
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
///
/// A request that was given up may be answered all the same: it is listened for a while longer, and
/// the connection closed after that.
final class PortalRequests implements AutoCloseable {

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
  private static final Duration MOST_LATE = Duration.ofSeconds(10);

  private final ListeningBus bus;
  private final Duration patience;
  private final BooleanSupplier cancelled;
  private final Consumer<String> late;
  private final BlockingQueue<Response> heard = new LinkedBlockingQueue<>();
  private Optional<Request> givenUp = Optional.empty();

  /// @param bus closed with this
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

  /// What was asked.
  ///
  /// @param path where the answer comes from, but with a portal of old
  private record Request(String path, MethodCall call) {

    /// Whether this is its answer. The path of a portal of old can be guessed, so whoever answers
    /// from there must be the portal.
    boolean isAnsweredBy(Response response) {
      if (response.path().equals(path)) {
        return true;
      }
      Optional<Message> reply = reply();
      return reply.isPresent()
          && response.sender().equals(String.valueOf(reply.get().getSource()))
          && response.path().equals(handle(reply.get()));
    }

    boolean isRefused() {
      return reply().filter(Error.class::isInstance).isPresent();
    }

    private Optional<Message> reply() {
      return call.hasReply() ? Optional.ofNullable(call.getReply(1)) : Optional.empty();
    }
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
    Request request = new Request(path, send(token, interactive));
    boolean ended = false;
    try {
      Message reply = reply(request.call(), end);
      String handle = handle(reply);
      Response response = response(String.valueOf(reply.getSource()), List.of(path, handle), end);
      ended = true;
      return result(response);
    } finally {
      if (!ended) {
        giveUp(request);
      }
    }
  }

  private MethodCall send(String token, boolean interactive) throws ScreenPictureException {
    Map<String, Variant<?>> options =
        Map.of("handle_token", new Variant<>(token), "interactive", new Variant<>(interactive));
    return bus.send(SERVICE, PATH, SCREENSHOT, "Screenshot", "sa{sv}", NO_PARENT_WINDOW, options)
        .orElseThrow(PortalRequests::lost);
  }

  /// A portal that is not running yet is started by the call, which may take its time.
  private Message reply(MethodCall call, long end)
      throws ScreenPictureException, InterruptedException {
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

  /// Ends the request. A picture that is made all the same is not left lying: see [#close()].
  private void giveUp(Request request) {
    if (!bus.isConnected() || request.isRefused()) {
      return;
    }
    givenUp = Optional.of(request);
    bus.call(SERVICE, request.path(), REQUEST, "Close");
  }

  /// Closes the bus: at once, or when the answer to what was given up has come or may come no more.
  /// Nobody waits for that.
  @Override
  public void close() {
    if (givenUp.isEmpty()) {
      bus.close();
      return;
    }
    Request request = givenUp.get();
    Thread.ofPlatform().daemon().name("late picture").start(() -> hearLate(request));
  }

  private void hearLate(Request request) {
    long end = System.nanoTime() + MOST_LATE.toNanos();
    List<Response> unclear = new ArrayList<>(); // Until the reply tells what the path is.
    try (bus) {
      while (bus.isConnected() && System.nanoTime() < end) {
        Response next = heard.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          unclear.add(next);
        }
        Optional<Response> answer = unclear.stream().filter(request::isAnsweredBy).findFirst();
        if (answer.isPresent()) {
          answer.filter(last -> last.code() == GIVEN).map(Response::uri).ifPresent(late);
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
