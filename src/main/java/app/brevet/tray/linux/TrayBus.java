package app.brevet.tray.linux;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

/// The tray's own connection to the session bus. What the bus does not take is lost without a word:
/// who cares asks, and [#open(String, Duration, Runnable)] says how the end of the connection is
/// told.
///
/// Calls and signals are plain messages, for the reasons that the keychain's connection gives.
final class TrayBus implements AutoCloseable {

  private static final int CONNECT_MILLIS = 500;
  private static final byte NO_FLAGS = 0;

  private final DBusConnection connection;
  private final Duration patience;

  private TrayBus(DBusConnection connection, Duration patience) {
    this.connection = connection;
    this.patience = patience;
  }

  /// Connects to the bus of this address.
  ///
  /// @param patience how long to wait for the answer to each call
  /// @param lost what to do when the connection ends before it is closed
  /// @throws DBusException if there is no bus
  static TrayBus open(String address, Duration patience, Runnable lost) throws DBusException {
    try {
      return new TrayBus(connect(address, lost), patience);
    } catch (DBusExecutionException | RejectedExecutionException e) {
      throw new DBusException("the session bus went away", e);
    }
  }

  private static DBusConnection connect(String address, Runnable lost) throws DBusException {
    return DBusConnectionBuilder.forAddress(address)
        .withShared(false)
        .withDisconnectCallback(new Lost(lost))
        .receivingThreadConfig()
        .withMethodCallThreadCount(1) // In the order in which the panel calls.
        .withSignalThreadCount(1)
        .withErrorHandlerThreadCount(1)
        .withMethodReturnThreadCount(1)
        .connectionConfig()
        .transportConfig()
        .withTimeout(CONNECT_MILLIS)
        .back()
        .build();
  }

  /// Calls a method and waits for its answer.
  ///
  /// @param signature the D-Bus signature of the arguments; empty if there are none
  /// @return what it answered; empty if it refused, or did not answer in time
  Optional<List<Object>> call(
      String service,
      String path,
      String face,
      String method,
      String signature,
      Object... arguments) {
    try {
      MethodCall call =
          connection
              .getMessageFactory()
              .createMethodCall(
                  service, path, face, method, NO_FLAGS, orNull(signature), arguments);
      connection.sendMessage(call);
      Message reply = call.getReply(patience.toMillis());
      return reply == null || reply instanceof Error ? Optional.empty() : Optional.of(read(reply));
    } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
      return Optional.empty();
    }
  }

  private static List<Object> read(Message message) throws DBusException {
    Object[] values = message.getParameters();
    return values == null ? List.of() : Arrays.asList(values);
  }

  /// Sends a signal.
  void send(BusSignal signal) {
    try {
      connection.sendMessage(
          connection
              .getMessageFactory()
              .createSignal(
                  connection.getUniqueName(),
                  signal.path(),
                  signal.face(),
                  signal.name(),
                  orNull(signal.signature()),
                  signal.values().toArray()));
    } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
      // Nobody is left to be told: the connection has ended.
    }
  }

  /// Hears a signal until the connection ends.
  ///
  /// @param heard is given the signal's values, on a thread of the bus
  /// @throws DBusException if the bus does not let us
  void listen(String path, String face, String name, Consumer<List<Object>> heard)
      throws DBusException {
    DBusMatchRuleBuilder rule =
        DBusMatchRuleBuilder.create()
            .withType("signal")
            .withPath(path)
            .withInterface(face)
            .withMember(name);
    try {
      var _ = connection.addGenericSigHandler(rule.build(), signal -> hear(signal, heard));
    } catch (DBusExecutionException | RejectedExecutionException e) {
      throw new DBusException("the session bus went away", e);
    }
  }

  private static void hear(DBusSignal signal, Consumer<List<Object>> heard) {
    try {
      heard.accept(read(signal));
    } catch (DBusException e) {
      // Not a message as the interface has it; who sends such ones is not heard.
    }
  }

  /// Lets others call this object.
  void export(DBusInterface object) throws DBusException {
    connection.exportObject(object.getObjectPath(), object);
  }

  /// The name that the bus gave this connection.
  String uniqueName() {
    return connection.getUniqueName();
  }

  private static @Nullable String orNull(String signature) {
    return signature.isEmpty() ? null : signature;
  }

  @Override
  public void close() {
    connection.disconnect();
  }

  /// Passes on the end of the connection, if nobody asked for it.
  private record Lost(Runnable lost) implements IDisconnectCallback {
    @Override
    public void disconnectOnError(IOException cause) {
      lost.run();
    }
  }
}
