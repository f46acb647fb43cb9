package app.brevet.keychain;

import app.brevet.os.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A file that only the holder of its key can read, and that nobody can change or exchange for
/// another unseen; always whole, 0600.
///
/// What it does not tell is that an older version of the file was put back in its place.
public final class SealedFile {

  private final AtomicFile file;
  private final SealingKey key;
  private final String context;

  /// The file of this path, which need not be there.
  ///
  /// @param context what the file is; one that was sealed as something else does not open
  public SealedFile(Path path, SealingKey key, String context) {
    this.file = new AtomicFile(path);
    this.key = key;
    this.context = context;
  }

  /// What was sealed; empty if there is no file. The caller wipes it.
  ///
  /// @throws KeychainException with `CORRUPT` if the file was sealed otherwise, or changed since
  /// @throws IOException if it cannot be read
  public Optional<byte[]> read() throws KeychainException, IOException {
    Optional<byte[]> sealed = file.read();
    return sealed.isEmpty() ? Optional.empty() : Optional.of(key.open(sealed.get(), context));
  }

  /// Replaces the file.
  ///
  /// @throws IOException if it could not be written; the file is then as it was
  public void write(byte[] text) throws IOException {
    file.write(key.seal(text, context));
  }

  /// Removes the file, if there is one.
  ///
  /// @throws IOException if it is there and cannot be removed
  public void remove() throws IOException {
    file.remove();
  }
}
