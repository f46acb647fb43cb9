package app.brevet.link;

import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.os.FileLock;
import app.brevet.os.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// That this process is the only one of its kind over its folders, until it closes this or ends.
///
/// A lock, which the system frees when its holder dies, says who the one is; a Unix-domain socket
/// beside it is where the others ask it to raise itself.
public final class OneInstance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long PAUSE_MILLIS = 5;

  private final FileLock lock;
  private final Map<Wish, Raises> asked;
  private final Listener listener;

  private OneInstance(FileLock lock, Map<Wish, Raises> asked, Listener listener) {
    this.lock = lock;
    this.asked = asked;
    this.listener = listener;
  }

  /// Becomes the one, or asks the one that there is to raise itself; empty if that answered.
  ///
  /// @throws LinkException if another is the one and does not answer within two seconds, or the
  ///   lock or the socket cannot be made
  public static Optional<OneInstance> become(Folders folders) throws LinkException {
    Path folder = folder(folders);
    try {
      Path socket = socket(folder);
      return become(folder.resolve("link.lock"), socket);
    } catch (IOException e) {
      throw new LinkException(LinkException.Reason.IO_FAULT, "no link in " + folder, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(LinkException.Reason.IO_FAULT, "stopped while waiting", e);
    }
  }

  /// Asks the one, if there is one, and waits until it has heard it.
  ///
  /// @return empty if there is none
  /// @throws LinkException if it does not answer within two seconds
  public static Optional<Heard> ask(Folders folders, Wish wish) throws LinkException {
    Path folder = folder(folders);
    if (!Files.exists(folder)) {
      return Optional.empty();
    }
    Path socket;
    try {
      socket = socket(folder);
    } catch (IOException e) {
      throw new LinkException(LinkException.Reason.IO_FAULT, "no link in " + folder, e);
    }
    try {
      Optional<Heard> heard = heard(socket, wish, PATIENCE);
      if (heard.isPresent()) {
        return heard;
      }
    } catch (IOException e) {
      return Optional.empty(); // Nobody listens there.
    }
    throw new LinkException(LinkException.Reason.BUSY, "it does not answer", null);
  }

  private static Path folder(Folders folders) {
    return folders.runtime().orElse(folders.state());
  }

  private static Path socket(Path folder) throws IOException {
    return SocketPlace.in(folder, Path.of(System.getProperty("java.io.tmpdir")));
  }

  private static Optional<OneInstance> become(Path lockFile, Path socket)
      throws IOException, InterruptedException, LinkException {
    long start = System.nanoTime();
    @Nullable IOException silence = null;
    Duration left = PATIENCE;
    while (left.isPositive()) {
      try {
        if (heard(socket, Wish.RAISE, left).isPresent()) {
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

  /// What the one answered that will do so; empty if it did not answer in time.
  private static Optional<Heard> heard(Path socket, Wish wish, Duration patience)
      throws IOException, LinkException {
    Optional<JsonObject> answer = Call.call(socket, Message.request(wish), patience);
    try {
      if (answer.isPresent() && !Message.isDone(answer.get())) {
        throw new LinkException(LinkException.Reason.BUSY, "the first refuses", null);
      }
      return answer.isPresent()
          ? Optional.of(new Heard(Message.effect(answer.get())))
          : Optional.empty();
    } catch (JsonException e) {
      throw new IOException("the answer is none", e);
    }
  }

  private static OneInstance holding(FileLock lock, Path socket) throws IOException {
    Map<Wish, Raises> asked = new EnumMap<>(Wish.class);
    for (Wish wish : Wish.values()) {
      asked.put(wish, new Raises());
    }
    boolean listening = false;
    try {
      Listener listener = Listener.start(socket, request -> answer(request, asked));
      listening = true;
      return new OneInstance(lock, asked, listener);
    } finally {
      if (!listening) {
        asked.values().forEach(Raises::close);
        lock.close();
      }
    }
  }

  private static JsonObject answer(JsonObject request, Map<Wish, Raises> asked) {
    try {
      Optional<Raises> one = Wish.named(request.string("request")).map(asked::get);
      if (one.isPresent()) {
        return Message.done(one.get().ask());
      }
      return Message.refused(Message.UNKNOWN_REQUEST);
    } catch (JsonException e) {
      return Message.refused(Message.BAD_REQUEST);
    }
  }

  /// Does this whenever another process asks for the window, as [#on(Wish, Runnable)] does.
  public void onRaise(Runnable raise) {
    on(Wish.RAISE, raise);
  }

  /// Does this whenever another process asks for it, on a thread of the link's, one after the
  /// other; at once for each that asked before there was anything to do.
  public void on(Wish wish, Runnable done) {
    on(wish, Optional::empty, done);
  }

  /// The same, where whoever asks is to be told what it comes to.
  ///
  /// @param effect what it will come to, as far as that is known; called on the thread that
  ///   answers, so it must not wait
  public void on(Wish wish, Supplier<Optional<Effect>> effect, Runnable done) {
    Objects.requireNonNull(asked.get(wish)).answerBy(effect, done);
  }

  /// Lets another process be the one; once.
  @Override
  public void close() {
    listener.close();
    asked.values().forEach(Raises::close);
    lock.close();
  }
}
