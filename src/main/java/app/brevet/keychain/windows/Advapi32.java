package app.brevet.keychain.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.brevet.keychain.NativeLibrary;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.util.function.ToIntFunction;

/// The calls as Windows has them, in `advapi32.dll`. They can be made on Windows only.
final class Advapi32 implements CredentialCalls {

  private static final String LAST_ERROR = "GetLastError";
  private static final MemoryLayout STATE = Linker.Option.captureStateLayout();

  private final Write write;
  private final Read read;
  private final Enumerate enumerate;
  private final Delete delete;
  private final Free free;

  /// Loads the library.
  Advapi32() {
    NativeLibrary library = NativeLibrary.open("advapi32.dll");
    // Between the call and a second one for its error the JVM itself might make others.
    Linker.Option error = Linker.Option.captureCallState(LAST_ERROR);
    write = library.function("CredWriteW", Write.class, function(ADDRESS, JAVA_INT), error);
    read =
        library.function(
            "CredReadW", Read.class, function(ADDRESS, JAVA_INT, JAVA_INT, ADDRESS), error);
    enumerate =
        library.function(
            "CredEnumerateW",
            Enumerate.class,
            function(ADDRESS, JAVA_INT, ADDRESS, ADDRESS),
            error);
    delete =
        library.function("CredDeleteW", Delete.class, function(ADDRESS, JAVA_INT, JAVA_INT), error);
    free = library.function("CredFree", Free.class, FunctionDescriptor.ofVoid(ADDRESS));
  }

  /// `CredWriteW`, after where its error goes.
  public interface Write {
    int call(MemorySegment state, MemorySegment credential, int flags);
  }

  /// `CredReadW`.
  public interface Read {
    int call(MemorySegment state, MemorySegment target, int type, int flags, MemorySegment found);
  }

  /// `CredEnumerateW`.
  public interface Enumerate {
    int call(
        MemorySegment state,
        MemorySegment filter,
        int flags,
        MemorySegment count,
        MemorySegment found);
  }

  /// `CredDeleteW`.
  public interface Delete {
    int call(MemorySegment state, MemorySegment target, int type, int flags);
  }

  /// `CredFree`.
  public interface Free {
    void call(MemorySegment buffer);
  }

  private static FunctionDescriptor function(MemoryLayout... arguments) {
    return FunctionDescriptor.of(JAVA_INT, arguments);
  }

  /// The code of the error, if the call returned FALSE.
  private static int code(ToIntFunction<MemorySegment> call) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      if (call.applyAsInt(state) != 0) {
        return 0;
      }
      return state.get(JAVA_INT, STATE.byteOffset(PathElement.groupElement(LAST_ERROR)));
    }
  }

  @Override
  public int write(MemorySegment credential, int flags) {
    return code(state -> write.call(state, credential, flags));
  }

  @Override
  public int read(MemorySegment target, int type, int flags, MemorySegment credential) {
    return code(state -> read.call(state, target, type, flags, credential));
  }

  @Override
  public int enumerate(
      MemorySegment filter, int flags, MemorySegment count, MemorySegment credentials) {
    return code(state -> enumerate.call(state, filter, flags, count, credentials));
  }

  @Override
  public int delete(MemorySegment target, int type, int flags) {
    return code(state -> delete.call(state, target, type, flags));
  }

  @Override
  public void free(MemorySegment buffer) {
    free.call(buffer);
  }
}
