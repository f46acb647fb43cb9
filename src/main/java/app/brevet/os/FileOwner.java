package app.brevet.os;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The user and the group that a file belongs to, as POSIX counts them.
///
/// The administrator who works in a user's folder must leave files there that the user can still
/// open (`sudo -E` keeps the user's home): only root may give files away (`chown`, IEEE Std
/// 1003.1-2024, `_POSIX_CHOWN_RESTRICTED`).
record FileOwner(int user, int group) {

  /// Whose the file is, a link itself counting; empty where the system has no such numbers.
  ///
  /// @throws IOException if there is no such file
  static Optional<FileOwner> of(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return Optional.empty();
    }
    Map<String, Object> both =
        Files.readAttributes(file, "unix:uid,gid", LinkOption.NOFOLLOW_LINKS);
    return both.get("uid") instanceof Integer user && both.get("gid") instanceof Integer group
        ? Optional.of(new FileOwner(user, group))
        : Optional.empty();
  }

  /// Gives a new file to the owner of its folder, if root made it in somebody else's.
  ///
  /// @throws IOException if one of the two is gone
  static void inherit(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Optional<FileOwner> maker = of(file);
    Optional<FileOwner> host = folder == null ? Optional.empty() : of(folder.toRealPath());
    boolean guest =
        maker.filter(owner -> owner.user() == 0).isPresent()
            && host.filter(owner -> owner.user() != 0).isPresent();
    if (guest) {
      try {
        host.get().take(file);
      } catch (FileSystemException e) {
        // Not every root may do that (user namespaces): the file is then the maker's, as ever.
      }
    }
  }

  /// Makes the file this owner's.
  ///
  /// @throws FileSystemException if the user would have to change and that is not allowed
  /// @throws IOException if the file is gone
  void take(Path file) throws IOException {
    Optional<FileOwner> now = of(file);
    if (now.filter(owner -> owner.group() != group).isPresent()) {
      try {
        Files.setAttribute(file, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
      } catch (FileSystemException e) {
        // A group of which the user is no member; the mode allows groups nothing anyway.
      }
    }
    if (now.filter(owner -> owner.user() != user).isPresent()) {
      Files.setAttribute(file, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
