package app.brevet.ui.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// The clipboard for what must not stay there: a code, a secret. It is taken off after a while, and
/// when Brevet ends or locks; only if it still holds what was put there. Of that a salted hash is
/// kept, not the text.
///
/// For the window's thread.
public final class SecretClipboard {

  /// How long it stays.
  public static final Duration STAYS = Duration.ofSeconds(30);

  private static final int SALT_BYTES = 16;

  /// Where texts are put.
  interface Place {

    /// Puts the text there, marked as a secret where the system knows such a mark.
    void put(String text);

    /// The text that is there, whoever put it.
    Optional<String> text();

    /// Leaves nothing there.
    void clear();
  }

  private final Place place;
  private final ScheduledExecutorService timer;
  private final Executor window;
  private final byte[] salt = new byte[SALT_BYTES];
  private Optional<byte[]> hash = Optional.empty();
  private Optional<ScheduledFuture<?>> ending = Optional.empty();

  /// The clipboard of the system.
  public SecretClipboard() {
    this(
        new SystemClipboard(),
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clipboard").factory()),
        new WindowThread());
  }

  SecretClipboard(Place place, ScheduledExecutorService timer, Executor window) {
    this.place = place;
    this.timer = timer;
    this.window = window;
    new SecureRandom().nextBytes(salt);
  }

  /// Puts the text there for a while.
  public void put(String text) {
    ending.ifPresent(last -> last.cancel(false));
    place.put(text);
    hash = Optional.of(hashOf(text));
    ending =
        Optional.of(
            timer.schedule(
                () -> window.execute(this::takeBack), STAYS.toMillis(), TimeUnit.MILLISECONDS));
  }

  /// Takes back what was put there, if it is still there.
  public void takeBack() {
    ending.ifPresent(last -> last.cancel(false));
    ending = Optional.empty();
    boolean ours =
        hash.isPresent()
            && place
                .text()
                .filter(now -> MessageDigest.isEqual(hashOf(now), hash.get()))
                .isPresent();
    hash = Optional.empty();
    if (ours) {
      place.clear();
    }
  }

  private byte[] hashOf(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
