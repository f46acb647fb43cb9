package app.brevet.renewal;

import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The files that assertions and tokens come from, as they were at the last look: whatever keeps
/// one fresh may have done so since, and then what failed for want of it is tried at once. Nothing
/// of what they hold is read here.
final class TokenFiles {

  /// A file that is written without end is no reason to ask AWS without end.
  private static final Duration LEAST_BETWEEN = Duration.ofSeconds(5);

  private final Map<ProfileId, Seen> seen = new HashMap<>();

  /// @param mark equal as long as the file is the same, or is not there
  /// @param told when a change was last told of
  private record Seen(Path file, String mark, Instant told) {}

  /// Looks at the files of all of these.
  ///
  /// @param fileOf the file that a profile's sessions come from in the end
  /// @return whose file is another one than at the last look; nobody whose file is seen for the
  ///   first time
  Set<ProfileId> changed(
      List<Standing> standings, Function<Profile, Optional<Path>> fileOf, Instant now) {
    Map<ProfileId, Seen> before = Map.copyOf(seen);
    seen.clear();
    Set<ProfileId> changed = new HashSet<>();
    for (Standing one : standings) {
      Optional<Path> file = fileOf.apply(one.profile());
      if (file.isPresent()) {
        Seen last = before.get(one.id());
        Seen next = look(file.get(), last, now);
        if (last != null && !next.equals(last)) {
          changed.add(one.id());
        }
        seen.put(one.id(), next);
      }
    }
    return changed;
  }

  private static Seen look(Path file, @Nullable Seen before, Instant now) {
    String mark = mark(file);
    if (before == null) {
      return new Seen(file, mark, Instant.EPOCH);
    }
    boolean same = before.file().equals(file) && before.mark().equals(mark);
    boolean early = now.isBefore(before.told().plus(LEAST_BETWEEN)) && !now.isBefore(before.told());
    return same || early ? before : new Seen(file, mark, now);
  }

  /// The folders of the files of these profiles: where to see the next one come.
  Set<Path> foldersOf(Set<ProfileId> profiles) {
    Set<Path> folders = new HashSet<>();
    for (ProfileId one : profiles) {
      Optional.ofNullable(seen.get(one))
          .map(it -> it.file().toAbsolutePath().getParent())
          .ifPresent(folders::add);
    }
    return folders;
  }

  /// Links are followed: where a folder is swapped for another one, so is the file in it.
  private static String mark(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.lastModifiedTime() + " " + now.size() + " " + Objects.toString(now.fileKey());
    } catch (IOException e) {
      return ""; // It is not there, or not for Brevet.
    }
  }
}
