package app.brevet.cli;

import app.brevet.custody.AccessKeys;
import app.brevet.custody.Rotation;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `brevet key status NAME`: the user's access keys, how old they are, and when they were used
/// last.
final class KeyStatusCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.KEY_STATUS;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.key.status").name();
    Codes.describe(syntax);
  }

  @Override
  public ExitCode run(Invocation invocation)
      throws FailureException, UsageException, InterruptedException {
    ProfileName name = Names.of(invocation);
    AccessKeys.Overview overview =
        invocation.uses().accessKeys().of(name, Codes.forProgram(invocation));
    Instant now = invocation.clock().instant();
    JsonObject document =
        new JsonObject()
            .with("profile", name.value())
            .withObjects("keys", overview.keys().stream().map(key -> document(key, now)).toList());
    overview.unfinished().ifPresent(rotation -> document.with("rotation", document(rotation)));
    List<String> lines = new ArrayList<>();
    overview.keys().forEach(key -> lines.addAll(lines(key, now, invocation.words())));
    overview
        .unfinished()
        .ifPresent(rotation -> lines.add(line(rotation, name, invocation.words())));
    invocation.output().answer(document, lines);
    return ExitCode.DONE;
  }

  private static JsonObject document(AccessKeys.Standing key, Instant now) {
    JsonObject document =
        new JsonObject()
            .with("accessKeyId", key.id().value())
            .with("active", key.active())
            .with("created", key.created().map(Dates::of));
    key.age(now).ifPresent(age -> document.with("ageDays", age.toDays()));
    key.lastUse()
        .ifPresent(
            use ->
                document
                    .with("lastUsed", Dates.of(use.at()))
                    .with("lastUsedService", use.service())
                    .with("lastUsedRegion", use.region()));
    return document
        .with("lastUseKnown", !key.lastUseUnknown())
        .withStrings("profiles", key.profiles().stream().map(ProfileName::value).toList());
  }

  static JsonObject document(Rotation rotation) {
    return new JsonObject()
        .with("step", rotation.step().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .with("oldKey", rotation.oldKey().value())
        .with("newKey", rotation.newKey().map(AccessKeyId::value))
        .with("deletionAt", rotation.deletionAt().map(Dates::of));
  }

  private static List<String> lines(AccessKeys.Standing key, Instant now, Words words) {
    List<String> more = new ArrayList<>();
    String first =
        key.active()
            ? words.text("commands.key.status.active", key.id())
            : words.text("commands.key.status.inactive", key.id());
    key.created()
        .ifPresent(
            at ->
                more.add(
                    words.text(
                        "commands.key.status.created",
                        Dates.of(at),
                        Duration.between(at, now).toDays())));
    more.add(lastUse(key, words));
    more.add(
        key.profiles().isEmpty()
            ? words.text("commands.key.status.no-profile")
            : words.text(
                "commands.key.status.profiles",
                key.profiles().stream().map(ProfileName::value).collect(Collectors.joining(", "))));
    return Stream.concat(Stream.of(first), more.stream().map(line -> "  " + line)).toList();
  }

  private static String lastUse(AccessKeys.Standing key, Words words) {
    if (key.lastUseUnknown()) {
      return words.text("commands.key.status.use-unknown");
    }
    return key.lastUse()
        .map(
            use ->
                words.text(
                    "commands.key.status.used", Dates.of(use.at()), use.service(), use.region()))
        .orElseGet(() -> words.text("commands.key.status.never-used"));
  }

  private static String line(Rotation rotation, ProfileName name, Words words) {
    return rotation
        .deletionAt()
        .map(at -> words.text("commands.key.rotation-waits", rotation.oldKey(), Dates.of(at), name))
        .orElseGet(() -> words.text("commands.key.rotation-unfinished", name));
  }
}
