package app.brevet.os.linux;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

/// A connection to a bus that is there to listen. Calls and signals are plain messages, for the
/// reasons that the keychain's connection gives.
final class ListeningBus implements AutoCloseable {

  private static final int CONNECT_MILLIS = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final byte NO_FLAGS = 0;
  private static final String BUS = "org.freedesktop.DBus";
  private static final String BUS_PATH = "/org/freedesktop/DBus";

  private final DBusConnection connection;

  private ListeningBus(DBusConnection connection) {
    this.connection = connection;
  }

  /// Connects to the bus of this address; empty if there is none that answers.
  static Optional<ListeningBus> open(String address) {
    try {
      return Optional.of(
          new ListeningBus(
              DBusConnectionBuilder.forAddress(address)
                  .withShared(false)
                  .receivingThreadConfig()
                  .withMethodCallThreadCount(1)
                  .withSignalThreadCount(1)
                  .withErrorHandlerThreadCount(1)
                  .withMethodReturnThreadCount(1)
                  .connectionConfig()
                  .transportConfig()
                  .withTimeout(CONNECT_MILLIS)
                  .back()
                  .build()));
    } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
      return Optional.empty(); // A system without it tells nothing, which is no fault.
    }
  }

  /// Connects within this time, also to a bus that takes a caller up and then says nothing; empty
  /// if that did not come about.
  static Optional<ListeningBus> open(String address, Duration patience)
      throws InterruptedException {
    CompletableFuture<Optional<ListeningBus>> opened = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform().daemon().name("bus").start(() -> opened.complete(open(address)));
    try {
      return opened.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a bus that is not there is no fault", e);
    } finally {
      if (!opened.isDone()) {
        thread.interrupt(); // Closes a socket that is being read.
        var _ = opened.thenAccept(late -> late.ifPresent(ListeningBus::close));
      }
    }
  }

  /// The name that the bus gave to this connection, such as `:1.42`.
  String name() {
    return connection.getUniqueName();
  }

  /// Whether calls can still be made.
  boolean isConnected() {
    return connection.isConnected();
  }

  /// Whether this service is there, or is started by a call.
  boolean canBeCalled(String service, Duration patience) {
    return call(patience, BUS, BUS_PATH, BUS, "NameHasOwner", "s", service)
            .filter(Boolean.TRUE::equals)
            .isPresent()
        || call(patience, BUS, BUS_PATH, BUS, "ListActivatableNames", null)
            .map(ListeningBus::names)
            .filter(names -> names.contains(service))
            .isPresent();
  }

  private static List<?> names(Object value) {
    return switch (value) {
      case Object[] array -> Arrays.asList(array);
      case List<?> list -> list;
      default -> List.of();
    };
  }

  /// Hears a signal from whoever sends it, until the connection ends.
  ///
  /// @param heard is given its values, on a thread of the bus
  void listen(String face, String name, Consumer<List<Object>> heard) {
    hear(rule(face, name), signal -> heard.accept(read(signal)));
  }

  /// Hears a signal of this service alone, until the connection ends: on the system's bus others
  /// may send what looks like it.
  ///
  /// @param path where it comes from
  void listenTo(
      String service, String path, String face, String name, Consumer<List<Object>> heard) {
    hear(
        rule(face, name).withPath(path),
        signal -> {
          if (owner(service).equals(Optional.ofNullable(signal.getSource()))) {
            heard.accept(read(signal));
          }
        });
  }

  private static DBusMatchRuleBuilder rule(String face, String name) {
    return DBusMatchRuleBuilder.create().withType("signal").withInterface(face).withMember(name);
  }

  /// Hears a signal with all that is known of it, until the connection ends.
  void hear(String face, String name, Consumer<DBusSignal> heard) {
    hear(rule(face, name), heard);
  }

  private void hear(DBusMatchRuleBuilder rule, Consumer<DBusSignal> heard) {
    try {
      var _ = connection.addGenericSigHandler(rule.build(), heard::accept);
    } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
      // The bus went away: it tells nothing more.
    }
  }

  private Optional<String> owner(String service) {
    return call(BUS, BUS_PATH, BUS, "GetNameOwner", service)
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /// Calls a method with one text, and gives the first value of its answer; empty if it refused or
  /// did not answer in time.
  Optional<Object> call(String service, String path, String face, String method, String text) {
    return call(service, path, face, method, "s", text);
  }

  /// The same with one value of this D-Bus signature.
  Optional<Object> call(
      String service, String path, String face, String method, String signature, Object value) {
    return call(PATIENCE, service, path, face, method, signature, value);
  }

  /// The same without a value.
  Optional<Object> call(String service, String path, String face, String method) {
    return call(PATIENCE, service, path, face, method, null);
  }

  private Optional<Object> call(
      Duration patience,
      String service,
      String path,
      String face,
      String method,
      @Nullable String signature,
      Object... values) {
    Optional<MethodCall> call = send(service, path, face, method, signature, values);
    if (call.isEmpty()) {
      return Optional.empty();
    }
    Message reply = call.get().getReply(patience.toMillis());
    return reply == null || reply instanceof Error
        ? Optional.empty()
        : read(reply).stream().findFirst();
  }

  /// Sends a call whose answer is waited for by the caller; empty if the bus went away.
  Optional<MethodCall> send(
      String service,
      String path,
      String face,
      String method,
      @Nullable String signature,
      Object... values) {
    try {
      MethodCall call =
          connection
              .getMessageFactory()
              .createMethodCall(service, path, face, method, NO_FLAGS, signature, values);
      connection.sendMessage(call);
      return Optional.of(call);
    } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
      return Optional.empty();
    }
  }

  /// The values of a message; none if they are not as they should be.
  static List<Object> read(Message message) {
    try {
      Object[] values = message.getParameters();
      return values == null ? List.of() : Arrays.asList(values);
    } catch (DBusException e) {
      return List.of(); // Not as the interface has it.
    }
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
