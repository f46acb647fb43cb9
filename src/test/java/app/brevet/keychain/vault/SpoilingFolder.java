package app.brevet.keychain.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A vault's folder on a medium that keeps something else than what was written.
final class SpoilingFolder extends VaultFolder {

  /// What the medium does to a file.
  enum Fault {
    /// It changes a byte.
    GARBLED,
    /// It loses the end.
    CUT_OFF,
    /// It loses all, though it said that it was written.
    EMPTY
  }

  private final String name;
  private final Fault fault;
  private boolean armed;

  /// @param name the file that it does this to
  SpoilingFolder(Path folder, String name, Fault fault) {
    super(folder);
    this.name = name;
    this.fault = fault;
  }

  /// The next write of that file goes wrong, that one alone.
  void arm() {
    armed = true;
  }

  @Override
  byte[] readBack(Path file) throws IOException {
    if (armed && String.valueOf(file.getFileName()).equals(name)) {
      armed = false;
      Files.write(file, spoilt(Files.readAllBytes(file)));
    }
    return super.readBack(file);
  }

  private byte[] spoilt(byte[] bytes) {
    return switch (fault) {
      case GARBLED -> {
        byte[] garbled = bytes.clone();
        garbled[bytes.length - 1] ^= 1;
        yield garbled;
      }
      case CUT_OFF -> Arrays.copyOf(bytes, bytes.length / 2);
      case EMPTY -> new byte[0];
    };
  }
}
