package app.brevet.awsfile;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangedPartTest {

  private static final long SEED = 20261127;
  private static final String[] PIECES = {
    "\n", "\r", " ", "[", "]", "#", "=", "x", "[a]\n", "\n[b]", "k = v\r\n", "\u00ef\u00bb\u00bf"
  };

  /// A text in three pieces, and what they say one after the other.
  private record InPieces(String head, String part, String rest) {

    static InPieces of(byte[] bytes, int from, AwsFileText part) {
      String text = Readings.text(bytes);
      int to = from + part.length();
      return new InPieces(text.substring(0, from), Readings.text(part.bytes()), text.substring(to));
    }

    List<Object> told(AwsFileKind kind) {
      List<Object> told = new ArrayList<>();
      for (String piece : List.of(head, part, rest)) {
        told.addAll(sections(piece, kind));
      }
      for (String piece : List.of(head, part, rest)) {
        told.addAll(reading(piece, kind).whats());
      }
      return told;
    }
  }

  /// What is said of a section, wherever it stands.
  private record Told(Optional<SectionName> name, List<String> properties) {}

  private static AwsFileReading reading(String text, AwsFileKind kind) {
    return AwsFileReader.read(AwsFileText.of(Readings.bytes(text)), kind);
  }

  private static List<Told> sections(String text, AwsFileKind kind) {
    return reading(text, kind).sections().stream()
        .map(
            section ->
                new Told(
                    section.name(),
                    section.properties().stream().map(p -> p.name() + "=" + p.value()).toList()))
        .toList();
  }

  private static List<Object> told(byte[] bytes, AwsFileKind kind) {
    List<Object> told = new ArrayList<>(sections(Readings.text(bytes), kind));
    told.addAll(reading(Readings.text(bytes), kind).whats());
    return told;
  }

  @ParameterizedTest
  @EnumSource
  void of_whenAnyChangeOfAnyFile_thenTheRestIsTheSameAndReadsTheSameByItself(AwsFileKind kind) {
    int count = Counts.of(20_000, 1_000_000);
    System.out.println("seed: " + SEED);
    RandomFiles files = new RandomFiles(SEED);
    Random random = new Random(SEED);
    int cut = 0;
    for (int i = 0; i < count; i++) {
      byte[] bytes = twice(files);
      byte[] changed = changed(bytes, random);

      ChangedPart part = part(bytes, changed, kind);

      InPieces before = InPieces.of(bytes, part.from(), part.before());
      InPieces after = InPieces.of(changed, part.from(), part.after());
      String what = "file %d of seed %d".formatted(i, SEED);
      assertThat(after.head()).as(what).isEqualTo(before.head());
      assertThat(after.rest()).as(what).isEqualTo(before.rest());
      assertThat(before.told(kind)).as(what).isEqualTo(told(bytes, kind));
      assertThat(after.told(kind)).as(what).isEqualTo(told(changed, kind));
      assertThat(sections(before.head(), kind)).as(what).noneMatch(ChangedPartTest::isA);
      assertThat(sections(before.rest(), kind)).as(what).noneMatch(ChangedPartTest::isA);
      cut += before.part().length() < bytes.length ? 1 : 0;
    }
    System.out.println("changes: " + count + ", with a rest: " + cut);
    assertThat(cut).isGreaterThan(count / 4);
  }

  @Test
  void of_whenOneSectionOfManyChanged_thenIsThatSection() {
    String section = "[account-00100]\n";
    String text = LargeFile.of(200);

    ChangedPart part =
        part(
            Readings.bytes(text),
            Readings.bytes(text.replace(section, section + "region = eu-west-1\n")),
            AwsFileKind.CREDENTIALS);

    assertThat(Readings.text(part.before().bytes()))
        .startsWith(section)
        .hasSize(LargeFile.of(1).length());
    assertThat(Readings.text(part.after().bytes())).startsWith(section + "region = eu-west-1\n");
  }

  private static ChangedPart part(byte[] before, byte[] after, AwsFileKind kind) {
    AwsFileText text = AwsFileText.of(before);
    return ChangedPart.of(text, AwsFileReader.read(text, kind), after, "a");
  }

  private static boolean isA(Told section) {
    return section.name().filter(name -> name.isProfile("a")).isPresent();
  }

  private static byte[] twice(RandomFiles files) {
    return Readings.bytes(Readings.text(files.lines()) + Readings.text(files.lines()));
  }

  /// With something put in, taken out or put in the place of something, in one place or in two.
  private static byte[] changed(byte[] bytes, Random random) {
    String text = Readings.text(bytes);
    int changes = random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + random.nextInt(4));
      String piece = random.nextInt(4) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
      text = text.substring(0, from) + piece + text.substring(to);
    }
    return Readings.bytes(text);
  }
}
