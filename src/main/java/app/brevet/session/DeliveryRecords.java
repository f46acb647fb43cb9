package app.brevet.session;

import app.brevet.awsfile.Receipt;
import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.os.AtomicFile;
import app.brevet.session.DeliveryRecord.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What Brevet has put into files and not yet taken back: `deliveries.json`, shared by all
/// processes. A section whose key id stands here is Brevet's even if its marker was lost.
public final class DeliveryRecords {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MOST_ADDED_BYTES = 16;
  private static final String FURTHER_HOME = "furtherHome";

  /// What a delivery may write beside the proof, by the names that it has in the user's file.
  private static final String REGION = "region";

  private static final String OUTPUT = "output";

  private final AtomicFile file;
  private final LockedFile locked;

  /// The records in the state folder.
  public DeliveryRecords(Path stateFolder) {
    this.file = new AtomicFile(stateFolder.resolve("deliveries.json"));
    this.locked = new LockedFile(file, stateFolder.resolve("deliveries.lock"), PATIENCE);
  }

  /// All records.
  ///
  /// @throws FailureException if the file cannot be read or holds something else
  List<DeliveryRecord> all() throws FailureException {
    try {
      Optional<byte[]> bytes = file.read();
      return bytes.isEmpty() ? List.of() : read(Json.parse(bytes.get()));
    } catch (IOException e) {
      throw Failures.ofFile(file.path(), FileReason.NOT_READABLE, e);
    } catch (JsonException | IllegalArgumentException e) {
      throw new FailureException(
          new Failure.FileUntouched(
              file.path(), FileReason.DAMAGED, Optional.ofNullable(e.getMessage()).orElse("")),
          e);
    }
  }

  /// Replaces the records by what `change` makes of them, with no other process between.
  ///
  /// @throws FailureException if the file cannot be read or written; it is then as it was
  void change(UnaryOperator<List<DeliveryRecord>> change)
      throws FailureException, InterruptedException {
    locked.change(
        this::all,
        before -> change.apply(new ArrayList<>(before)),
        after -> file.write(Json.pretty(write(after)).getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonObject write(List<DeliveryRecord> records) {
    List<JsonObject> list = records.stream().map(DeliveryRecords::write).toList();
    return new JsonObject().with("version", 1).withObjects("deliveries", list);
  }

  private static JsonObject write(DeliveryRecord record) {
    Receipt receipt = record.receipt();
    JsonObject json =
        new JsonObject()
            .with("profileId", record.profile().toString())
            .with("file", record.file().toString())
            .with("section", record.section().value())
            .with(proof(receipt.kind()), receipt.proof())
            .with("createdFile", receipt.createdFile())
            .with("addedBytes", receipt.addedBytes())
            .with(REGION, Optional.ofNullable(receipt.written().get(REGION)))
            .with(OUTPUT, Optional.ofNullable(receipt.written().get(OUTPUT)));
    // Left out where it is the user's own, as it was before there were others.
    return record.home() == Home.FURTHER ? json.with(FURTHER_HOME, true) : json;
  }

  /// The member that tells what is there; which of them there is tells the kind.
  private static String proof(DeliveryKind kind) {
    return switch (kind) {
      case FILE -> "accessKeyId";
      case PROCESS -> "credentialProcess";
    };
  }

  private static int addedBytes(JsonObject record) throws JsonException {
    long bytes = record.number("addedBytes");
    if (bytes < 0 || bytes > MOST_ADDED_BYTES) {
      throw new JsonException("addedBytes: not a number of line ends");
    }
    return (int) bytes;
  }

  /// None in records of the first versions.
  private static Map<String, String> written(JsonObject record) throws JsonException {
    Map<String, String> written = new HashMap<>();
    for (String key : List.of(REGION, OUTPUT)) {
      record.optionalString(key).ifPresent(value -> written.put(key, value));
    }
    return written;
  }

  private static List<DeliveryRecord> read(JsonObject json) throws JsonException {
    List<DeliveryRecord> records = new ArrayList<>();
    for (JsonObject record : json.objects("deliveries")) {
      boolean process = record.names().contains(proof(DeliveryKind.PROCESS));
      DeliveryKind kind = process ? DeliveryKind.PROCESS : DeliveryKind.FILE;
      String proof = record.string(proof(kind));
      Receipt receipt =
          new Receipt(
              kind,
              Path.of(record.string("file")),
              new ProfileName(record.string("section")),
              process ? proof : new AccessKeyId(proof).value(),
              record.bool("createdFile", false),
              addedBytes(record),
              written(record));
      Home home = record.bool(FURTHER_HOME, false) ? Home.FURTHER : Home.OWN;
      records.add(new DeliveryRecord(ProfileId.of(record.string("profileId")), receipt, home));
    }
    return records;
  }
}
