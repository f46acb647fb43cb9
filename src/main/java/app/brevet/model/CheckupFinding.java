package app.brevet.model;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Something that Brevet depends on and that is not as it should be. No secret is in it, and no
/// part of a file but what Brevet itself wrote there.
public sealed interface CheckupFinding {

  /// A fault of what Brevet keeps or wrote.
  ///
  /// @param section the section of a shared AWS file that it is about; else empty
  /// @param profile the profile that it is about; else empty
  /// @param file the file that it is in, if it is in one
  /// @param detail what is found there: a program, a number; else empty
  /// @param repairable whether Brevet can mend it
  record Fault(
      Kind kind,
      String section,
      String profile,
      Optional<Path> file,
      String detail,
      boolean repairable)
      implements CheckupFinding {

    /// About a file of Brevet's own.
    public static Fault of(Kind kind, Path file, boolean repairable) {
      return new Fault(kind, "", "", Optional.of(file), "", repairable);
    }

    /// The same, for a person to mend.
    public Fault byHand() {
      return new Fault(kind, section, profile, file, detail, false);
    }
  }

  /// Some readers take something else in the place of what is delivered to this section.
  record Shadowed(ProfileName section, Shadow shadow) implements CheckupFinding {}

  /// Something cannot be used, or not even looked at.
  record Failed(Failure failure) implements CheckupFinding {}

  /// What the fault is.
  enum Kind {
    /// The program that a `credential_process` of Brevet's names is not there.
    LAUNCHER_GONE,
    /// It is there, but nobody may run it.
    LAUNCHER_NOT_EXECUTABLE,
    /// It is another Brevet than this one.
    OTHER_LAUNCHER,
    /// It is this Brevet, called for another home or by an older name of the profile.
    OTHER_CALL,
    /// What was delivered is not in the file any more.
    DELIVERY_GONE,
    /// The section that was delivered holds something else now.
    DELIVERY_CHANGED,
    /// Something is delivered for a profile that there is no more.
    NO_PROFILE,
    /// A session that was delivered is past its end.
    SESSION_OVER,
    /// A shared AWS file holds what its readers do not take alike.
    FILE_FINDINGS,
    /// A file or folder of Brevet's own that others may read or write.
    OPEN_FILE,
    /// A file or folder of Brevet's own that Brevet itself may not read or write.
    UNUSABLE_FILE,
    /// A temporary file of a Brevet that died.
    LEFTOVER,
    /// The rotation of an access key that is not at its end.
    UNFINISHED_ROTATION,
    /// A move of all secrets to the other store that is not at its end.
    UNFINISHED_MOVE,
    /// The file that assertions or tokens come from is not there.
    TOKEN_FILE_GONE,
    /// It is there and cannot be read.
    TOKEN_FILE_UNREADABLE,
    /// It holds neither.
    TOKEN_FILE_MALFORMED,
    /// Others may read or write it.
    TOKEN_FILE_OPEN,
    /// What it holds is over.
    TOKEN_OVER,
    /// Assertions or tokens come from a program, and none is named here.
    PROGRAM_NOT_NAMED,
    /// The program that codes, assertions or tokens come from is not there.
    PROGRAM_GONE,
    /// It is there, and nobody may run it.
    PROGRAM_NOT_EXECUTABLE;

    /// The name in kebab case, as it stands in JSON output and in message bundles.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
