package app.brevet.ui.found;

import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.UserProfile;
import app.brevet.transfer.ImportItem;
import app.brevet.transfer.ImportItem.Fate;
import app.brevet.transfer.ImportItem.Thing;
import app.brevet.transfer.ImportOutcome;
import app.brevet.transfer.ImportOutcome.Result;
import app.brevet.transfer.PlaintextChange;
import app.brevet.transfer.PlaintextProposal;
import app.brevet.transfer.PlaintextProposal.Dependent;
import app.brevet.transfer.PlaintextProposal.Left;
import app.brevet.ui.found.FoundRow.Offer;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;

/// What was found and what came of it, in words for the window.
final class FoundLines {

  private final Words words;

  FoundLines(Words words) {
    this.words = words;
  }

  /// How many keys lie there.
  String summary(List<ImportItem> items) {
    if (items.isEmpty()) {
      return words.text("found.none");
    }
    long keys = items.stream().filter(item -> item.thing() instanceof Thing.Key).count();
    if (keys == 0) {
      return words.text("found.no-keys");
    }
    return keys == 1 ? words.text("found.one-key") : words.text("found.keys", keys);
  }

  FoundRow row(ImportItem item) {
    String name = item.profile().map(ProfileName::value).orElseGet(item::name);
    String shown = name.isEmpty() ? words.text("import.thing.environment") : name;
    return new FoundRow(item.number(), shown, detail(item), offer(item));
  }

  private static Offer offer(ImportItem item) {
    if (item.isImportable()) {
      return Offer.IMPORT;
    }
    return isKept(item) ? Offer.TAKE_OUT : Offer.NOTHING;
  }

  /// Whether it is a key that the keychain has, or will have once the rest is imported.
  private static boolean isKept(ImportItem item) {
    return item.thing() instanceof Thing.Key
        && (item.fate() instanceof Fate.There || item.fate() instanceof Fate.SameAs);
  }

  private String detail(ImportItem item) {
    String what = what(item);
    return switch (item.fate()) {
      case Fate.New _ -> what;
      case Fate.Renamed _ -> what + " " + words.text("found.renamed", item.name());
      case Fate.There(ProfileName name) ->
          what + " " + words.text(isKept(item) ? "found.kept" : "found.there", name);
      case Fate.SameAs(ProfileName name) -> what + " " + words.text("found.same", name);
      case Fate.Refused refused ->
          what + " " + words.text("import.why." + refused.why().key(), refused.detail());
    };
  }

  private String what(ImportItem item) {
    String file =
        item.origin()
            .file()
            .map(path -> String.valueOf(path.getFileName()))
            .orElseGet(() -> words.text("import.thing.environment"));
    return switch (item.thing()) {
      case Thing.Key key -> words.text("found.key", key.id(), file);
      case Thing.Role role -> words.text("found.role", role.roleArn(), file);
      case Thing.WebIdentity web -> words.text("found.web-identity", web.roleArn(), file);
      case Thing.Other _ -> words.text("found.other", file);
    };
  }

  /// Shows in its row what came of it.
  void tell(FoundRow row, ImportOutcome outcome) {
    switch (outcome.result()) {
      case Result.Imported(UserProfile user) ->
          row.become(
              FoundState.IMPORTED,
              user.identity()
                  .map(owner -> words.text("found.done-as", owner.arn()))
                  .orElseGet(() -> words.text("found.done")));
      case Result.Imported(Profile _) -> row.become(FoundState.IMPORTED, words.text("found.done"));
      case Result.There(ProfileName name) ->
          row.become(FoundState.IMPORTED, words.text("found.has-it", name));
      case Result.Refused _ -> row.become(FoundState.NOT_OFFERED, "");
      case Result.SourceMissing _ ->
          row.become(FoundState.FAILED, words.text("found.source-missing"));
      case Result.Failed failed -> {
        FailureText text = words.failure(Attempt.of(Verb.IMPORT), failed.failure());
        row.become(FoundState.FAILED, text.why() + " " + text.now());
      }
    }
  }

  /// What goes out of the files, who uses it there, and what stays.
  List<String> move(PlaintextProposal proposal) {
    List<String> lines = new ArrayList<>();
    for (PlaintextChange change : proposal.changes()) {
      change.keys().stream()
          .filter(key -> change.staying().contains(key.section()))
          .forEach(key -> lines.add(words.text("found.move.stays", key.section())));
    }
    proposal.dependents().forEach(dependent -> lines.add(line(dependent)));
    lines.addAll(left(proposal));
    return lines;
  }

  /// The keys that stay, and why.
  List<String> left(PlaintextProposal proposal) {
    return proposal.left().stream().map(this::line).toList();
  }

  private String line(Dependent who) {
    return who.imported()
        .map(name -> words.text("found.move.dependent-imported", who.profile(), who.source(), name))
        .orElseGet(() -> words.text("found.move.dependent", who.profile(), who.source()));
  }

  private String line(Left left) {
    String name = left.item().name();
    return switch (left.why()) {
      case NOT_STORED -> words.text("found.left.not-stored", name);
      case NOT_VERIFIED -> words.text("found.left.not-verified", name);
      case OTHER_SECRET -> words.text("found.left.other-secret", name);
    };
  }
}
