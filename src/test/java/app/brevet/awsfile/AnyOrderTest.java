package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileName;
import app.brevet.testing.Counts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sections that are taken back in another order than that in which they were put.
class AnyOrderTest {

  private static final long SEED = 20261125;
  private static final List<List<Integer>> ORDERS =
      List.of(
          List.of(0, 1),
          List.of(1, 0),
          List.of(0, 1, 2),
          List.of(0, 2, 1),
          List.of(1, 0, 2),
          List.of(1, 2, 0),
          List.of(2, 0, 1),
          List.of(2, 1, 0));

  @TempDir Path folder;
  private Path path = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(path, path);
  private int sessions;

  static List<CorpusFile> writable() {
    return CorpusFile.credentials().stream().filter(f -> f.expected().isPresent()).toList();
  }

  @BeforeEach
  void file() {
    path = folder.resolve("credentials");
    file = new SharedCredentialsFile(path, folder.resolve("backups"));
  }

  @Test
  void takeBack_whenTheLastLineHadNoEnd_thenTheBlankLineBehindServesAsItsEnd() throws Exception {
    Files.writeString(path, "[x]\na=b");
    Receipt bob = put(0);
    Receipt bob2 = put(1);

    file.takeBack(bob);
    assertThat(Files.readString(path)).startsWith("[x]\na=b\n[brevet-1]\n");

    file.takeBack(bob2);
    assertThat(path).hasContent("[x]\na=b");
    assertThat(Files.size(path)).isEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("writable")
  void takeBack_whenInAnyOrder_thenAFileOfTheCorpusIsAsItWas(CorpusFile corpus) throws Exception {
    Random random = new Random(SEED);
    List<Integer> order = ORDERS.get(Math.floorMod(corpus.name().hashCode(), ORDERS.size()));
    Files.write(path, corpus.bytes());

    putAndTakeBack(order, random);

    assertThat(Files.readAllBytes(path)).as("order %s", order).isEqualTo(corpus.bytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void takeBack_whenThereWasNoFile_thenThereIsNoneInAnyOrder(int order) throws Exception {
    putAndTakeBack(ORDERS.get(order), new Random(SEED));

    assertThat(path).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void takeBack_whenTheFileWasEmpty_thenItIsEmptyInAnyOrder(int order) throws Exception {
    Files.createFile(path);

    putAndTakeBack(ORDERS.get(order), new Random(SEED));

    assertThat(path).isEmptyFile();
  }

  @ParameterizedTest
  @EnumSource
  void edit_whenAnyFileAndAnyOrder_thenEveryByteIsAsItWasAndOthersReadAsBefore(AwsFileKind kind)
      throws Exception {
    int count = Counts.of(4_000, 500_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    Random random = new Random(SEED);
    for (int i = 0; i < count; i++) {
      byte[] bytes = files.lines();
      List<Integer> order = ORDERS.get(random.nextInt(ORDERS.size()));
      assertThat(afterAll(kind, bytes, order, random))
          .as("file %d of seed %d, order %s", i, SEED, order)
          .isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("writable")
  void edit_whenAFileOfTheCorpusAndEachOrder_thenEveryByteIsAsItWas(CorpusFile corpus)
      throws Exception {
    Random random = new Random(SEED);
    for (List<Integer> order : ORDERS) {
      assertThat(afterAll(AwsFileKind.CREDENTIALS, corpus.bytes(), order, random))
          .as("%s", order)
          .isEqualTo(corpus.bytes());
    }
  }

  /// The bytes once all sections were added, some renewed, and all removed in this order, each step
  /// checked to leave every other section as it was.
  private static byte[] afterAll(AwsFileKind kind, byte[] bytes, List<Integer> order, Random random)
      throws AwsFileException {
    AwsFileText text = AwsFileText.of(bytes);
    List<Integer> added = new ArrayList<>();
    for (int n = 0; n < order.size(); n++) {
      SectionEdit edit = SectionEdit.append(text, TestSessions.lines(kind, name(n), n + 1));
      added.add(edit.lineEnds());
      text = edit.text();
    }
    for (int n : order) {
      if (random.nextBoolean()) {
        text =
            SectionEdit.renew(owned(kind, text, n), TestSessions.lines(kind, name(n), n + 10))
                .text();
      }
      SectionEdit edit = new SectionRemoval(owned(kind, text, n), added.get(n), false).edit();
      assertThat(new EditCheck(kind, text, edit, name(n).value()).isSafe(Optional.empty()))
          .isTrue();
      text = edit.text();
    }
    return text.bytes();
  }

  private void putAndTakeBack(List<Integer> order, Random random) throws AwsFileException {
    List<Receipt> receipts = new ArrayList<>();
    for (int n = 0; n < order.size(); n++) {
      receipts.add(put(n));
    }
    for (int n : order) {
      if (random.nextBoolean()) {
        receipts.set(n, put(n).renewing(receipts.get(n)));
      }
      assertThat(file.takeBack(receipts.get(n))).isTrue();
    }
  }

  private Receipt put(int n) throws AwsFileException {
    sessions++;
    return file.put(name(n), TestSessions.session(sessions), TestSessions::noneIsOurs);
  }

  private static ProfileName name(int n) {
    return new ProfileName("brevet-" + n);
  }

  private static OwnedSection owned(AwsFileKind kind, AwsFileText text, int n) {
    List<Section> sections = AwsFileReader.read(text, kind).profile(name(n).value());
    assertThat(sections).hasSize(1);
    return new OwnedSection(kind, text, sections.getFirst());
  }
}
