package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyRecordsTest {

  private static final AccessKeyId ID = new AccessKeyId("AKIAIOSFODNN7EXAMPLE");
  private static final AccessKeyId OTHER = new AccessKeyId("AKIAIOSFODNN8EXAMPLE");
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setUp() {
    file = folder.resolve("access-keys.json");
  }

  /// As another process has them.
  private KeyRecords records() {
    return new KeyRecords(folder);
  }

  private static KeyRecord told(AccessKeyId id) {
    return new KeyRecord(
        id,
        Optional.of(NOW),
        Optional.of(NOW.minus(Duration.ofDays(34))),
        Optional.of(new KeyRecord.Use(NOW.minusSeconds(7200), "sts", "us-east-1")),
        false,
        Optional.empty());
  }

  private static KeyRecord untold(AccessKeyId id) {
    return new KeyRecord(
        id, Optional.of(NOW), Optional.empty(), Optional.empty(), true, Optional.empty());
  }

  @Test
  void all_whenRemembered_thenAnotherProcessKnowsTheSame() {
    records().remember(List.of(told(ID), untold(OTHER)));

    assertThat(records().all()).isEqualTo(Map.of(ID, told(ID), OTHER, untold(OTHER)));
  }

  private KeyRecord known() {
    return Objects.requireNonNull(records().all().get(ID));
  }

  @Test
  void remember_whenRefused_thenWhatWasKnownStays() {
    records().remember(List.of(told(ID)));

    records().remember(List.of(KeyRecord.refused(ID, NOW.plusSeconds(1))));

    KeyRecord known = known();
    assertThat(known.created()).isEqualTo(told(ID).created());
    assertThat(known.told()).contains(NOW);
    assertThat(known.refused()).contains(NOW.plusSeconds(1));
  }

  @Test
  void remember_whenToldAfterARefusal_thenTheRefusalIsForgotten() {
    records().remember(List.of(KeyRecord.refused(ID, NOW)));

    records().remember(List.of(told(ID)));

    assertThat(records().all()).containsEntry(ID, told(ID));
  }

  @Test
  void remember_whenTheDateIsNotToldAnyMore_thenItIsStillKnown() {
    records().remember(List.of(told(ID)));

    records().remember(List.of(untold(ID)));

    assertThat(known().created()).isEqualTo(told(ID).created());
    assertThat(known().lastUseUnknown()).isTrue();
  }

  @Test
  void forget_whenTheKeyIsGone_thenItAlone() {
    records().remember(List.of(told(ID), told(OTHER)));

    records().forget(ID);

    assertThat(records().all()).containsOnlyKeys(OTHER);
  }

  @Test
  void remember_whenTheFileIsDamaged_thenItIsPutAsideAndANewOneWritten() throws IOException {
    Files.writeString(file, "{\"version\": 1, \"keys\": [{\"accessKeyId\": ");
    assertThat(records().all()).isEmpty();

    records().remember(List.of(told(ID)));

    assertThat(records().all()).containsOnlyKeys(ID);
    assertThat(folder.resolve("access-keys.damaged.json"))
        .hasContent("{\"version\": 1, \"keys\": [{\"accessKeyId\": ");
  }

  @Test
  void all_whenATimeIsNone_thenNothingIsKnownAndTheFileStays() throws IOException {
    String text =
        "{\"version\": 1, \"keys\": [{\"accessKeyId\": \"%s\", \"created\": \"soon\"}]}"
            .formatted(ID);
    Files.writeString(file, text);

    assertThat(records().all()).isEmpty();
    assertThat(file).hasContent(text);
  }

  @Test
  void remember_whenTheFileIsOfALaterBrevet_thenItIsLeftAsItIs() throws IOException {
    Files.writeString(file, "{\"version\": 2, \"keys\": {}}");

    records().remember(List.of(told(ID)));

    assertThat(file).hasContent("{\"version\": 2, \"keys\": {}}");
    assertThat(records().all()).isEmpty();
  }

  @Test
  void remember_whenTheFileCannotBeWritten_thenNoActFailsForIt() throws IOException {
    Files.createDirectory(file);

    records().remember(List.of(told(ID)));

    assertThat(records().all()).isEmpty();
  }

  @Test
  void remember_whenThereAreVeryMany_thenTheLatestAreKept() {
    List<KeyRecord> many = new ArrayList<>();
    for (int at = 0; at < 501; at++) {
      AccessKeyId id = new AccessKeyId("AKIA%016d".formatted(at));
      many.add(KeyRecord.made(id, NOW.plusSeconds(at)));
    }

    records().remember(many);

    assertThat(records().all())
        .hasSize(500)
        .doesNotContainKey(many.getFirst().id())
        .containsKey(many.getLast().id());
  }

  @Test
  void onChange_whenRemembered_thenItIsReadThere() {
    KeyRecords records = records();
    List<Integer> seen = new ArrayList<>();
    records.onChange(() -> seen.add(records.all().size()));

    records.remember(List.of(told(ID)));

    assertThat(seen).containsExactly(1);
  }

  @Test
  void days_whenOfATimeToCome_thenNone() {
    assertThat(KeyRecord.made(ID, NOW).days(NOW.minus(Duration.ofDays(3)))).contains(0L);
    assertThat(KeyRecord.made(ID, NOW).days(NOW.plus(Duration.ofDays(3)))).contains(3L);
    assertThat(untold(ID).days(NOW)).isEmpty();
  }
}
