package app.brevet.ui.activity;

import app.brevet.activity.Activity.Entry;
import app.brevet.ui.activity.ActivityViewModel.Line;
import app.brevet.words.ActivityWords;
import app.brevet.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Entries of the activity in words.
final class EntryLines {

  private final Words words;
  private final ActivityWords told;

  EntryLines(Words words) {
    this.words = words;
    this.told = words.activity();
  }

  /// These entries, in the same order.
  List<Line> of(List<Entry> entries, Instant now) {
    return entries.stream().map(entry -> line(entry, now)).toList();
  }

  private Line line(Entry entry, Instant now) {
    String by = told.by(entry.by().kind().key(), entry.by().program());
    String what = told.what(entry.event().key(), by);
    String detail =
        told.detail(entry.event().isFailure(), entry.detail(), entry.awsCode(), entry.requestId());
    String searched =
        String.join("\n", entry.profile().value(), what, detail, entry.detail())
            .toLowerCase(Locale.ROOT);
    return new Line(
        entry,
        words.times().at(entry.at(), now),
        entry.profile().value(),
        what,
        detail,
        entry.event().isFailure(),
        searched);
  }
}
