package app.brevet.cli;

import app.brevet.catalog.CatalogException;
import app.brevet.custody.StoreState;
import app.brevet.json.JsonObject;
import app.brevet.keychain.Keychain;
import app.brevet.model.Attempt;
import app.brevet.model.CheckupFinding;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.session.Diagnosis;
import app.brevet.session.Failures;
import app.brevet.session.Repair;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `brevet doctor [--repair]`: what is wrong with what Brevet depends on, what follows from it, and
/// what to do. Nothing found is 0; after a repair what is left counts.
final class DoctorCommand implements Command {

  private static final String REPAIR = "--repair";

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.CHECK_UP;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .summary("commands.doctor")
        .flag(REPAIR, "commands.option.repair-doctor")
        .flag(Confirmation.YES, "commands.option.yes-repair");
  }

  @Override
  public boolean tellsOfMigration() {
    return true;
  }

  /// What was found, and where the secrets are, if that is known.
  private record Found(Optional<CheckupReport.Store> store, Diagnosis diagnosis) {

    /// With what failed before this look at the head, so that it decides the exit code.
    Found after(List<CheckupFinding> failed) {
      return new Found(store, Diagnosis.of(failed).and(diagnosis));
    }

    ExitCode exitCode() {
      List<CheckupFinding> findings = diagnosis.findings();
      return findings.isEmpty() ? ExitCode.DONE : codeOf(findings);
    }

    /// What cannot be used or looked at has a number of its own; else it is just a fault.
    private static ExitCode codeOf(List<CheckupFinding> findings) {
      return findings.stream()
          .filter(CheckupFinding.Failed.class::isInstance)
          .map(CheckupFinding.Failed.class::cast)
          .map(failed -> ExitCode.of(failed.failure()))
          .findFirst()
          .orElse(ExitCode.FAILED);
    }
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException {
    CheckupReport report = new CheckupReport(Attempt.of(verb()), invocation.words());
    Found found = look(invocation);
    List<Repair> repairs = found.diagnosis().repairs();
    boolean repair = invocation.arguments().has(REPAIR) && !repairs.isEmpty();
    List<Repair> made = List.of();
    if (repair) {
      show(repairs, report, invocation);
      Confirmation.require(invocation.words().text("doctor.repair.ask"), invocation);
      List<CheckupFinding> failed = new ArrayList<>();
      made = makeAll(repairs, failed, invocation);
      found = look(invocation).after(failed);
    }
    JsonObject document = report.document(found.store(), found.diagnosis());
    if (repair) {
      document.withObjects("repaired", made.stream().map(CheckupReport::document).toList());
    }
    invocation.output().answer(document, report.lines(found.store(), found.diagnosis()));
    return found.exitCode();
  }

  private static void show(List<Repair> repairs, CheckupReport report, Invocation invocation) {
    boolean asks = invocation.terminal().isThere() && !invocation.arguments().has(Confirmation.YES);
    List<String> lines = repairs.stream().flatMap(one -> report.lines(one).stream()).toList();
    if (asks) {
      lines.forEach(invocation.terminal()::say);
    } else if (!invocation.output().isJson()) {
      lines.forEach(invocation.output()::notice);
    }
  }

  /// Makes each that can be made.
  ///
  /// @param failed takes why others could not be
  /// @return those that were made
  private static List<Repair> makeAll(
      List<Repair> repairs, List<CheckupFinding> failed, Invocation invocation) {
    Words words = invocation.words();
    List<Repair> made = new ArrayList<>();
    for (Repair repair : repairs) {
      try {
        repair.make();
        made.add(repair);
        invocation.output().notice(words.text("doctor.repair.done", CheckupReport.path(repair)));
      } catch (FailureException e) {
        failed.add(new CheckupFinding.Failed(e.failure()));
      }
    }
    return made;
  }

  private static Found look(Invocation invocation) throws FailureException {
    UseCases uses = invocation.uses();
    List<CheckupFinding> ofStore = new ArrayList<>();
    Optional<CheckupReport.Store> store = Optional.empty();
    try {
      store = Optional.of(store(uses, invocation));
      problem(store.get(), invocation).ifPresent(ofStore::add);
    } catch (FailureException e) {
      ofStore.add(new CheckupFinding.Failed(e.failure()));
    }
    return new Found(store, Diagnosis.of(ofStore).and(uses.checkup().look()));
  }

  private static CheckupReport.Store store(UseCases uses, Invocation invocation)
      throws FailureException {
    Keychain keychain = uses.keychain();
    StoreState state =
        StoreState.of(
            keychain,
            isRecorded(uses),
            invocation.useCases().circumstances().passphraseFile().isPresent());
    return new CheckupReport.Store(keychain.displayName(), keychain.kind(), state);
  }

  private static boolean isRecorded(UseCases uses) throws FailureException {
    try {
      return uses.settings().keychainKind().isPresent();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// A store that is locked is as it should be where somebody is there who can open it.
  private static Optional<CheckupFinding> problem(
      CheckupReport.Store store, Invocation invocation) {
    Optional<KeychainReason> reason =
        switch (store.state()) {
          case ABSENT -> Optional.of(KeychainReason.ABSENT);
          case LOCKED ->
              invocation.terminal().isThere()
                  ? Optional.empty()
                  : Optional.of(KeychainReason.LOCKED);
          case NEW, AVAILABLE -> Optional.empty();
        };
    return reason.map(
        why -> new CheckupFinding.Failed(new Failure.KeychainFailed(why, store.name(), "")));
  }
}
