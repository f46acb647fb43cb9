package app.brevet.keychain.windows;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import app.brevet.model.Secret;
import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The structure `CREDENTIALW` of 64-bit Windows, in native memory.
///
/// Source: Win32 API, `wincred.h`, `CREDENTIALW`.
final class NativeCredential {

  /// `CRED_TYPE_GENERIC`: a secret of an application's own.
  static final int GENERIC = 1;

  /// `CRED_PERSIST_LOCAL_MACHINE`: for this user's logins on this computer, and not on others.
  static final int LOCAL_MACHINE = 2;

  /// Its form; the addresses lie on multiples of eight.
  static final StructLayout LAYOUT =
      MemoryLayout.structLayout(
          JAVA_INT.withName("Flags"),
          JAVA_INT.withName("Type"),
          ADDRESS.withName("TargetName"),
          ADDRESS.withName("Comment"),
          MemoryLayout.structLayout(
                  JAVA_INT.withName("dwLowDateTime"), JAVA_INT.withName("dwHighDateTime"))
              .withName("LastWritten"),
          JAVA_INT.withName("CredentialBlobSize"),
          MemoryLayout.paddingLayout(4),
          ADDRESS.withName("CredentialBlob"),
          JAVA_INT.withName("Persist"),
          JAVA_INT.withName("AttributeCount"),
          ADDRESS.withName("Attributes"),
          ADDRESS.withName("TargetAlias"),
          ADDRESS.withName("UserName"));

  /// The most characters of a comment: `CRED_MAX_STRING_LENGTH`.
  private static final int MOST_COMMENT = 256;

  private final MemorySegment memory;

  private NativeCredential(MemorySegment memory) {
    this.memory = memory;
  }

  /// The one that begins at this address.
  @SuppressWarnings("restricted") // The system says that there is one.
  static NativeCredential at(MemorySegment address) {
    return new NativeCredential(address.reinterpret(LAYOUT.byteSize()));
  }

  /// A generic one to be written. Its secret lies in memory of the caller's, who wipes it.
  static NativeCredential generic(
      Arena arena, String target, String comment, String user, MemorySegment secret) {
    NativeCredential made = new NativeCredential(arena.allocate(LAYOUT));
    made.put("Type", GENERIC);
    made.put("TargetName", wide(arena, target));
    made.put("Comment", wide(arena, cut(comment)));
    made.put("CredentialBlobSize", (int) secret.byteSize());
    made.put("CredentialBlob", secret);
    made.put("Persist", LOCAL_MACHINE);
    made.put("UserName", wide(arena, user));
    return made;
  }

  /// A text as Windows takes it.
  static MemorySegment wide(Arena arena, String text) {
    return arena.allocateFrom(text, StandardCharsets.UTF_16LE);
  }

  private static String cut(String text) {
    if (text.length() <= MOST_COMMENT) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MOST_COMMENT - 1)) ? 1 : 0;
    return text.substring(0, MOST_COMMENT - end);
  }

  /// The structure itself.
  MemorySegment memory() {
    return memory;
  }

  /// What kind of credential it is.
  int type() {
    return number("Type");
  }

  /// How long it stays.
  int persist() {
    return number("Persist");
  }

  /// What names it.
  String target() {
    return text("TargetName");
  }

  /// What people read beside it.
  String comment() {
    return text("Comment");
  }

  /// Whom it is for.
  String user() {
    return text("UserName");
  }

  /// A copy of its secret; the caller closes it.
  Secret secret() {
    byte[] bytes = blob().toArray(ValueLayout.JAVA_BYTE);
    try {
      return Secret.of(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// Overwrites its secret.
  void wipe() {
    blob().fill((byte) 0);
  }

  @SuppressWarnings("restricted") // The structure says how long it is.
  private MemorySegment blob() {
    return address("CredentialBlob").reinterpret(number("CredentialBlobSize"));
  }

  @SuppressWarnings("restricted") // Such a text ends with a NUL.
  private String text(String field) {
    MemorySegment text = address(field);
    return text.equals(MemorySegment.NULL)
        ? ""
        : text.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_16LE);
  }

  private static long offset(String field) {
    return LAYOUT.byteOffset(PathElement.groupElement(field));
  }

  private int number(String field) {
    return memory.get(JAVA_INT, offset(field));
  }

  private MemorySegment address(String field) {
    return memory.get(ADDRESS, offset(field));
  }

  private void put(String field, int value) {
    memory.set(JAVA_INT, offset(field), value);
  }

  private void put(String field, MemorySegment value) {
    memory.set(ADDRESS, offset(field), value);
  }
}
