package app.brevet.cli;

import app.brevet.catalog.CatalogException;
import app.brevet.custody.Migration;
import app.brevet.custody.StoreState;
import app.brevet.custody.VaultRecovery;
import app.brevet.json.JsonObject;
import app.brevet.keychain.Keychain;
import app.brevet.model.Attempt;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Printable;
import app.brevet.session.Failures;
import app.brevet.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `brevet keychain status`: which store holds the secrets, and whether it can be used now.
final class KeychainStatusCommand implements Command {

  @Override
  public Attempt.Verb verb() {
    return Attempt.Verb.KEYCHAIN_STATUS;
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.summary("commands.keychain.status");
  }

  @Override
  public boolean tellsOfMigration() {
    return true;
  }

  @Override
  public ExitCode run(Invocation invocation) throws FailureException {
    UseCases uses = invocation.uses();
    Keychain keychain = uses.keychain();
    Optional<String> recorded = recorded(uses);
    String state = state(keychain, recorded.isPresent(), invocation);
    Optional<Keychain.Lifetime> lifetime = lifetime(keychain, state);
    JsonObject document =
        new JsonObject()
            .with("store", keychain.displayName())
            .with("kind", keychain.kind())
            .with("state", state)
            .with("lifetime", lifetime.map(value -> value.name().toLowerCase(Locale.ROOT)))
            .with("recordedKind", recorded)
            .with("recordedIn", recorded.map(kind -> uses.settingsFile().toString()));
    List<String> lines = lines(keychain, state, lifetime, recorded, uses, invocation.words());
    addVault(document, lines, keychain, invocation);
    addMigration(document, lines, invocation);
    Optional<KeychainReason> problem = problem(state);
    problem.ifPresent(reason -> addError(document, reason, keychain, invocation.words()));
    invocation.output().answer(document, lines);
    if (problem.isEmpty()) {
      return ExitCode.DONE;
    }
    if (!invocation.output().isJson()) {
      throw failure(problem.get(), keychain);
    }
    return ExitCode.NO_KEYCHAIN;
  }

  private static Optional<String> recorded(UseCases uses) throws FailureException {
    try {
      return uses.settings().keychainKind();
    } catch (CatalogException e) {
      throw Failures.of(e);
    }
  }

  /// The state, and with a passphrase file whether that opens the vault: it asks nobody.
  private static String state(Keychain keychain, boolean recorded, Invocation invocation)
      throws FailureException {
    boolean hasFile = invocation.useCases().circumstances().passphraseFile().isPresent();
    return StoreState.of(keychain, recorded, hasFile).key();
  }

  /// Known of a store that is open: what does not answer is asked once only.
  private static Optional<Keychain.Lifetime> lifetime(Keychain keychain, String state) {
    return state.equals("available") ? Optional.of(keychain.lifetime()) : Optional.empty();
  }

  private static Optional<KeychainReason> problem(String state) {
    return switch (state) {
      case "locked" -> Optional.of(KeychainReason.LOCKED);
      case "absent" -> Optional.of(KeychainReason.ABSENT);
      default -> Optional.empty();
    };
  }

  private void addError(
      JsonObject document, KeychainReason reason, Keychain keychain, Words words) {
    document.with(
        "error",
        FailureReport.document(
            words.failure(Attempt.of(verb()), failure(reason, keychain).failure())));
  }

  /// Where the vault is and how it opens without Brevet, if there is one.
  private static void addVault(
      JsonObject document, List<String> lines, Keychain keychain, Invocation invocation)
      throws FailureException {
    VaultRecovery vault = new VaultRecovery(invocation.uses().vaultFolder());
    if (keychain.kind().equals("vault") || vault.isThere()) {
      document.with(
          "vault",
          new JsonObject()
              .with("items", vault.items().toString())
              .with("key", vault.key().toString())
              .with("recover", vault.command()));
      lines.addAll(StoreWords.recovery(vault, invocation.words()));
    }
  }

  private static void addMigration(JsonObject document, List<String> lines, Invocation invocation)
      throws FailureException {
    Optional<Migration.Unfinished> left = invocation.uses().migration().unfinished();
    left.ifPresent(
        move -> {
          document.with(
              "migration",
              new JsonObject()
                  .with("from", move.from().key())
                  .with("to", move.to().key())
                  .with("switched", move.isSwitched()));
          lines.add(StoreWords.unfinished(move, invocation.words()));
        });
  }

  private static FailureException failure(KeychainReason reason, Keychain keychain) {
    return new FailureException(new Failure.KeychainFailed(reason, keychain.displayName(), ""));
  }

  private static List<String> lines(
      Keychain keychain,
      String state,
      Optional<Keychain.Lifetime> lifetime,
      Optional<String> recorded,
      UseCases uses,
      Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.text("commands.keychain.status.store", keychain.displayName(), state));
    if (lifetime.filter(Keychain.Lifetime.LOGIN::equals).isPresent()) {
      lines.add(words.notices().keptInMemory(keychain.displayName()));
    }
    String file = Printable.of(uses.settingsFile().toString(), 1000);
    lines.add(
        recorded.isPresent()
            ? words.text("commands.keychain.status.recorded", recorded.get(), file)
            : words.text("commands.keychain.status.not-recorded"));
    return lines;
  }
}
