package app.brevet.keychain.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The form of `CREDENTIALW`, as `wincred.h` and the alignment of 64-bit Windows make it.
class NativeCredentialTest {

  @Test
  void layout_whenOn64Bits_thenEightyBytes() {
    assertThat(NativeCredential.LAYOUT.byteSize()).isEqualTo(80);
    assertThat(NativeCredential.LAYOUT.byteAlignment()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "Flags, 0, 4",
    "Type, 4, 4",
    "TargetName, 8, 8",
    "Comment, 16, 8",
    "LastWritten, 24, 8",
    "CredentialBlobSize, 32, 4",
    "CredentialBlob, 40, 8",
    "Persist, 48, 4",
    "AttributeCount, 52, 4",
    "Attributes, 56, 8",
    "TargetAlias, 64, 8",
    "UserName, 72, 8"
  })
  void layout_whenOn64Bits_thenEachFieldIsWhereWindowsHasIt(String field, long offset, long size) {
    MemoryLayout layout = NativeCredential.LAYOUT.select(PathElement.groupElement(field));
    assertThat(NativeCredential.LAYOUT.byteOffset(PathElement.groupElement(field)))
        .isEqualTo(offset);
    assertThat(layout.byteSize()).isEqualTo(size);
  }

  @Test
  void wide_whenText_thenUtf16WithAnEnd() {
    try (Arena arena = Arena.ofConfined()) {
      assertThat(NativeCredential.wide(arena, "Aé").toArray(ValueLayout.JAVA_BYTE))
          .containsExactly('A', 0, 0xE9, 0, 0, 0);
    }
  }
}
