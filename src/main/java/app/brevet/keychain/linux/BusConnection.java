package app.brevet.keychain.linux;

import app.brevet.keychain.KeychainException;
import app.brevet.model.KeychainReason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.jspecify.annotations.Nullable;

/// One connection to the session bus, whose every call ends in bounded time.
///
/// Calls are built as plain messages: the library's proxies share one time-out among all users of
/// the process, and load classes by the names of errors that others send.
final class BusConnection implements AutoCloseable {

  private static final int CONNECT_MILLIS = 500;
  private static final Duration GREETING = Duration.ofMillis(700);
  private static final int LOOK_MILLIS = 100;
  private static final byte NO_FLAGS = 0;

  private final DBusConnection connection;
  private final Duration patience;

  private BusConnection(DBusConnection connection, Duration patience) {
    this.connection = connection;
    this.patience = patience;
  }

  /// Connects to the bus of this address.
  ///
  /// @param patience how long to wait for the bus, and for the answer to each call; on a bus that
  ///   does not even answer a greeting 700 ms are spent at most
  /// @throws KeychainException with `ABSENT` if nobody listens there, `TIMED_OUT` if nobody answers
  static BusConnection open(String address, Duration patience) throws KeychainException {
    BusGreeting.exchange(address, patience.compareTo(GREETING) < 0 ? patience : GREETING);
    AtomicReference<@Nullable DBusConnection> made = new AtomicReference<>();
    FutureTask<DBusConnection> attempt = new FutureTask<>(() -> connect(address, made));
    Thread.ofPlatform().daemon().name("keychain-connect").start(attempt);
    try {
      return new BusConnection(attempt.get(patience.toMillis(), TimeUnit.MILLISECONDS), patience);
    } catch (TimeoutException e) {
      abandon(attempt, made);
      throw new KeychainException(KeychainReason.TIMED_OUT, "the session bus does not answer", e);
    } catch (InterruptedException e) {
      abandon(attempt, made);
      Thread.currentThread().interrupt();
      throw new KeychainException(KeychainReason.TIMED_OUT, "interrupted while connecting", e);
    } catch (ExecutionException e) {
      disconnect(made.get());
      throw new KeychainException(
          KeychainReason.ABSENT, "there is no session bus at " + address, e);
    }
  }

  private static DBusConnection connect(
      String address, AtomicReference<@Nullable DBusConnection> made) throws DBusException {
    DBusConnection connection =
        DBusConnectionBuilder.forAddress(address)
            .withShared(false)
            .transportConfig()
            .withTimeout(CONNECT_MILLIS)
            .withRegisterSelf(false)
            .back()
            .build();
    made.set(connection);
    connection.register();
    return connection;
  }

  private static void abandon(
      FutureTask<DBusConnection> attempt, AtomicReference<@Nullable DBusConnection> made) {
    attempt.cancel(true); // The interrupt closes a socket that is being read.
    disconnect(made.get());
  }

  private static void disconnect(@Nullable DBusConnection connection) {
    if (connection != null) {
      connection.disconnect();
    }
  }

  /// The same connection for calls that wait so long for their answers.
  BusConnection within(Duration otherPatience) {
    return new BusConnection(connection, otherPatience);
  }

  /// Calls a method and waits for its answer.
  ///
  /// @param signature the D-Bus signature of the arguments; empty if there are none
  /// @throws KeychainException with `TIMED_OUT` if no answer comes in time
  BusReply call(
      String service,
      String path,
      String face,
      String method,
      String signature,
      Object... arguments)
      throws KeychainException {
    try {
      MethodCall call =
          connection
              .getMessageFactory()
              .createMethodCall(
                  service,
                  path,
                  face,
                  method,
                  NO_FLAGS,
                  signature.isEmpty() ? null : signature,
                  arguments);
      connection.sendMessage(call);
      return awaitReply(call, method);
    } catch (DBusExecutionException | RejectedExecutionException e) {
      // Not connected any more, or ending its connection at this very moment.
      return new BusReply.Lost(String.valueOf(e.getMessage()));
    } catch (DBusException e) {
      throw new KeychainException(
          KeychainReason.CORRUPT, method + ": not a message that D-Bus allows", e);
    }
  }

  /// Looks at the connection now and then: the library answers the calls that wait when it ends,
  /// but not the one that was sent at that very moment.
  private BusReply awaitReply(MethodCall call, String method)
      throws KeychainException, DBusException {
    long end = System.nanoTime() + patience.toNanos();
    while (!call.hasReply()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        throw new KeychainException(KeychainReason.TIMED_OUT, method + ": no answer in time");
      }
      if (!connection.isConnected()) {
        return new BusReply.Lost("the connection ended");
      }
      call.getReply(Math.min(left, LOOK_MILLIS));
    }
    return read(call.getReply(1));
  }

  private static BusReply read(Message reply) throws DBusException {
    Object @Nullable [] values = reply.getParameters();
    List<Object> answer = values == null ? List.of() : List.copyOf(Arrays.asList(values));
    if (!(reply instanceof Error)) {
      return new BusReply.Answer(answer);
    }
    String name = reply.getName();
    String text = answer.isEmpty() ? "" : String.valueOf(answer.getFirst());
    // The library answers the waiting calls itself, under a Java name, when the connection ends.
    boolean ours = name.startsWith("java.") || name.startsWith("org.freedesktop.dbus.");
    return ours ? new BusReply.Lost(text) : new BusReply.Refusal(name, text);
  }

  /// Does what makes a signal come, and waits for it.
  ///
  /// @param face the interface of the signal
  /// @param trigger runs once the signal would be seen
  /// @return the signal's values; empty if it did not come within `wait`
  /// @throws KeychainException as `trigger` does; with `ABSENT` if the connection has ended
  Optional<List<Object>> await(
      String path, String face, String signal, Duration wait, Trigger trigger)
      throws KeychainException {
    DBusMatchRule rule =
        DBusMatchRuleBuilder.create()
            .withType("signal")
            .withPath(path)
            .withInterface(face)
            .withMember(signal)
            .build();
    CompletableFuture<DBusSignal> seen = new CompletableFuture<>();
    DBusSigHandler<DBusSignal> handler = seen::complete;
    try {
      connection.addGenericSigHandler(rule, handler);
      trigger.run();
      Object[] values = seen.get(wait.toMillis(), TimeUnit.MILLISECONDS).getParameters();
      return Optional.of(List.copyOf(Arrays.asList(values)));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException
        | DBusException
        | DBusExecutionException
        | RejectedExecutionException e) {
      throw new KeychainException(KeychainReason.ABSENT, "the session bus went away", e);
    } finally {
      stopListening(rule, handler);
    }
  }

  private void stopListening(DBusMatchRule rule, DBusSigHandler<DBusSignal> handler) {
    try {
      connection.removeGenericSigHandler(rule, handler);
    } catch (DBusException | DBusExecutionException | RejectedExecutionException e) {
      // The bus forgets the rule with the connection; what was awaited has come or not by now.
    }
  }

  /// What makes the awaited signal come.
  @FunctionalInterface
  interface Trigger {
    void run() throws KeychainException;
  }

  /// Whether calls can still be made.
  boolean isOpen() {
    return connection.isConnected();
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
