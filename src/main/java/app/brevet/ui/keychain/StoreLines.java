package app.brevet.ui.keychain;

import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.ui.keychain.StoreCare.Overview;
import app.brevet.ui.keychain.StoreCare.State;
import app.brevet.ui.keychain.StoreCare.Vault;
import app.brevet.ui.keychain.StoreMoveViewModel.Plan;
import app.brevet.ui.keychain.StoreMoveViewModel.Way;
import app.brevet.ui.kit.StatusChip.Tone;
import app.brevet.words.Words;
import java.util.Optional;

/// What is said of the stores and of moves between them.
final class StoreLines {

  private final Words words;

  StoreLines(Words words) {
    this.words = words;
  }

  /// This store, within a sentence.
  String name(Kind kind) {
    return words.text(kind == Kind.SYSTEM ? "store.system" : "store.vault");
  }

  String state(State state) {
    return switch (state) {
      case OPEN -> words.text("store.state.open");
      case LOCKED -> words.text("store.state.locked");
      case ABSENT -> words.text("store.state.absent");
      case SILENT -> words.text("store.state.silent");
      case NEW -> words.text("store.state.new");
    };
  }

  static Tone tone(State state) {
    return switch (state) {
      case OPEN -> Tone.GOOD;
      case LOCKED -> Tone.ATTENTION;
      case ABSENT, SILENT -> Tone.BAD;
      case NEW -> Tone.NEUTRAL;
    };
  }

  String detail(Overview now) {
    return switch (now.state()) {
      case OPEN -> now.count().map(this::held).orElse("");
      case LOCKED -> words.text("store.detail.locked");
      case ABSENT ->
          words.text(now.kind() == Kind.VAULT ? "store.detail.vault-gone" : "store.detail.absent");
      case SILENT -> words.text("store.detail.silent");
      case NEW -> words.text("store.detail.new");
    };
  }

  private String held(int count) {
    return switch (Math.min(count, 2)) {
      case 0 -> words.text("store.detail.holds-none");
      case 1 -> words.text("store.detail.holds-one");
      default -> words.text("store.detail.holds-many", count);
    };
  }

  /// Where the vault is, or that the system has a window of its own for what is in its keychain.
  String place(Overview now) {
    return now.vault()
        .map(Vault::folder)
        .map(folder -> words.text("store.vault-folder", folder))
        .orElseGet(() -> now.kind() == Kind.SYSTEM ? words.text("store.system-window") : "");
  }

  String unfinished(Unfinished left) {
    return words.text(
        left.isSwitched() ? "store.unfinished-switched" : "store.unfinished",
        name(left.from()),
        name(left.to()));
  }

  /// Whether a move to this store makes the vault.
  static boolean isNewVault(Overview now, Kind to) {
    return to == Kind.VAULT && now.vault().isEmpty();
  }

  /// What a move to this store does.
  Plan plan(Overview now, Way way, Kind to) {
    String from = name(to.other());
    return switch (way) {
      case THERE ->
          new Plan(
              words.text(to == Kind.VAULT ? "store.plan.to-vault" : "store.plan.to-system"),
              words.text("dialogs.sentences", all(now), words.text("store.plan.text", name(to))),
              note(now, to),
              words.text("store.plan.move"));
      case FINISH ->
          new Plan(
              words.text("store.plan.finish-title"),
              words.text("store.plan.finish-text", from, name(to)),
              note(now, to),
              words.text("store.finish"));
      case BACK ->
          new Plan(
              words.text("store.plan.back-title"),
              words.text("store.plan.back-text", from, name(to)),
              note(now, to),
              words.text("store.take-back"));
    };
  }

  private String all(Overview now) {
    int count = now.count().orElse(0);
    return switch (Math.min(count, 2)) {
      case 0 -> words.text("store.plan.all");
      case 1 -> words.text("store.plan.one");
      default -> words.text("store.plan.many", count);
    };
  }

  private String note(Overview now, Kind to) {
    Optional<String> file =
        now.passphraseFile().map(path -> words.text("store.plan.passphrase-file", path));
    return file.orElseGet(() -> isNewVault(now, to) ? words.text("store.plan.new-vault") : "");
  }

  String progress(Progress done) {
    return switch (done.step()) {
      case BEGUN, COPIED, VERIFIED -> words.text("store.moving.copied", done.done(), done.total());
      case SWITCHED, REMOVED, FINISHED ->
          words.text("store.moving.removed", done.done(), done.total());
    };
  }

  /// How much of the whole is done: copying is the one half, removing the other.
  static double fraction(Progress done) {
    double part = done.total() == 0 ? 1 : done.done() / (double) done.total();
    return switch (done.step()) {
      case BEGUN -> 0;
      case COPIED -> part / 2;
      case VERIFIED, SWITCHED -> 0.5;
      case REMOVED -> 0.5 + part / 2;
      case FINISHED -> 1;
    };
  }

  String outcome(Outcome outcome) {
    String to = name(outcome.to());
    if (outcome.isGivenUp()) {
      return words.text("store.done.back", to, outcome.moved());
    }
    String moved = words.text("store.done.moved", to, outcome.moved());
    return outcome.to() == Kind.VAULT ? words.text("store.done.vault", moved) : moved;
  }
}
