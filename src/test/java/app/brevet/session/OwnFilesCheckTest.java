package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.FailureException;
import app.brevet.os.AtomicFile;
import app.brevet.os.Folders;
import app.brevet.os.OwnerOnly;
import app.brevet.testing.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnFilesCheckTest {

  @TempDir private Path folder;
  private final MutableClock clock = new MutableClock(Instant.parse("2026-11-22T08:00:00Z"));
  private Folders folders;
  private Path shared;

  @BeforeEach
  void setUp() throws IOException {
    folders = Folders.under(folder.resolve("own"));
    Path aws = folder.resolve("aws");
    shared = aws.resolve("credentials");
    OwnerOnly.createFolders(aws);
  }

  private Diagnosis look() throws FailureException {
    return new OwnFilesCheck(folders, List.of(shared), clock).look();
  }

  private static Path file(Path path, String mode) throws IOException {
    new AtomicFile(path).write(new byte[1]);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    return path;
  }

  private static CheckupFinding found(Kind kind, Path file) {
    return Fault.of(kind, file, true);
  }

  @Test
  void look_whenNothingIsThereYet_thenNothingIsFound() throws Exception {
    assertThat(look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @Test
  void look_whenAllIsAsBrevetMakesIt_thenNothingIsFound() throws Exception {
    new AtomicFile(folders.config().resolve("profiles.json")).write(new byte[1]);
    new AtomicFile(folders.state().resolve("deep/down.json")).write(new byte[1]);
    new AtomicFile(folders.cache().resolve("sessions")).write(new byte[1]);

    assertThat(look()).isEqualTo(Diagnosis.of(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "config, rw-r--r--, false",
    "config, rw-rw-r--, true",
    "state, rw-r-----, true",
    "cache, rw----r--, true",
    "run, rw---x---, true",
    "state, rw-------, false"
  })
  void look_whenOthersHaveRights_thenToldUnlessTheyOnlyReadWhatIsShareable(
      String where, String mode, boolean isFault) throws Exception {
    Path file = file(folder.resolve("own").resolve(where).resolve("x.json"), mode);

    assertThat(look().findings())
        .isEqualTo(isFault ? List.of(found(Kind.OPEN_FILE, file)) : List.of());
  }

  @Test
  void repair_whenOthersHaveRights_thenTheyAreTakenAndTheOwnersStay() throws Exception {
    Path file = file(folders.state().resolve("x.json"), "r-xrwxrwx");
    Path state = folders.state();
    Files.setPosixFilePermissions(state, PosixFilePermissions.fromString("rwxr-xr-x"));

    for (Repair repair : look().repairs()) {
      repair.make();
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r-x------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state)))
        .isEqualTo("rwx------");
  }

  @Test
  void look_whenOthersMayWriteTheHome_thenTold() throws Exception {
    Path home = folder.resolve("own");
    OwnerOnly.createFolders(folders.config());
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxr-x"));

    assertThat(look().findings()).containsExactly(found(Kind.OPEN_FILE, home));
  }

  /// The file that a writer leaves that dies before its rename.
  private Path leftBy(Path target, Duration age) throws IOException {
    List<Path> temporary = new ArrayList<>();
    new AtomicFile(target).write(new byte[1], temporary::add);
    Path left = file(temporary.getFirst(), "rw-------");
    Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(age)));
    return left;
  }

  @Test
  void look_whenAWriterDiedLongAgo_thenItsFileIsToldAndRemoved() throws Exception {
    Path own = leftBy(folders.cache().resolve("sessions"), Duration.ofHours(2));
    Path beside = leftBy(shared, Duration.ofHours(2));

    Diagnosis found = look();

    assertThat(found.findings())
        .containsExactly(found(Kind.LEFTOVER, own), found(Kind.LEFTOVER, beside));
    for (Repair repair : found.repairs()) {
      repair.make();
    }
    assertThat(own).doesNotExist();
    assertThat(beside).doesNotExist();
    assertThat(folders.cache().resolve("sessions")).exists();
    assertThat(shared).exists();
  }

  @Test
  void look_whenSomebodyIsWriting_thenNothingIsFound() throws Exception {
    leftBy(folders.cache().resolve("sessions"), Duration.ofMinutes(1));

    assertThat(look().findings()).isEmpty();
  }

  @Test
  void look_whenAnotherFileIsBesideTheAwsFiles_thenItIsNobodysBusiness() throws Exception {
    Path other = file(shared.resolveSibling(".other.brevet-1.tmp"), "rw-------");
    Files.setLastModifiedTime(other, FileTime.from(Instant.EPOCH));

    assertThat(look().findings()).isEmpty();
  }

  @Test
  void look_whenALinkLeadsBack_thenEachFileIsToldOnce() throws Exception {
    Path file = file(folders.state().resolve("x.json"), "rw-r--r--");
    Files.createSymbolicLink(folders.state().resolve("loop"), folders.state());

    assertThat(look().findings()).containsExactly(found(Kind.OPEN_FILE, file));
  }

  @Test
  void look_whenOnePathCannotBeLookedAt_thenThatIsToldBesideAllElse() throws Exception {
    Path file = file(folders.state().resolve("x.json"), "rw-r--r--");
    Files.createSymbolicLink(shared, shared); // It leads to itself.

    Diagnosis found = look();

    assertThat(found.findings()).hasSize(2).startsWith(found(Kind.OPEN_FILE, file));
    assertThat(found.findings().getLast())
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure().key()).isEqualTo("file-not-readable"));
    assertThat(found.repairs()).hasSize(1);
  }
}
