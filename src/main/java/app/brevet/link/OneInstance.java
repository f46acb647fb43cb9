package app.brevet.link;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.os.FileLock;
import app.brevet.os.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// That this process is the only one of its kind over its folders, until it closes this or ends.
///
/// A lock, which the system frees when its holder dies, says who the one is; a Unix-domain socket
/// beside it is where the others ask it to raise itself.
public final class OneInstance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 5;

  private final FileLock lock;
  private final Raises raises;
  private final Listener listener;

  private OneInstance(FileLock lock, Raises raises, Listener listener) {
    this.lock = lock;
    this.raises = raises;
    this.listener = listener;
  }

  /// Becomes the one, or asks the one that there is to raise itself; empty if that answered.
  ///
  /// @throws LinkException if another is the one and does not answer within two seconds, or the
  ///   lock or the socket cannot be made
  public static Optional<OneInstance> become(Folders folders) throws LinkException {
    Path folder = folders.runtime().orElse(folders.state());
    try {
      Path socket = SocketPlace.in(folder, Path.of(System.getProperty("java.io.tmpdir")));
      return become(folder.resolve("link.lock"), socket);
    } catch (IOException e) {
      throw new LinkException(LinkException.Reason.IO_FAULT, "no link in " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(LinkException.Reason.IO_FAULT, "stopped while waiting", e);
    }
  }

  private static Optional<OneInstance> become(Path lockFile, Path socket)
      throws IOException, InterruptedException, LinkException {
    long start = System.nanoTime();
    @Nullable IOException silence = null;
    Duration left = PATIENCE;
    while (left.isPositive()) {
      try {
        if (raised(socket, left)) {
          return Optional.empty();
        }
      } catch (IOException e) {
        silence = e; // Nobody listens there: not yet, not any more, or not ever.
      }
      Optional<FileLock> lock = FileLock.acquire(lockFile, Duration.ZERO);
      if (lock.isPresent()) {
        return Optional.of(holding(lock.get(), socket));
      }
      Thread.sleep(PAUSE_MILLIS);
      left = PATIENCE.minusNanos(System.nanoTime() - start);
    }
    throw new LinkException(LinkException.Reason.BUSY, "the first does not answer", silence);
  }

  /// Whether the one answered that it raises itself; not if it did not answer in time.
  private static boolean raised(Path socket, Duration patience) throws IOException, LinkException {
    Optional<JsonObject> answer = Call.call(socket, Message.request(Message.RAISE), patience);
    try {
      if (answer.isPresent() && !Message.isDone(answer.get())) {
        throw new LinkException(LinkException.Reason.BUSY, "the first refuses", null);
      }
      return answer.isPresent();
    } catch (JsonException e) {
      throw new IOException("the answer is none", e);
    }
  }

  private static OneInstance holding(FileLock lock, Path socket) throws IOException {
    Raises raises = new Raises();
    boolean listening = false;
    try {
      Listener listener = Listener.start(socket, request -> answer(request, raises));
      listening = true;
      return new OneInstance(lock, raises, listener);
    } finally {
      if (!listening) {
        raises.close();
        lock.close();
      }
    }
  }

  private static JsonObject answer(JsonObject request, Raises raises) {
    try {
      if (request.string("request").equals(Message.RAISE)) {
        raises.ask();
        return Message.done();
      }
      return Message.refused(Message.UNKNOWN_REQUEST);
    } catch (JsonException e) {
      return Message.refused(Message.BAD_REQUEST);
    }
  }

  /// Does this whenever another process asks, on a thread of the link's, one after the other; at
  /// once for each that asked before there was anything to do.
  public void onRaise(Runnable raise) {
    raises.answerBy(raise);
  }

  /// Lets another process be the one; once.
  @Override
  public void close() {
    listener.close();
    raises.close();
    lock.close();
  }
}
