package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.ConfigFile;
import app.brevet.awsfile.CredentialsFile;
import app.brevet.catalog.Catalog;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.CheckupFinding.Shadowed;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.session.ProcessEntries.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Holds what is recorded of deliveries against the files: whether it still stands there, whether
/// tools that go by it reach this Brevet, and whether all of them see it.
///
/// What others changed is told, and left to the user; only a line that Brevet wrote and nobody
/// touched is ever written anew.
public final class DeliveryCheck implements Check {

  private final Sources sources;
  private final Delivery delivery;
  private final Function<Path, CredentialsFile> credentials;
  private final ProcessEntries entries;

  /// @param delivery tells what is recorded, and who does not see it
  /// @param credentials opens a credentials file
  /// @param configs opens a config file
  /// @param launcher empty if this process does not know by which program it was started
  public DeliveryCheck(
      Catalog catalog,
      Delivery delivery,
      Function<Path, CredentialsFile> credentials,
      Function<Path, ConfigFile> configs,
      DeliveryRecords records,
      Optional<Launcher> launcher) {
    this.sources = new Sources(catalog);
    this.delivery = delivery;
    this.credentials = credentials;
    this.entries = new ProcessEntries(configs, records, launcher);
  }

  @Override
  public Diagnosis look() throws FailureException {
    Map<ProfileId, Profile> profiles = profiles();
    Look look = new Look();
    for (List<DeliveryRecord> place : places()) {
      try {
        look.at(place, Optional.ofNullable(profiles.get(place.getFirst().profile())));
      } catch (FailureException e) {
        look.found.add(new Failed(e.failure()));
      }
    }
    look.repairAll();
    look.shadows();
    return new Diagnosis(look.found, look.repairs);
  }

  private Map<ProfileId, Profile> profiles() throws FailureException {
    return sources.all().stream()
        .collect(Collectors.toMap(Profile::id, one -> one, (first, _) -> first));
  }

  /// The records of one place together: a process that died while it wrote leaves that of its
  /// intent beside the older one, and either may be true.
  private Collection<List<DeliveryRecord>> places() throws FailureException {
    record Place(ProfileId profile, DeliveryKind kind, Path file, String section) {}
    Map<Place, List<DeliveryRecord>> places = new LinkedHashMap<>();
    for (DeliveryRecord record : delivery.all()) {
      Place place =
          new Place(record.profile(), record.kind(), record.file(), record.section().value());
      places.computeIfAbsent(place, _ -> new ArrayList<>()).add(record);
    }
    return places.values();
  }

  /// What the sections of a file hold now. It is read as it is: who writes nothing need not wait
  /// for a tool that may be writing.
  private Function<ProfileName, Optional<String>> proofsNow(DeliveryKind kind, Path file)
      throws FailureException {
    return switch (kind) {
      case FILE -> keyIdsNow(file);
      case PROCESS -> entries.linesOf(file);
    };
  }

  private Function<ProfileName, Optional<String>> keyIdsNow(Path file) throws FailureException {
    try {
      return credentials.apply(file).keyIdsNow().andThen(id -> id.map(AccessKeyId::value));
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  private static Fault fault(Kind kind, DeliveryRecord record, Optional<Profile> profile) {
    return new Fault(
        kind,
        record.section().value(),
        profile.map(one -> one.name().value()).orElse(""),
        Optional.of(record.file()),
        "",
        false);
  }

  /// One look at all places.
  private final class Look {

    private record Source(DeliveryKind kind, Path file) {}

    private final List<CheckupFinding> found = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private final Set<Profile> seen = new LinkedHashSet<>();
    private final Map<Path, List<Standing>> stale = new LinkedHashMap<>();
    private final Map<Source, Function<ProfileName, Optional<String>>> read = new HashMap<>();

    private void at(List<DeliveryRecord> place, Optional<Profile> profile) throws FailureException {
      DeliveryRecord first = place.getFirst();
      if (profile.isPresent() && first.home() == DeliveryRecord.Home.FURTHER) {
        FurtherHomes.requireHomeOf(first.file());
      }
      Optional<String> now = proofOf(first);
      Optional<DeliveryRecord> standing =
          place.stream()
              .filter(record -> now.equals(Optional.of(record.receipt().proof())))
              .findFirst();
      if (standing.isPresent() && profile.isPresent()) {
        stands(new Standing(standing.get(), profile.get()));
      } else if (standing.isPresent()) {
        found.add(fault(Kind.NO_PROFILE, first, profile));
      } else if (profile.isPresent()) { // What is left of neither is in nobody's way.
        Kind kind = now.isPresent() ? Kind.DELIVERY_CHANGED : Kind.DELIVERY_GONE;
        found.add(fault(kind, first, profile));
      }
    }

    /// What the file holds in this place; each file is read once.
    private Optional<String> proofOf(DeliveryRecord record) throws FailureException {
      Source source = new Source(record.kind(), record.file());
      Function<ProfileName, Optional<String>> proofs = read.get(source);
      if (proofs == null) {
        proofs = proofsNow(source.kind(), source.file());
        read.put(source, proofs);
      }
      return proofs.apply(record.section());
    }

    private void stands(Standing one) {
      seen.add(one.profile());
      if (one.record().kind() == DeliveryKind.PROCESS) {
        found.addAll(entries.faults(one));
        if (entries.isStale(one)) {
          stale.computeIfAbsent(one.record().file(), _ -> new ArrayList<>()).add(one);
        }
      }
    }

    private void repairAll() {
      stale.forEach(
          (file, ofFile) -> {
            try {
              repairs.add(entries.repair(file, ofFile));
            } catch (FailureException e) {
              found.replaceAll(finding -> byHand(finding, file));
              found.add(new Failed(e.failure()));
            }
          });
    }

    private void shadows() throws FailureException {
      if (!seen.isEmpty()) {
        var shadows = delivery.shadows(List.copyOf(seen));
        for (Profile profile : seen) {
          shadows
              .getOrDefault(profile.id(), List.of())
              .forEach(shadow -> found.add(new Shadowed(profile.section(), shadow)));
        }
      }
    }
  }

  private static CheckupFinding byHand(CheckupFinding finding, Path file) {
    return finding instanceof Fault fault && fault.file().equals(Optional.of(file))
        ? fault.byHand()
        : finding;
  }
}
