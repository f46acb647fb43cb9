package app.brevet.keychain;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.os.OperatingSystem;
import app.brevet.testing.RealPart;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How functions of the system are called, seen on the C library of Linux.
class NativeLibraryTest {

  /// `strlen`.
  public interface Length {
    long call(MemorySegment text);
  }

  @BeforeEach
  void requireLinux() {
    RealPart.requireSystem("the C library of Linux", OperatingSystem.LINUX);
  }

  @Test
  void function_whenItIsThere_thenItIsCalled() {
    Length length =
        NativeLibrary.open("libc.so.6")
            .function("strlen", Length.class, FunctionDescriptor.of(JAVA_LONG, ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      assertThat(length.call(arena.allocateFrom("Brevet"))).isEqualTo(6);
    }
  }

  @Test
  void address_whenItIsNotThere_thenThatIsSaid() {
    NativeLibrary library = NativeLibrary.open("libc.so.6");
    assertThatThrownBy(() -> library.address("CredWriteW"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void open_whenThereIsNoneOfThatName_thenThatIsSaid() {
    assertThatThrownBy(() -> NativeLibrary.open("no-such-library.so"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
