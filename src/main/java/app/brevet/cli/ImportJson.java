package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Failure;
import app.brevet.model.MfaSerial;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What was found and what came of it, as scripts read it.
final class ImportJson {

  private ImportJson() {}

  /// What would become of it.
  ///
  /// @param profile what it would be
  static JsonObject of(ImportItem item, Optional<Profile> profile) {
    String fate =
        switch (item.fate()) {
          case Fate.New _ -> "new";
          case Fate.Renamed _ -> "renamed";
          case Fate.There _ -> "there";
          case Fate.SameAs _ -> "same";
          case Fate.Refused _ -> "refused";
        };
    return described(item, profile).with("result", fate).with("reason", why(item));
  }

  /// What came of it.
  static JsonObject of(ImportOutcome outcome) {
    ImportItem item = outcome.item();
    return switch (outcome.result()) {
      case Result.Imported(Profile profile) ->
          described(item, Optional.of(profile)).with("result", "imported");
      case Result.There _ -> described(item, Optional.empty()).with("result", "there");
      case Result.Refused _ -> of(item, Optional.empty());
      case Result.SourceMissing _ ->
          described(item, Optional.empty()).with("result", "source-missing");
      case Result.Failed(Failure failure) ->
          described(item, Optional.empty()).with("result", "failed").with("reason", failure.key());
    };
  }

  private static Optional<String> why(ImportItem item) {
    return item.fate() instanceof Fate.Refused refused
        ? Optional.of(refused.why().key())
        : Optional.empty();
  }

  private static JsonObject described(ImportItem item, Optional<Profile> profile) {
    JsonObject document =
        new JsonObject()
            .with("name", item.name())
            .with("source", item.origin().kind().key())
            .with("file", item.origin().file().map(Path::toString));
    if (item.origin().line() > 0) {
      document.with("line", item.origin().line());
    }
    switch (item.thing()) {
      case Thing.Key key ->
          document
              .with("kind", "key")
              .with("accessKeyId", key.id().value())
              .with("mfaSerial", serial(key, profile).map(MfaSerial::value));
      case Thing.Role role ->
          document
              .with("kind", "role")
              .with("roleArn", role.roleArn())
              .with("sourceProfile", Optional.of(role.source()).filter(name -> !name.isEmpty()));
      case Thing.WebIdentity web ->
          document
              .with("kind", "web-identity")
              .with("roleArn", web.roleArn())
              .with("tokenFile", web.tokenFile());
      case Thing.Other _ -> document.with("kind", "other");
    }
    return document
        .with("profile", item.profile().map(ProfileName::value))
        .with("output", profile.flatMap(Profile::output).map(ProfileName::value));
  }

  private static Optional<MfaSerial> serial(Thing.Key key, Optional<Profile> profile) {
    return profile.filter(UserProfile.class::isInstance).isPresent()
        ? profile.map(UserProfile.class::cast).flatMap(UserProfile::mfaSerial)
        : key.serial();
  }

  /// Adds what is taken out of the files.
  ///
  /// @param changed the files that were changed
  static void add(JsonObject document, PlaintextProposal proposal, List<Path> changed) {
    document
        .withObjects(
            "changes", proposal.changes().stream().map(change -> change(change, changed)).toList())
        .withObjects(
            "dependents",
            proposal.dependents().stream()
                .map(
                    who ->
                        new JsonObject()
                            .with("file", who.file().toString())
                            .with("name", who.profile())
                            .with("sourceProfile", who.source())
                            .with("profile", who.imported().map(ProfileName::value))
                            .with("takenOver", who.takenOver()))
                .toList())
        .withObjects(
            "left",
            proposal.left().stream()
                .map(
                    left ->
                        new JsonObject()
                            .with("name", left.item().name())
                            .with("reason", left.why().key()))
                .toList())
        .with("backups", proposal.backups().toString());
  }

  private static JsonObject change(PlaintextChange change, List<Path> changed) {
    return new JsonObject()
        .with("file", change.file().toString())
        .withStrings("keys", change.keys().stream().map(PlaintextChange.Gone::section).toList())
        .withStrings("roles", change.roles())
        .withStrings("staying", change.staying().stream().sorted().toList())
        .with("changed", changed.contains(change.file()));
  }
}
