package app.brevet.ui.exports;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Secret;
import app.brevet.transfer.TransferWorld;
import app.brevet.ui.kit.FilePlaces;
import app.brevet.ui.kit.Work;
import app.brevet.words.TestWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A machine with a user, its secrets and a role, and the dialogs over it.
final class ExportGround implements FilePlaces {

  static final String PASSPHRASE = "four or five words in a row";
  static final String SECRET = "the-secret-of-dev";

  final InMemoryKeychain keychain = new InMemoryKeychain();
  final Path folder;
  final TransferWorld world;
  int proofs;
  private Optional<Failure> refusal = Optional.empty();
  private Optional<Path> choice = Optional.empty();

  /// In an empty folder of this one.
  ExportGround(Path parent, String name) throws Exception {
    folder = Files.createDirectories(parent.resolve(name));
    world = new TransferWorld(folder.resolve("home"), keychain);
  }

  ExportGround filled() throws Exception {
    world.addWithSecrets(TransferWorld.user("dev", 1), SECRET);
    world.add(TransferWorld.role("admin", 2, TransferWorld.id(1)));
    return this;
  }

  void refuses(Failure failure) {
    refusal = Optional.of(failure);
  }

  void chooses(Path file) {
    choice = Optional.of(file);
  }

  private void prove() throws FailureException {
    proofs++;
    if (refusal.isPresent()) {
      throw new FailureException(refusal.get());
    }
  }

  ExportViewModel export(Work work) {
    return new ExportViewModel(
        TestWords.english(), work, world.transfer.export(), this::prove, this);
  }

  RestoreViewModel restore(Work work) {
    return new RestoreViewModel(TestWords.english(), work, world.transfer.restore(), this);
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Optional<Path> toWrite(Path suggested) {
    return choice;
  }

  @Override
  public Optional<Path> toRead(String title) {
    return choice;
  }

  static Secret secret(String text) {
    return Secret.ofUnwipeable(text);
  }
}
