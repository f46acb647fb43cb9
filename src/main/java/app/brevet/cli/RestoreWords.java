package app.brevet.cli;

import app.brevet.transfer.RestoreItem;
import app.brevet.words.Words;
import java.util.List;

/// What becomes of the items of an export, in words.
final class RestoreWords {

  private RestoreWords() {}

  /// One item.
  static String line(RestoreItem item, Words words) {
    String what = what(item, words);
    return switch (item.state()) {
      case NEW -> words.text("exports.state.new", what);
      case SAME -> words.text("exports.state.same", what);
      case DIFFERS ->
          item.isDone()
              ? words.text("exports.state.replaced", what)
              : words.text("exports.state.differs", what);
      case NAME_TAKEN -> words.text("exports.state.name-taken", what, item.subject());
      case STANDS_IN -> words.text("exports.state.stands-in", what, item.subject());
      case OTHER_KIND -> words.text("exports.state.other-kind", what);
      case NO_SOURCE -> words.text("exports.state.no-source", what);
      case NO_PROFILE -> words.text("exports.state.no-profile", what);
    };
  }

  private static String what(RestoreItem item, Words words) {
    return switch (item.kind()) {
      case PROFILE -> words.text("exports.item.profile", item.subject());
      case ACCESS_KEY -> words.text("exports.item.access-key", item.subject());
      case TOTP_SEED -> words.text("exports.item.totp-seed", item.subject());
      case SETTING -> words.text("exports.item.setting", item.subject());
    };
  }

  /// All of them together.
  static String sum(List<RestoreItem> items, boolean isDry, Words words) {
    long done = items.stream().filter(RestoreItem::isDone).count();
    long same = items.stream().filter(item -> item.state() == RestoreItem.State.SAME).count();
    long left = items.size() - done - same;
    return isDry
        ? words.text("exports.restore.dry-run", done, same, left)
        : words.text("exports.restore.done", done, same, left);
  }
}
