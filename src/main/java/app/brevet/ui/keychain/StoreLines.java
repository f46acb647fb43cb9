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
import java.nio.file.Path;
import java.util.Optional;

/// What is said of the stores and of moves between them.
final class StoreLines {

  private final Words words;

  StoreLines(Words words) {
    this.words = words;
  }

  /// This store, within a sentence.
  String name(Kind kind) {
    return words.text(kind == Kind.SYSTEM ? "place.system" : "place.vault");
  }

  String state(State state) {
    return switch (state) {
      case OPEN -> words.text("place.state.open");
      case LOCKED -> words.text("place.state.locked");
      case ABSENT -> words.text("place.state.absent");
      case SILENT -> words.text("place.state.silent");
      case NEW -> words.text("place.state.new");
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
      case LOCKED -> words.text("place.detail.locked");
      case ABSENT ->
          words.text(now.kind() == Kind.VAULT ? "place.detail.vault-gone" : "place.detail.absent");
      case SILENT -> words.text("place.detail.silent");
      case NEW ->
          words.text(now.forced().isPresent() ? "place.detail.new-forced" : "place.detail.new");
    };
  }

  private String held(int count) {
    return switch (Math.min(count, 2)) {
      case 0 -> words.text("place.detail.holds-none");
      case 1 -> words.text("place.detail.holds-one");
      default -> words.text("place.detail.holds-many", count);
    };
  }

  /// Where the vault is, or that the system has a window of its own for what is in its keychain.
  String place(Overview now) {
    Optional<Path> folder = now.vault().map(Vault::folder);
    return switch (now.kind()) {
      case VAULT -> folder.map(path -> words.text("place.vault-folder", path)).orElse("");
      case SYSTEM -> {
        String window = words.text("place.system-window");
        yield folder
            .filter(_ -> now.unfinished().isEmpty())
            .map(path -> words.text("place.older-vault", path))
            .map(older -> words.text("dialogs.sentences", window, older))
            .orElse(window);
      }
    };
  }

  /// Why there is no way to the other store, where the environment forbids it; else empty.
  String fixed(Overview now) {
    return now.isAllowed(now.kind().other()) ? "" : words.text("place.fixed", name(now.kind()));
  }

  String unfinished(Unfinished left) {
    return words.text(
        left.isSwitched() ? "place.unfinished-switched" : "place.unfinished",
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
              words.text(to == Kind.VAULT ? "place.plan.to-vault" : "place.plan.to-system"),
              words.text("dialogs.sentences", all(now), words.text("place.plan.text", name(to))),
              note(now, to),
              words.text("place.plan.move"));
      case FINISH ->
          new Plan(
              words.text("place.plan.finish-title"),
              words.text(
                  now.unfinished().filter(Unfinished::isSwitched).isPresent()
                      ? "place.plan.finish-switched"
                      : "place.plan.finish-text",
                  from,
                  name(to)),
              note(now, to),
              words.text("place.finish"));
      case BACK ->
          new Plan(
              words.text("place.plan.back-title"),
              words.text("place.plan.back-text", from, name(to)),
              note(now, to),
              words.text("place.take-back"));
    };
  }

  private String all(Overview now) {
    int count = now.count().orElse(0);
    return switch (Math.min(count, 2)) {
      case 0 -> words.text("place.plan.all");
      case 1 -> words.text("place.plan.one");
      default -> words.text("place.plan.many", count);
    };
  }

  private String note(Overview now, Kind to) {
    Optional<String> file =
        now.passphraseFile().map(path -> words.text("place.plan.passphrase-file", path));
    return file.orElseGet(() -> isNewVault(now, to) ? words.text("place.plan.new-vault") : "");
  }

  String progress(Progress done) {
    return switch (done.step()) {
      case BEGUN, COPIED, VERIFIED -> words.text("place.moving.copied", done.done(), done.total());
      case SWITCHED, REMOVED, FINISHED ->
          words.text("place.moving.removed", done.done(), done.total());
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

  /// @param isTyped whether somebody types the vault's passphrase
  String outcome(Outcome outcome, boolean isTyped) {
    String to = name(outcome.to());
    if (outcome.isGivenUp()) {
      return words.text("place.done.back", to, outcome.moved());
    }
    String moved = words.text("place.done.moved", to, outcome.moved());
    boolean asks = outcome.to() == Kind.VAULT && isTyped;
    return asks ? words.text("place.done.vault", moved) : moved;
  }
}
