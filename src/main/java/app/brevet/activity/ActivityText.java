package app.brevet.activity;

import app.brevet.activity.Activity.Entry;
import app.brevet.json.JsonObject;
import app.brevet.model.Printable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Entries as text for other programs.
public final class ActivityText {

  private static final String COLUMNS = "at,event,profile,detail,awsCode,requestId,by,program\r\n";
  private static final String BEGINS_A_FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";
  private static final int LONGEST = 10_000;

  private ActivityText() {}

  /// An entry as a JSON object, with the members of a line of the log.
  public static JsonObject json(Entry entry) {
    return EntryLine.json(entry);
  }

  /// A line of JSON an entry, as in the log.
  public static String jsonLines(List<Entry> entries) {
    return entries.stream().map(EntryLine::of).collect(Collectors.joining());
  }

  /// Comma-separated values with a line of names first (RFC 4180). Before what a table would take
  /// for a formula there is an apostrophe, by which it takes it for text: a profile may be named
  /// `@SUM`. Control characters are written as `\\uXXXX`.
  public static String csv(List<Entry> entries) {
    return entries.stream().map(ActivityText::row).collect(Collectors.joining("", COLUMNS, ""));
  }

  private static String row(Entry entry) {
    return Stream.of(
            entry.at().toString(),
            entry.event().key(),
            entry.profile().value(),
            entry.detail(),
            entry.awsCode(),
            entry.requestId(),
            entry.by().kind().key(),
            entry.by().program())
        .map(ActivityText::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String safe = Printable.of(text, LONGEST);
    boolean isFormula = !safe.isEmpty() && BEGINS_A_FORMULA.indexOf(safe.charAt(0)) >= 0;
    String said = isFormula ? "'" + safe : safe;
    boolean isPlain = said.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\'');
    return isPlain ? said : '"' + said.replace("\"", "\"\"") + '"';
  }
}
