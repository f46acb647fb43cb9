package app.brevet.ui.exports;

import app.brevet.model.ProfileName;
import app.brevet.transfer.RestoreItem;
import app.brevet.transfer.RestoreItem.State;
import app.brevet.ui.exports.RestoreViewModel.Group;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What an export holds and what became of it, in words for the window.
final class RestoreLines {

  private final Words words;

  RestoreLines(Words words) {
    this.words = words;
  }

  /// What would become of each.
  List<Group> planned(List<RestoreItem> items) {
    List<Group> groups = new ArrayList<>();
    add(groups, "statefile.group.new", of(items, item -> item.state() == State.NEW, this::what));
    add(
        groups,
        "statefile.group.replaced",
        of(items, item -> item.state() == State.DIFFERS && item.isDone(), this::what));
    add(groups, "statefile.group.differs", of(items, RestoreLines::staysAsItIs, this::what));
    add(groups, "statefile.group.left", of(items, RestoreLines::isLeftOut, this::why));
    add(groups, "statefile.group.same", of(items, item -> item.state() == State.SAME, this::what));
    return groups;
  }

  /// What became of each.
  ///
  /// @param done what is in place
  /// @param withoutKey the users that need a key yet
  List<Group> outcome(
      List<RestoreItem> items, List<RestoreItem> done, List<ProfileName> withoutKey) {
    List<Group> groups = new ArrayList<>();
    add(groups, "statefile.group.done", of(items, done::contains, this::what));
    add(
        groups,
        "statefile.group.failed",
        of(items, item -> item.isDone() && !done.contains(item), this::what));
    add(groups, "statefile.group.differs", of(items, RestoreLines::staysAsItIs, this::what));
    add(groups, "statefile.group.left", of(items, RestoreLines::isLeftOut, this::why));
    add(
        groups,
        "statefile.group.without-key",
        withoutKey.stream().map(ProfileName::value).toList());
    return groups;
  }

  private void add(List<Group> groups, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      groups.add(new Group(words.text(title, lines.size()), lines));
    }
  }

  private static List<String> of(
      List<RestoreItem> items,
      Predicate<RestoreItem> which,
      Function<RestoreItem, String> inWords) {
    return items.stream().filter(which).map(inWords).toList();
  }

  private static boolean staysAsItIs(RestoreItem item) {
    return item.state() == State.DIFFERS && !item.isDone();
  }

  private static boolean isLeftOut(RestoreItem item) {
    return switch (item.state()) {
      case NEW, SAME, DIFFERS -> false;
      case NAME_TAKEN, STANDS_IN, OTHER_KIND, NO_SOURCE, NO_PROFILE -> true;
    };
  }

  private String what(RestoreItem item) {
    return switch (item.kind()) {
      case PROFILE -> words.text("statefile.item.profile", item.subject());
      case ACCESS_KEY -> words.text("statefile.item.access-key", item.subject());
      case TOTP_SEED -> words.text("statefile.item.totp-seed", item.subject());
      case SETTING -> setting(item.subject());
    };
  }

  /// A setting by what it is about, since its name in the file says little.
  private String setting(String name) {
    return switch (name) {
      case "appearance" -> words.text("statefile.setting.appearance");
      case "lockAfterMinutes" -> words.text("statefile.setting.lock-after");
      case "pinned" -> words.text("statefile.setting.pinned");
      default -> words.text("statefile.setting", name);
    };
  }

  private String why(RestoreItem item) {
    String what = what(item);
    return switch (item.state()) {
      case NEW, SAME, DIFFERS -> what;
      case NAME_TAKEN -> words.text("statefile.why.name-taken", what, item.subject());
      case STANDS_IN -> words.text("statefile.why.stands-in", what, item.subject());
      case OTHER_KIND -> words.text("statefile.why.other-kind", what);
      case NO_SOURCE -> words.text("statefile.why.no-source", what);
      case NO_PROFILE -> words.text("statefile.why.no-profile", what);
    };
  }
}
