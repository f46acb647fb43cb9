package app.brevet.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.activity.Activity.AwsAnswer;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.model.ProfileName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivityTextTest {

  private static String row(Entry entry) {
    return ActivityText.csv(List.of(entry)).lines().skip(1).findFirst().orElseThrow();
  }

  private static Entry named(String profile, String detail) {
    return new Entry(ActivityContract.NOW, Event.DELIVERED, new ProfileName(profile), detail);
  }

  @Test
  void csv_whenThereAreEntries_thenARowOfNamesAndARowEach() {
    String csv =
        ActivityText.csv(List.of(ActivityContract.refused(1, "4f2e"), named("dev", "dev in /f")));

    assertThat(csv)
        .isEqualTo(
            "at,event,profile,detail,awsCode,requestId,by,program\r\n"
                + "2026-11-22T13:00:01.250Z,failed,dev,aws-not-authorized,AccessDenied,4f2e,"
                + "command-line,terraform\r\n"
                + "2026-11-22T13:00:00.250Z,delivered,dev,dev in /f,,,unknown,\r\n");
  }

  /// All of these are names that a profile may have.
  @ParameterizedTest
  @ValueSource(strings = {"@SUM", "+1+1", "-2-3", "@x/y:z%20"})
  void csv_whenAProfileIsNamedLikeAFormula_thenATableTakesItForText(String name) {
    assertThat(row(named(name, ""))).contains(",\"'" + name + "\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://e\")", "@a", "\uff1d1", "-1", "+1"})
  void csv_whenADetailIsLikeAFormula_thenATableTakesItForText(String detail) {
    assertThat(row(named("dev", detail))).contains(",\"'" + detail.replace("\"", "\"\"") + "\",");
  }

  @Test
  void csv_whenAProgramOrAwsIsLikeAFormula_thenATableTakesItForText() {
    Entry entry =
        new Entry(
            ActivityContract.NOW,
            Event.FAILED,
            new ProfileName("dev"),
            "x",
            Optional.of(new AwsAnswer("=1", "=2")),
            Asker.commandLine(Optional.of("/bin/=3")));
    assertThat(row(entry)).endsWith(",\"'=1\",\"'=2\",command-line,\"'=3\"");
  }

  @Test
  void csv_whenTextHasCommasQuotesAndLines_thenARowStaysARow() {
    assertThat(row(named("dev", "a,\"b\"\r\n\u001b[31mc")))
        .contains(",\"a,\"\"b\"\"\\u000d\\u000a\\u001b[31mc\",");
  }

  @Test
  void jsonLines_whenThereAreEntries_thenTheyReadBack() {
    List<Entry> entries = List.of(ActivityContract.refused(1, "4f2e"), ActivityContract.entry(2));

    assertThat(ActivityText.jsonLines(entries).lines().map(EntryLine::read))
        .containsExactly(Optional.of(entries.get(0)), Optional.of(entries.get(1)));
  }
}
