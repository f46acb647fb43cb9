package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.custody.Lock;
import app.brevet.os.Folders;
import app.brevet.os.OperatingSystem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WindowLockMarkTest {

  @TempDir private Path home;

  private WindowLockMark markOfOneWith(Map<String, String> environment) {
    return WindowLockMark.of(Folders.of(OperatingSystem.LINUX, environment, home));
  }

  @Test
  void isSet_whenTheOtherProcessKnowsNoRuntimeFolder_thenItSeesTheSame() {
    WindowLockMark window = markOfOneWith(Map.of("XDG_RUNTIME_DIR", home + "/run"));
    WindowLockMark other = markOfOneWith(Map.of());

    window.follow(Lock.State.LOCKED);
    assertThat(other.isSet()).isTrue();

    window.follow(Lock.State.UNLOCKED);
    assertThat(other.isSet()).isFalse();
  }
}
