package app.brevet.cli;

import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.transfer.ImportItem;
import app.brevet.transfer.ImportItem.Fate;
import app.brevet.transfer.ImportItem.Thing;
import app.brevet.transfer.ImportObstacle;
import app.brevet.transfer.ImportOutcome;
import app.brevet.transfer.ImportOutcome.Result;
import app.brevet.words.FailureText;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was found and what came of it, in words.
final class ImportLines {

  private final Words words;
  private final boolean takesOver;

  ImportLines(Words words) {
    this(words, false);
  }

  /// @param takesOver whether roles get their own names in the config file right after
  ImportLines(Words words, boolean takesOver) {
    this.words = words;
    this.takesOver = takesOver;
  }

  /// What it is, and where it was found.
  String thing(ImportItem item) {
    String place =
        item.origin()
            .file()
            .map(Object::toString)
            .orElseGet(() -> words.text("import.thing.environment"));
    return switch (item.thing()) {
      case Thing.Key key ->
          item.name().isEmpty()
              ? words.text("import.thing.key-nameless", key.id(), place)
              : words.text("import.thing.key", key.id(), item.name(), place);
      case Thing.Role _ -> words.text("import.thing.role", item.name(), place);
      case Thing.WebIdentity _ -> words.text("import.thing.web-identity", item.name(), place);
      case Thing.Other _ ->
          item.name().isEmpty() ? place : words.text("import.thing.other", item.name(), place);
    };
  }

  /// What would become of it.
  ///
  /// @param profile what it would be
  List<String> planned(ImportItem item, Optional<Profile> profile) {
    List<String> lines = new ArrayList<>();
    lines.add(
        switch (item.fate()) {
          case Fate.New(ProfileName name) -> words.text("import.plan.new", thing(item), name);
          case Fate.Renamed(ProfileName name) ->
              words.text("import.plan.renamed", thing(item), name);
          case Fate.There(ProfileName name) -> words.text("import.there", thing(item), name);
          case Fate.SameAs(ProfileName name) -> words.text("import.same", thing(item), name);
          case Fate.Refused refused -> refused(item, refused);
        });
    profile
        .flatMap(ImportLines::elsewhere)
        .ifPresent(
            role -> lines.add(words.text("import.plan.output", role.name(), role.section())));
    return lines;
  }

  private String refused(ImportItem item, Fate.Refused refused) {
    return words.text(
        "import.refused", thing(item), words.text(why(refused.why()), refused.detail()));
  }

  /// What came of it.
  List<String> came(ImportOutcome outcome) {
    String thing = thing(outcome.item());
    return switch (outcome.result()) {
      case Result.Imported(Profile profile) -> imported(thing, profile);
      case Result.There(ProfileName name) -> List.of(words.text("import.there", thing, name));
      case Result.Refused _ -> planned(outcome.item(), Optional.empty());
      case Result.SourceMissing _ -> List.of(words.text("import.source-missing", thing));
      case Result.Failed(Failure failure) -> {
        FailureText text = words.failure(Attempt.of(Attempt.Verb.IMPORT), failure);
        yield List.of(words.text("import.failed", thing, text.why(), text.now()));
      }
    };
  }

  private List<String> imported(String thing, Profile profile) {
    List<String> lines = new ArrayList<>();
    switch (profile) {
      case UserProfile user ->
          lines.add(
              user.identity()
                  .map(owner -> words.text("import.done-as", thing, user.name(), owner.arn()))
                  .orElseGet(() -> words.text("import.done-unverified", thing, user.name())));
      case RoleProfile _, FederatedProfile _, SamlProfile _, WebIdentityProfile _ ->
          lines.add(words.text("import.done", thing, profile.name()));
    }
    elsewhere(profile)
        .filter(_ -> !takesOver)
        .ifPresent(role -> lines.add(words.text("import.output", role.name(), role.section())));
    return lines;
  }

  private static Optional<Profile> elsewhere(Profile profile) {
    return Optional.of(profile)
        .filter(one -> !(one instanceof UserProfile) && one.output().isPresent());
  }

  private static String why(ImportObstacle obstacle) {
    return switch (obstacle) {
      case SESSION -> "import.why.session";
      case UNUSABLE_KEY -> "import.why.unusable-key";
      case ODD_NAME -> "import.why.odd-name";
      case SSO -> "import.why.sso";
      case PROCESS -> "import.why.process";
      case WEB_IDENTITY -> "import.why.web-identity";
      case LOGIN -> "import.why.login";
      case CREDENTIAL_SOURCE -> "import.why.credential-source";
      case NO_SOURCE -> "import.why.no-source";
      case SOURCE_NOT_FOUND -> "import.why.source-not-found";
      case SOURCE_NOT_IMPORTED -> "import.why.source-not-imported";
      case CYCLE -> "import.why.cycle";
      case MALFORMED -> "import.why.malformed";
    };
  }
}
