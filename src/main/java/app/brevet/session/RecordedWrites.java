package app.brevet.session;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.Ours;
import app.brevet.awsfile.Receipt;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes into the user's files what is recorded, and takes it back by the records.
///
/// What is about to be written is recorded first: a process that dies between the two leaves a
/// record of a section that is not there, never a section that nobody takes back.
final class RecordedWrites {

  private final DeliveryKind kind;
  private final DeliveryRecord.Home home;
  private final DeliveryRecords records;

  /// @param kind of the records that count here
  /// @param home of the records that count here
  RecordedWrites(DeliveryKind kind, DeliveryRecord.Home home, DeliveryRecords records) {
    this.kind = kind;
    this.home = home;
    this.records = records;
  }

  /// In whose files is written.
  DeliveryRecord.Home home() {
    return home;
  }

  /// Writes into a file.
  @FunctionalInterface
  interface Write {
    Receipt now() throws AwsFileException;
  }

  /// Takes out of a file what this receipt is for.
  @FunctionalInterface
  interface Removal {
    boolean of(Receipt receipt) throws AwsFileException;
  }

  /// Writes, and remembers it.
  ///
  /// @param intent what will be written
  DeliveryRecord put(DeliveryRecord intent, Write write) throws FailureException {
    Announced announced = announce(intent);
    try {
      Receipt receipt = renewing(write.now(), announced.before());
      DeliveryRecord delivered = intent.with(receipt);
      change(all -> replaced(all, delivered));
      return delivered;
    } catch (AwsFileException e) {
      if (!e.mayBeWritten()) {
        change(all -> all.stream().filter(old -> !announced.added().contains(old)).toList());
      }
      throw Failures.of(e);
    }
  }

  /// What was recorded before of the same place, and what was added now.
  private record Announced(Optional<DeliveryRecord> before, List<DeliveryRecord> added) {}

  private static boolean isOf(DeliveryRecord intent, DeliveryRecord record) {
    return record.isSamePlace(intent) && record.receipt().proof().equals(intent.receipt().proof());
  }

  /// Records the intent beside what is recorded of the same place, which stays true until the file
  /// is written: if it never is, the older record still takes the older section back.
  private Announced announce(DeliveryRecord intent) throws FailureException {
    List<DeliveryRecord> before = new ArrayList<>();
    List<DeliveryRecord> added = new ArrayList<>();
    change(
        all -> {
          all.stream().filter(intent::isSamePlace).forEach(before::add);
          if (before.stream().noneMatch(old -> isOf(intent, old))) {
            Receipt receipt = renewing(intent.receipt(), first(before));
            added.add(intent.with(receipt));
          }
          List<DeliveryRecord> both = new ArrayList<>(all);
          both.addAll(added);
          return both;
        });
    return new Announced(first(before), added);
  }

  private static Optional<DeliveryRecord> first(List<DeliveryRecord> records) {
    return records.stream().findFirst();
  }

  private static Receipt renewing(Receipt receipt, Optional<DeliveryRecord> before) {
    return before.map(DeliveryRecord::receipt).map(receipt::renewing).orElse(receipt);
  }

  private static List<DeliveryRecord> replaced(List<DeliveryRecord> all, DeliveryRecord record) {
    List<DeliveryRecord> others =
        new ArrayList<>(all.stream().filter(old -> !old.isSamePlace(record)).toList());
    others.add(record);
    return others;
  }

  /// Takes all that is recorded of this profile.
  ///
  /// @return what was still there, and was taken out
  List<DeliveryRecord> takeBack(ProfileId profile, RemovalOf removals) throws FailureException {
    List<DeliveryRecord> taken = new ArrayList<>();
    for (DeliveryRecord record : of(profile)) {
      if (takeBack(record, removals.in(record))) {
        taken.add(record);
      }
    }
    return taken;
  }

  /// How to take something out of the file of a record.
  @FunctionalInterface
  interface RemovalOf {
    Removal in(DeliveryRecord record);
  }

  /// Takes this out, and forgets it.
  boolean takeBack(DeliveryRecord record, Removal removal) throws FailureException {
    boolean taken;
    try {
      taken = removal.of(record.receipt());
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
    try {
      change(all -> without(all, record));
    } catch (FailureException e) {
      // The section is out, which counts. A record of what is not there any more harms nobody:
      // nothing is taken back by it, and the next delivery replaces it.
    }
    return taken;
  }

  /// Who made the file is remembered as long as anything of ours is in it, so that the last one to
  /// go takes the file along.
  private static List<DeliveryRecord> without(List<DeliveryRecord> all, DeliveryRecord record) {
    List<DeliveryRecord> left =
        new ArrayList<>(all.stream().filter(old -> !old.equals(record)).toList());
    for (int i = 0; i < left.size() && record.receipt().createdFile(); i++) {
      Receipt heir = left.get(i).receipt();
      if (heir.file().equals(record.file())) {
        left.set(i, left.get(i).with(heir.ofMaker()));
        break;
      }
    }
    return left;
  }

  /// What is recorded of this profile.
  List<DeliveryRecord> of(ProfileId profile) throws FailureException {
    return all().stream().filter(record -> record.profile().equals(profile)).toList();
  }

  /// All that is recorded.
  List<DeliveryRecord> all() throws FailureException {
    return ofKind().filter(record -> record.home() == home).toList();
  }

  private Stream<DeliveryRecord> ofKind() throws FailureException {
    return records.all().stream().filter(record -> record.kind() == kind);
  }

  /// All that is recorded, as the file of this path has to know it.
  Ours ours(Path file) throws FailureException {
    List<DeliveryRecord> known = ofKind().toList();
    Set<String> proofs = proofs(known.stream());
    List<Receipt> receipts =
        known.stream()
            .filter(record -> record.home() == home && record.file().equals(file))
            .map(DeliveryRecord::receipt)
            .toList();
    return new Ours() {
      @Override
      public boolean test(String proof) {
        return proofs.contains(proof);
      }

      @Override
      public List<Receipt> into(ProfileName section) {
        return receipts.stream().filter(one -> one.section().equals(section)).toList();
      }
    };
  }

  /// By what all of this kind is known again, in whose home it may be.
  Set<String> proofs() throws FailureException {
    return proofs(ofKind());
  }

  private static Set<String> proofs(Stream<DeliveryRecord> records) {
    return records.map(record -> record.receipt().proof()).collect(Collectors.toUnmodifiableSet());
  }

  private void change(UnaryOperator<List<DeliveryRecord>> change) throws FailureException {
    try {
      records.change(change);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FailureException(new Failure.Cancelled(), e);
    }
  }
}
