package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LinesFromEndTest {

  private static List<String> linesOf(String text) throws IOException {
    LinesFromEnd lines =
        new LinesFromEnd(new CountedChannel(text.getBytes(StandardCharsets.UTF_8)));
    List<String> all = new ArrayList<>();
    for (Optional<String> line = lines.previous(); line.isPresent(); line = lines.previous()) {
      all.add(line.get());
    }
    return all.reversed();
  }

  @Test
  void previous_whenThereIsNothing_thenNoLine() throws IOException {
    assertThat(linesOf("")).isEmpty();
  }

  @Test
  void previous_whenTheLastLineIsTorn_thenItIsALineToo() throws IOException {
    assertThat(linesOf("a\n\nbé\nto")).containsExactly("a", "", "bé", "to");
  }

  @Test
  void previous_whenLinesLieAcrossBlocks_thenEachIsWhole() throws IOException {
    int seeds = Counts.of(100, 2_000);
    for (int seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      String text =
          IntStream.range(0, random.nextInt(40))
              .mapToObj(number -> number + "é".repeat(random.nextInt(20_000)) + "\n")
              .collect(Collectors.joining());

      assertThat(linesOf(text)).as("seed " + seed).isEqualTo(text.lines().toList());
    }
  }

  @Test
  void previous_whenALineIsLongerThanAnyEntry_thenItAloneIsPassedOver() throws IOException {
    String giant = "x".repeat(5 * LinesFromEnd.BLOCK + 17);
    assertThat(linesOf("a\nb\n" + giant + "\nc\nd\n")).containsExactly("a", "b", "c", "d");
    assertThat(linesOf("a\n" + giant + "\n" + giant + "\nd\n")).containsExactly("a", "d");
    assertThat(linesOf("a\n" + giant)).containsExactly("a");
  }

  @Test
  void previous_whenTheFileIsLong_thenTheLatestLinesCostOneBlock() throws IOException {
    byte[] log =
        IntStream.range(0, 100_000)
            .mapToObj(number -> EntryLine.of(ActivityContract.entry(number)))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    CountedChannel channel = new CountedChannel(log);
    LinesFromEnd lines = new LinesFromEnd(channel);

    for (int i = 1; i <= 6; i++) {
      assertThat(lines.previous().flatMap(EntryLine::read))
          .contains(ActivityContract.entry(100_000 - i));
    }
    System.out.println("log: " + log.length + " bytes; read: " + channel.read());
    assertThat(channel.read()).isEqualTo(LinesFromEnd.BLOCK);
  }

  @Test
  void previous_whenAllIsRead_thenEachByteIsReadOnce() throws IOException {
    byte[] log =
        IntStream.range(0, 100_000)
            .mapToObj(number -> EntryLine.of(ActivityContract.entry(number)))
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);
    CountedChannel channel = new CountedChannel(log);
    LinesFromEnd lines = new LinesFromEnd(channel);
    int count = 0;
    while (lines.previous().isPresent()) {
      count++;
    }
    assertThat(count).isEqualTo(100_000);
    assertThat(channel.read()).isEqualTo(log.length);
  }
}
