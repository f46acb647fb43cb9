package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Printable;
import app.brevet.model.ProfileName;
import app.brevet.session.Failures;
import app.brevet.transfer.Import;
import app.brevet.transfer.ImportItem;
import app.brevet.transfer.ImportOutcome;
import app.brevet.transfer.ImportOutcome.Result;
import app.brevet.transfer.ImportPlan;
import app.brevet.transfer.ImportSources;
import app.brevet.transfer.Plaintext;
import app.brevet.transfer.PlaintextProposal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// `brevet import`: each thing that was found is told with what came of it; a failure of one does
/// not stop the rest. What is taken out of the files is shown before.
final class ImportCommand implements Command {

  private static final String CREDENTIALS = "--credentials";
  private static final String CONFIG = "--config";
  private static final String CSV = "--csv";
  private static final String ENVIRONMENT = "--environment";
  private static final String ONLY = "--only";
  private static final String MOVE = "--move";
  private static final String TAKE_OVER = "--take-over";
  private static final String DRY_RUN = "--dry-run";
  private static final String NO_VERIFY = "--no-verify";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.IMPORT;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("import.summary")
        .option(CREDENTIALS, "FILE", "import.option.credentials")
        .option(CONFIG, "FILE", "import.option.config")
        .repeated(CSV, "FILE", "import.option.csv")
        .flag(ENVIRONMENT, "import.option.environment")
        .repeated(ONLY, "NAME", "import.option.only")
        .flag(MOVE, "import.option.move")
        .flag(TAKE_OVER, "import.option.take-over")
        .flag(DRY_RUN, "import.option.dry-run")
        .flag(NO_VERIFY, "import.option.no-verify")
        .flag(Confirmation.YES, "import.option.yes");
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException, UsageException {
    Arguments arguments = invocation.arguments();
    if (arguments.has(MOVE) && arguments.has(NO_VERIFY)) {
      throw new UsageException("import.usage.no-verify");
    }
    Import imports = new Import(invocation.uses().importing());
    try (ImportPlan plan = imports.plan(sources(arguments, imports))) {
      Predicate<ImportItem> chosen = chosen(plan, arguments.options(ONLY));
      return arguments.has(DRY_RUN)
          ? preview(plan, chosen, invocation)
          : run(imports, plan, chosen, invocation);
    }
  }

  private static ImportSources sources(Arguments arguments, Import imports)
      throws FailureException {
    Optional<Path> credentials = path(arguments.option(CREDENTIALS));
    Optional<Path> config = path(arguments.option(CONFIG));
    List<Path> csv = new ArrayList<>();
    for (String file : arguments.options(CSV)) {
      csv.add(path(file));
    }
    boolean environment = arguments.has(ENVIRONMENT);
    boolean named = credentials.isPresent() || config.isPresent() || !csv.isEmpty() || environment;
    return named
        ? new ImportSources(credentials, config, csv, environment, true)
        : imports.usualSources();
  }

  private static Optional<Path> path(Optional<String> file) throws FailureException {
    return file.isEmpty() ? Optional.empty() : Optional.of(path(file.get()));
  }

  private static Path path(String file) throws FailureException {
    try {
      return Path.of(file).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw Failures.of(
          new InvalidInputException(InvalidInputException.Reason.PATH_MALFORMED, file));
    }
  }

  private static Predicate<ImportItem> chosen(ImportPlan plan, List<String> only)
      throws UsageException {
    for (String name : only) {
      if (plan.items().stream().noneMatch(item -> isNamed(item, name))) {
        throw new UsageException("import.usage.only", Printable.of(name));
      }
    }
    return item -> only.isEmpty() || only.stream().anyMatch(name -> isNamed(item, name));
  }

  private static boolean isNamed(ImportItem item, String name) {
    return item.name().equals(name)
        || item.profile().map(ProfileName::value).filter(name::equals).isPresent();
  }

  private static Plaintext.Scope scope(Arguments arguments) {
    return new Plaintext.Scope(arguments.has(MOVE), arguments.has(TAKE_OVER));
  }

  private static boolean movesAny(Arguments arguments) {
    return arguments.has(MOVE) || arguments.has(TAKE_OVER);
  }

  private static ExitCode preview(
      ImportPlan plan, Predicate<ImportItem> chosen, Invocation invocation)
      throws FailureException {
    ImportLines lines = new ImportLines(invocation.words());
    List<String> told = new ArrayList<>();
    List<JsonObject> documents = new ArrayList<>();
    for (ImportItem item : plan.items()) {
      if (chosen.test(item)) {
        told.addAll(lines.planned(item, plan.profile(item)));
        documents.add(ImportJson.of(item, plan.profile(item)));
      }
    }
    JsonObject document = new JsonObject().with("dryRun", true).withObjects("items", documents);
    if (movesAny(invocation.arguments())) {
      PlaintextProposal proposal =
          new Plaintext(invocation.uses().importing())
              .preview(plan, chosen, scope(invocation.arguments()));
      MovedLines moved = new MovedLines(invocation.words());
      told.addAll(moved.of(proposal));
      proposal.changes().forEach(change -> told.addAll(DiffLines.text(change.diff())));
      ImportJson.add(document, proposal, List.of());
    }
    invocation.output().answer(document, told);
    tellIfNone(plan, invocation);
    return ExitCode.DONE;
  }

  private static ExitCode run(
      Import imports, ImportPlan plan, Predicate<ImportItem> chosen, Invocation invocation)
      throws FailureException {
    if (plan.items().stream().anyMatch(item -> chosen.test(item) && item.isImportable())) {
      OpenKeychain.require(invocation.uses().keychain());
    }
    ImportLines lines = new ImportLines(invocation.words(), invocation.arguments().has(TAKE_OVER));
    boolean verify = !invocation.arguments().has(NO_VERIFY);
    List<ImportOutcome> outcomes =
        imports.run(
            plan,
            chosen,
            verify,
            Import.Progress.ofEnds(
                outcome -> lines.came(outcome).forEach(line -> tell(line, invocation))));
    JsonObject document =
        new JsonObject().withObjects("items", outcomes.stream().map(ImportJson::of).toList());
    if (movesAny(invocation.arguments())) {
      Plaintext plaintext = new Plaintext(invocation.uses().importing());
      PlaintextProposal proposal = plaintext.propose(plan, chosen, scope(invocation.arguments()));
      List<Path> changed = new PlaintextStep(plaintext, invocation).run(proposal);
      ImportJson.add(document, proposal, changed);
    }
    if (invocation.output().isJson()) {
      invocation.output().raw(document);
    }
    tellIfNone(plan, invocation);
    return worst(outcomes);
  }

  /// Results come as they are made: they may take a while.
  private static void tell(String line, Invocation invocation) {
    if (!invocation.output().isJson()) {
      invocation.output().done(new JsonObject(), line);
    }
  }

  private static void tellIfNone(ImportPlan plan, Invocation invocation) {
    if (plan.items().isEmpty()) {
      invocation.output().notice(invocation.words().text("import.none"));
    }
  }

  /// The code of the first failure.
  private static ExitCode worst(List<ImportOutcome> outcomes) {
    for (ImportOutcome outcome : outcomes) {
      switch (outcome.result()) {
        case Result.Failed(Failure failure) -> {
          return ExitCode.of(failure);
        }
        case Result.SourceMissing _ -> {
          return ExitCode.FAILED;
        }
        case Result.Imported _, Result.There _, Result.Refused _ -> {}
      }
    }
    return ExitCode.DONE;
  }
}
