package app.brevet.session;

import app.brevet.awsfile.CredentialsFile;
import app.brevet.model.AwsHome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionCredentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Delivers to the further homes of profiles: always a session in the credentials file, since the
/// program that a config file could name is not there.
///
/// Each home stands for itself: where one cannot be reached, the others are done all the same. A
/// home folder is never made, for one that is missing is not there just now, such as that of a WSL
/// distribution that does not run; what was put there stays recorded, and is taken back once it is
/// there again.
public final class FurtherHomes {

  private final Path userHome;
  private final Path main;
  private final Function<Path, CredentialsFile> files;
  private final SessionSections sections;

  /// @param userHome the user's own home, which `~` stands for
  /// @param main the credentials file of that home, which is never a further one
  /// @param files opens a credentials file
  public FurtherHomes(
      Path userHome, Path main, Function<Path, CredentialsFile> files, DeliveryRecords records) {
    this.userHome = userHome;
    this.main = main;
    this.files = files;
    this.sections =
        new SessionSections(
            files, new RecordedWrites(DeliveryKind.FILE, DeliveryRecord.Home.FURTHER, records));
  }

  /// What is done at one place.
  @FunctionalInterface
  private interface Step {
    Optional<DeliveryRecord> run() throws FailureException;
  }

  /// What came of the steps so far.
  private static final class Tally {

    private final List<DeliveryRecord> done = new ArrayList<>();
    private final List<DeliveryRecord> takenBack = new ArrayList<>();
    private final List<Failure> missed = new ArrayList<>();

    void of(Step step) {
      into(done, step);
    }

    void takingBack(Step step) {
      into(takenBack, step);
    }

    private void into(List<DeliveryRecord> records, Step step) {
      try {
        step.run().ifPresent(records::add);
      } catch (FailureException e) {
        missed.add(e.failure());
      }
    }

    FurtherPlaces places() {
      return new FurtherPlaces(done, takenBack, missed);
    }
  }

  /// Puts the session into each further home of the profile, and takes back what is in homes that
  /// it does not name any more, or in a section of another name.
  FurtherPlaces deliver(Profile profile, SessionCredentials session) {
    Tally tally = new Tally();
    List<Path> wanted = wanted(profile, tally);
    for (Path file : wanted) {
      tally.of(
          () -> {
            return Optional.of(put(file, profile, session));
          });
    }
    Set<Path> written = written(profile, wanted);
    for (DeliveryRecord old : recorded(profile.id(), tally)) {
      boolean sameSection = old.section().equals(profile.section());
      boolean named = wanted.contains(old.file());
      if (!sameSection || !named) {
        tally.takingBack(
            () -> {
              if (sameSection && written.contains(RealPath.of(old.file()))) {
                sections.forget(old); // The same file by another name, which was just written.
                return Optional.empty();
              }
              return takenBack(old, named);
            });
      }
    }
    return tally.places();
  }

  private DeliveryRecord put(Path file, Profile profile, SessionCredentials session)
      throws FailureException {
    requireHomeOf(file);
    try {
      return sections.put(files.apply(file), profile.id(), profile.section(), session);
    } catch (FailureException e) {
      throw inHome(e);
    }
  }

  /// What is offered for a section in the user's own file does not reach a further home.
  private static FailureException inHome(FailureException e) {
    return e.failure() instanceof Failure.FileUntouched untouched
            && untouched.reason() == FileReason.FOREIGN_SECTION
        ? new FailureException(
            new Failure.FileUntouched(
                untouched.file(), FileReason.FOREIGN_IN_HOME, untouched.detail()),
            e)
        : e;
  }

  /// The files that hold the session now, or would if they were there.
  private Set<Path> written(Profile profile, List<Path> wanted) {
    Set<Path> written = wanted.stream().map(RealPath::of).collect(Collectors.toSet());
    if (profile.delivery() == DeliveryKind.FILE) {
      written.add(RealPath.of(main));
    }
    return written;
  }

  /// Puts the new session wherever an older one still is as it was put there.
  ///
  /// @throws FailureException the first failure, after all others were done
  void renew(ProfileId profile, SessionCredentials session) throws FailureException {
    sections.renew(profile, session);
  }

  /// Takes back all that is in further homes. A home that is missing, and that the profile does not
  /// name any more, is given up.
  FurtherPlaces takeBack(Profile profile) {
    Tally tally = new Tally();
    List<DeliveryRecord> recorded = recorded(profile.id(), tally);
    List<Path> wanted = recorded.isEmpty() ? List.of() : wanted(profile, new Tally());
    for (DeliveryRecord record : recorded) {
      tally.of(() -> takenBack(record, wanted.contains(record.file())));
    }
    return tally.places();
  }

  private List<DeliveryRecord> recorded(ProfileId profile, Tally tally) {
    try {
      return sections.of(profile);
    } catch (FailureException e) {
      tally.missed.add(e.failure());
      return List.of();
    }
  }

  /// This, if it was still there as it was put there.
  private Optional<DeliveryRecord> takenBack(DeliveryRecord record, boolean named)
      throws FailureException {
    if (named) {
      requireHomeOf(record.file());
    }
    return sections.takeBack(record) ? Optional.of(record) : Optional.empty();
  }

  /// The credentials files of the homes that the profile names, each once, without that of the
  /// user's own home.
  private List<Path> wanted(Profile profile, Tally tally) {
    Map<Path, Path> files = new LinkedHashMap<>();
    for (AwsHome home : profile.furtherHomes()) {
      Optional<Path> file = home.credentials(userHome);
      if (file.isEmpty()) {
        tally.missed.add(new Failure.InvalidInput(Reason.AWS_HOME_MALFORMED, home.folder()));
      } else {
        files.putIfAbsent(RealPath.of(file.get()), file.get());
      }
    }
    files.remove(RealPath.of(main));
    return List.copyOf(files.values());
  }

  /// Refuses where the home of this credentials file is not there just now, as that of a machine
  /// that does not run: it still holds what was delivered to it.
  static void requireHomeOf(Path credentials) throws FailureException {
    Path home = credentials.resolve("../..").normalize();
    if (!Files.isDirectory(home)) {
      throw new FailureException(new Failure.FileUntouched(home, FileReason.HOME_MISSING, ""));
    }
  }
}
