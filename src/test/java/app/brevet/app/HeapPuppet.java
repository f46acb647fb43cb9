package app.brevet.app;

import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.mfa.Totp;
import app.brevet.model.ProfileId;
import app.brevet.model.Secret;
import app.brevet.os.OperatingSystem;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window in a process of its own that does what its standard input says, a line each, and
/// writes its heap to a file when it is told to. What is typed comes in character by character, so
/// that no line of it is ever in this heap but in Brevet's own hands.
final class HeapPuppet {

  private static final int PATIENCE_SECONDS = 60;
  private static final String LABEL = "Brevet: a seed";

  private final FxRobot robot = new FxRobot();
  private final List<Object> held = new ArrayList<>();
  private final InputStream input;
  private final WindowProgram program;
  private final WindowLife life;

  private HeapPuppet(InputStream input, WindowProgram program, WindowLife life) {
    this.input = input;
    this.program = program;
    this.life = life;
  }

  /// The folder of the home, and the endpoint of AWS.
  public static void main(String[] args) throws Exception {
    FxToolkit.registerPrimaryStage();
    // Not System.in, and nothing around it: those buffer.
    try (InputStream input = new FileInputStream(FileDescriptor.in)) {
      HeapPuppet puppet = onWindow(() -> open(input, Path.of(args[0]), args[1]));
      puppet.obey();
    }
    System.exit(0);
  }

  private static HeapPuppet open(InputStream input, Path home, String endpoint) throws Exception {
    Map<String, String> environment =
        Map.of(
            "BREVET_HOME", home.resolve("brevet").toString(),
            "BREVET_KEYCHAIN", "vault",
            "AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString(),
            "AWS_CONFIG_FILE", home.resolve("config").toString(),
            "AWS_ENDPOINT_URL", endpoint);
    WindowProgram program =
        new WindowProgram(
            new WindowProgram.Setting(
                OperatingSystem.LINUX,
                environment,
                home.toString(),
                InstantSource.system(),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Optional.empty(),
                Optional.empty()),
            () -> {});
    WindowLife life = new WindowLife(program);
    program.firstLook();
    life.show(
        () -> {},
        () -> {
          life.start();
          program.afterFirstFrame();
        });
    return new HeapPuppet(input, program, life);
  }

  private static <T> T onWindow(Callable<T> call) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, call);
  }

  private void obey() throws Exception {
    for (int verb = input.read(); verb >= 0; verb = input.read()) {
      switch (verb) {
        case 't' -> type();
        case 'k' -> robot.push(KeyCode.valueOf(line()));
        case 'c' -> robot.clickOn(line());
        case 'a' -> awaitText(line());
        case 'n' -> awaitNoDialog();
        case 'p' -> hold(line());
        case 's' -> keepSeed();
        case 'r' -> useSeed(Boolean.parseBoolean(line()));
        case 'l' -> lock();
        case 'd' -> dump(line());
        default -> throw new IllegalStateException("no such verb: " + verb);
      }
      WaitForAsyncUtils.waitForFxEvents();
      System.out.println("done");
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) {
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private void type() throws IOException {
    for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) {
      fire(String.valueOf((char) c));
    }
  }

  private void fire(String character) {
    robot.interact(
        () -> {
          Scene scene = life.stage().getScene();
          Node owner = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
          Event.fireEvent(
              owner,
              new KeyEvent(
                  KeyEvent.KEY_TYPED,
                  character,
                  "",
                  KeyCode.UNDEFINED,
                  false,
                  false,
                  false,
                  false));
        });
  }

  private void awaitText(String text) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () ->
            onWindow(
                () ->
                    robot.lookup(Labeled.class::isInstance).queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> isSeen(label) && label.getText().contains(text))));
  }

  private void awaitNoDialog() throws Exception {
    var _ = line();
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(() -> !program.window().isDialogOpen()));
  }

  private static boolean isSeen(Labeled label) {
    for (Node at = label; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return label.getText() != null;
  }

  /// Holds a text that is no secret in every form that is looked for.
  private void hold(String text) {
    held.add(text.toCharArray());
    held.add(text.getBytes(StandardCharsets.ISO_8859_1));
    held.add(text.getBytes(StandardCharsets.UTF_16LE));
    held.add(text.getBytes(StandardCharsets.UTF_16BE));
    held.add(Base64.getEncoder().encode(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static ItemKey seedItem() {
    ProfileId profile = ProfileId.of("11111111-1111-4111-8111-111111111111");
    return new ItemKey(ItemKey.Kind.TOTP_SEED, Optional.of(profile), Optional.empty());
  }

  /// Puts the seed that comes in into the store.
  private void keepSeed() throws Exception {
    byte[] room = new byte[256];
    int length = 0;
    for (int c = input.read(); c >= 0 && c != '\n'; c = input.read()) {
      room[length++] = (byte) c;
    }
    byte[] exact = Arrays.copyOf(room, length);
    Arrays.fill(room, (byte) 0);
    try (Secret seed = Secret.of(exact)) {
      program.keychain().put(seedItem(), LABEL, seed);
    }
    Arrays.fill(exact, (byte) 0);
  }

  /// Makes a code of the seed in the store.
  ///
  /// @param holding keeps the seed in use until the next time
  private void useSeed(boolean holding) throws Exception {
    Keychain keychain = program.keychain();
    Secret seed = keychain.get(seedItem()).orElseThrow();
    Totp totp = Totp.ofBase32(seed);
    var _ = totp.codeAt(InstantSource.system().instant());
    held.removeIf(
        one -> {
          if (one instanceof Secret secret) {
            secret.close();
            return true;
          }
          return false;
        });
    if (holding) {
      held.add(seed);
      held.add(totp.seed());
    } else {
      seed.close();
      totp.seed().close();
    }
  }

  private void lock() throws Exception {
    var _ = line();
    onWindow(
        () -> {
          program.lock().model().lock();
          return true;
        });
    awaitText("Brevet is locked");
  }

  private static void dump(String file) throws IOException {
    System.gc();
    System.gc();
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file, true);
  }
}
