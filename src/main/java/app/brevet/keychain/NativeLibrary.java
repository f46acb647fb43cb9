package app.brevet.keychain;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;

/// A library of the operating system, whose functions are called through interfaces of one method
/// each. It stays loaded as long as the process lives.
///
/// Calls into the system need `--enable-native-access`, which every launcher of Brevet gives.
public final class NativeLibrary {

  private final SymbolLookup symbols;

  private NativeLibrary(SymbolLookup symbols) {
    this.symbols = symbols;
  }

  /// The library of this name, as the system's own loader finds it; on macOS also one that is no
  /// file any more, but a part of the system's shared cache.
  ///
  /// @throws IllegalArgumentException if the system has none of this name
  @SuppressWarnings("restricted") // Native access is the purpose of this class.
  public static NativeLibrary open(String name) {
    return new NativeLibrary(SymbolLookup.libraryLookup(name, Arena.global()));
  }

  /// A function as the one method of this public interface.
  ///
  /// @throws java.util.NoSuchElementException if the library has none of this name
  @SuppressWarnings("restricted") // As above.
  public <T> T function(
      String name, Class<T> face, FunctionDescriptor descriptor, Linker.Option... options) {
    MethodHandle call = Linker.nativeLinker().downcallHandle(address(name), descriptor, options);
    return MethodHandleProxies.asInterfaceInstance(face, call);
  }

  /// Where a function or a variable of the library is.
  ///
  /// @throws java.util.NoSuchElementException if the library has none of this name
  public MemorySegment address(String name) {
    return symbols.findOrThrow(name);
  }
}
