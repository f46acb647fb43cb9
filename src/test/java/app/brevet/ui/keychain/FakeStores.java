package app.brevet.ui.keychain;

import app.brevet.custody.Migration.Outcome;
import app.brevet.custody.Migration.Progress;
import app.brevet.custody.Migration.Step;
import app.brevet.custody.Migration.Unfinished;
import app.brevet.custody.SecretStore.Kind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Stores as the test says, and what was done with them.
final class FakeStores implements StoreCare {

  static final Vault VAULT =
      new Vault(
          Path.of("/home/alice/.local/state/brevet/vault"),
          "age -d -i /home/alice/.local/state/brevet/vault/vault-key.age"
              + " /home/alice/.local/state/brevet/vault/vault.age");

  final List<String> done = new ArrayList<>();
  Kind kind = Kind.SYSTEM;
  State state = State.OPEN;
  boolean untilLogout;
  Optional<Integer> count = Optional.of(3);
  Optional<Vault> vault = Optional.empty();
  Optional<Path> file = Optional.empty();
  Optional<Unfinished> unfinished = Optional.empty();
  Optional<Kind> forced = Optional.empty();
  Optional<Failure> refusal = Optional.empty();
  Optional<Failure> blindness = Optional.empty();

  /// From now on the vault is in use.
  void beVault() {
    kind = Kind.VAULT;
    vault = Optional.of(VAULT);
  }

  /// From now on every change fails for this reason.
  void refuse(KeychainReason reason, String detail) {
    refusal = Optional.of(new Failure.KeychainFailed(reason, "Brevet vault", detail));
  }

  static Secret secret(String text) {
    return Secret.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private void note(String act) throws FailureException {
    done.add(act);
    if (refusal.isPresent()) {
      throw new FailureException(refusal.get());
    }
  }

  @Override
  public Overview look() throws FailureException {
    if (blindness.isPresent()) {
      throw new FailureException(blindness.get());
    }
    String name = kind == Kind.SYSTEM ? "GNOME Keyring" : "Brevet vault";
    return new Overview(name, kind, state, untilLogout, count, vault, file, unfinished, forced);
  }

  @Override
  public void unlock() throws FailureException {
    note("unlock");
    state = State.OPEN;
  }

  @Override
  public Outcome move(Move move, Optional<Secret> passphrase, Consumer<Progress> told)
      throws FailureException {
    note(
        "move to %s with %s%s%s"
            .formatted(
                move.to().key(),
                passphrase.map(Secret::reveal).orElse("nothing"),
                move.makesVault() ? ", new" : "",
                move.replace() ? ", replacing" : ""));
    boolean isBack = unfinished.filter(left -> left.from() == move.to()).isPresent();
    told.accept(new Progress(Step.COPIED, 1, 3));
    told.accept(new Progress(Step.REMOVED, 3, 3));
    kind = move.to();
    vault = Optional.of(VAULT);
    unfinished = Optional.empty();
    return new Outcome(move.to().other(), move.to(), 3, isBack);
  }

  @Override
  public void changePassphrase(Optional<Secret> now, Secret next) throws FailureException {
    note("change from " + now.map(Secret::reveal).orElse("a file") + " to " + next.reveal());
  }
}
