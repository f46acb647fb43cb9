package app.brevet.cli;

import app.brevet.activity.Activity;
import app.brevet.activity.Activity.Entry;
import app.brevet.activity.Activity.Event;
import app.brevet.activity.ActivityException;
import app.brevet.activity.ActivityFilter;
import app.brevet.activity.ActivityText;
import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.FailureException;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;
import app.brevet.session.Failures;
import app.brevet.transfer.ActivityExport;
import app.brevet.transfer.ActivityExport.Form;
import app.brevet.words.ActivityWords;
import app.brevet.words.Words;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `brevet activity`: what happened, the latest last; with `--export` into a file. A file that is
/// there is replaced only if somebody says so: a script says it with `--force`.
final class ActivityCommand implements Command {

  /// More than the log keeps.
  private static final int MOST = 1_000_000;

  private static final String SINCE = "--since";
  private static final String PROFILE = "--profile";
  private static final String EVENT = "--event";
  private static final String EXPORT = "--export";
  private static final String FORCE = "--force";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.LIST_ACTIVITY;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("events.list")
        .option(SINCE, "TIME", "events.option.since")
        .option(PROFILE, "NAME", "events.option.profile")
        .repeated(EVENT, "KIND", "events.option.event")
        .option(EXPORT, "FILE", "events.option.export")
        .flag(FORCE, "events.option.force");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    ActivityFilter filter = filter(invocation);
    Optional<String> export = invocation.arguments().option(EXPORT);
    if (export.isPresent()) {
      return export(export.get(), filter, invocation);
    }
    List<Entry> entries = find(filter, invocation);
    Words words = invocation.words();
    List<String> lines =
        entries.isEmpty()
            ? List.of(words.text("events.none"))
            : entries.stream().map(entry -> line(entry, words)).toList();
    invocation
        .output()
        .answer(
            new JsonObject()
                .withObjects("entries", entries.stream().map(ActivityText::json).toList()),
            lines);
    return ExitCode.DONE;
  }

  private static List<Entry> find(ActivityFilter filter, Invocation invocation)
      throws FailureException {
    Activity activity = invocation.uses().activity();
    try {
      return activity.find(filter, MOST);
    } catch (ActivityException e) {
      throw Failures.of(e);
    }
  }

  private static ActivityFilter filter(Invocation invocation)
      throws FailureException, UsageException {
    Optional<ProfileName> profile = invocation.arguments().option(PROFILE, ProfileName::parse);
    Optional<String> given = invocation.arguments().option(SINCE);
    Optional<Instant> since =
        given.flatMap(
            text ->
                Since.of(
                    text.strip(), invocation.clock().instant(), invocation.words().times().zone()));
    if (since.isPresent() != given.isPresent()) {
      throw new UsageException("events.usage.since");
    }
    Set<Event> events = EnumSet.noneOf(Event.class);
    for (String kind : invocation.arguments().options(EVENT)) {
      events.add(Event.named(kind).orElseThrow(ActivityCommand::noSuchKind));
    }
    return new ActivityFilter(profile, since, events);
  }

  private static UsageException noSuchKind() {
    String all = Arrays.stream(Event.values()).map(Event::key).collect(Collectors.joining(", "));
    return new UsageException("events.usage.event", all);
  }

  private static String line(Entry entry, Words words) {
    ActivityWords told = words.activity();
    String by = told.by(entry.by().kind().key(), entry.by().program());
    String what = told.what(entry.event().key(), by);
    String detail =
        told.detail(entry.event().isFailure(), entry.detail(), entry.awsCode(), entry.requestId());
    return words.text(
        "events.line",
        words.times().stamp(entry.at()),
        entry.profile(),
        detail.isEmpty() ? what : what + ": " + detail);
  }

  private static ExitCode export(String given, ActivityFilter filter, Invocation invocation)
      throws FailureException, UsageException {
    Path file = path(given);
    Form form = Form.of(file).orElseThrow(() -> new UsageException("events.usage.export"));
    String shown = Printable.of(file.toString(), 1000);
    boolean force = invocation.arguments().has(FORCE);
    boolean asks = Files.exists(file, LinkOption.NOFOLLOW_LINKS) && invocation.terminal().isThere();
    if (asks && !force) {
      Confirmation.require(invocation.words().text("events.ask-replace", shown), invocation);
    }
    boolean replace = force || asks;
    ActivityExport.requireFree(file, replace);
    List<Entry> entries = find(filter, invocation);
    ActivityExport.write(file, form, entries, replace);
    invocation
        .output()
        .done(
            new JsonObject().with("file", file.toString()).with("entries", entries.size()),
            invocation.words().text("events.exported", shown, entries.size()));
    return ExitCode.DONE;
  }

  private static Path path(String given) throws UsageException {
    try {
      return Path.of(given).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new UsageException("events.usage.export");
    }
  }
}
