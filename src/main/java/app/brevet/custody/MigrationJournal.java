package app.brevet.custody;

import app.brevet.custody.SecretStore.Kind;
import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.json.JsonObject;
import app.brevet.keychain.ItemKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileId;
import app.brevet.os.AtomicFile;
import app.brevet.session.Failures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What is known of a migration while it lasts, in `migration.json` of the state folder: from where
/// to where, and once all is copied, which items those were. No secrets.
///
/// How far it came is told by the settings: as long as the old store is recorded there, items are
/// copied; once the new one is, they are removed from the old one.
public final class MigrationJournal {

  private static final int VERSION = 1;
  private static final String KIND = "kind";
  private static final String PROFILE_ID = "profileId";
  private static final String ACCESS_KEY_ID = "accessKeyId";

  private final AtomicFile file;

  /// The journal in this folder.
  public MigrationJournal(Path stateFolder) {
    this.file = new AtomicFile(stateFolder.resolve("migration.json"));
  }

  /// One migration.
  ///
  /// @param items what was copied and found the same in both stores; none before that
  record Entry(Kind from, Kind to, List<ItemKey> items) {

    Entry {
      items = List.copyOf(items);
    }
  }

  /// The migration that is not finished, if there is one.
  ///
  /// @throws FailureException if the file cannot be read, or says something else
  Optional<Entry> read() throws FailureException {
    try {
      Optional<byte[]> bytes = file.read();
      return bytes.isEmpty() ? Optional.empty() : Optional.of(entry(Json.parse(bytes.get())));
    } catch (IOException e) {
      throw Failures.ofFile(file.path(), FileReason.NOT_READABLE, e);
    } catch (JsonException | IllegalArgumentException e) {
      throw new FailureException(
          new Failure.FileUntouched(
              file.path(), FileReason.DAMAGED, Optional.ofNullable(e.getMessage()).orElse("")),
          e);
    }
  }

  /// Writes what is known now.
  ///
  /// @throws FailureException if it cannot be written; it is then as it was
  void write(Entry entry) throws FailureException {
    JsonObject document =
        new JsonObject()
            .with("version", VERSION)
            .with("from", entry.from().key())
            .with("to", entry.to().key())
            .withObjects("items", entry.items().stream().map(MigrationJournal::item).toList());
    try {
      file.write(Json.pretty(document).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    }
  }

  /// The migration is over.
  ///
  /// @throws FailureException if the file cannot be removed
  void end() throws FailureException {
    try {
      file.remove();
    } catch (IOException e) {
      throw Failures.ofWriting(file.path(), e);
    }
  }

  private static JsonObject item(ItemKey key) {
    return new JsonObject()
        .with(KIND, key.kind().key())
        .with(PROFILE_ID, key.profileId().map(ProfileId::toString))
        .with(ACCESS_KEY_ID, key.accessKeyId().map(AccessKeyId::value));
  }

  private static Entry entry(JsonObject document) throws JsonException {
    long version = document.number("version");
    if (version != VERSION) {
      throw new JsonException("version " + version + Failure.FileUntouched.NEWER);
    }
    List<ItemKey> items = new ArrayList<>();
    for (JsonObject item : document.objects("items")) {
      items.add(
          new ItemKey(
              kind(item.string(KIND)),
              item.optionalString(PROFILE_ID).map(ProfileId::of),
              item.optionalString(ACCESS_KEY_ID).map(AccessKeyId::new)));
    }
    return new Entry(Kind.of(document.string("from")), Kind.of(document.string("to")), items);
  }

  private static ItemKey.Kind kind(String key) throws JsonException {
    return Arrays.stream(ItemKey.Kind.values())
        .filter(kind -> kind.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new JsonException("items: of a kind that is not known"));
  }
}
