package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.keychain.ItemKey;
import app.brevet.keychain.Keychain;
import app.brevet.os.OwnerOnly;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `brevet export` and `brevet restore`, from one home into another.
final class ExportCommandsTest {

  private static final String PASSPHRASE = "horse battery\n";
  private static final String SEED =
      "otpauth://totp/demo?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\n";

  @TempDir private Path folder;
  private CliWorld from;
  private CliWorld onto;
  private String file;

  @BeforeEach
  void open() throws Exception {
    from = new CliWorld(Files.createDirectory(folder.resolve("from")));
    onto = new CliWorld(Files.createDirectory(folder.resolve("onto")));
    file = folder.resolve("state.age").toString();
    from.addUser();
    from.run(
            "profile add role admin --source demo --role-arn arn:aws:iam::444455556666:role/A"
                .split(" "))
        .expect(0);
  }

  private Ran export(String... options) {
    return from.reading(PASSPHRASE, words("export", options));
  }

  private Ran restore(String... options) {
    return onto.reading(PASSPHRASE, words("restore", options));
  }

  private String[] words(String command, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = command;
    words[1] = file;
    System.arraycopy(options, 0, words, 2, options.length);
    return words;
  }

  @Test
  void restore_whenPipedThePassphrase_thenAllComesBackAndNoSecretIsShown() throws Exception {
    Ran exported = export("--json").expect(0);
    assertThat(exported.json().number("accessKeys")).isEqualTo(1);
    assertThat(exported.json().bool("encrypted", false)).isTrue();
    assertThat(OwnerOnly.isOwnerOnly(Path.of(file))).isTrue();

    Ran restored = restore("--json", "--verbose").expect(0);

    int done = 0;
    for (JsonObject item : restored.json().objects("items")) {
      done += item.bool("done", false) ? 1 : 0;
    }
    assertThat(done).isEqualTo(3);
    onto.run("whoami", "demo").expect(0);
    assertThat(exported.out() + exported.err() + restored.out() + restored.err())
        .doesNotContain(CliWorld.SECRET, "horse");
  }

  @Test
  void restore_whenToldAsText_thenEachNewThingAndTheSum() {
    export().expect(0);

    assertThat(restore().expect(0).out())
        .contains("New: profile demo.", "New: key of demo.", "Restored: 3. The same already: 2.");
    assertThat(restore().expect(0).out())
        .isEqualToIgnoringNewLines("Restored: 0. The same already: 5. Left as they are: 0.");
  }

  @Test
  void restore_whenDry_thenNothingIsChanged() {
    export().expect(0);

    assertThat(restore("--dry-run", "--quiet").expect(0).out()).contains("Nothing was changed.");
    assertThat(onto.run("profile", "list", "--quiet").expect(0).out()).isEmpty();
  }

  @Test
  void restore_whenItDiffersHere_thenItStaysUnlessReplaced() throws Exception {
    export().expect(0);
    restore().expect(0);
    onto.run("profile", "edit", "demo", "--duration", "1h").expect(0);

    assertThat(restore().expect(0).out()).contains("stays as it is here: profile demo.");
    assertThat(shown().number("durationSeconds")).isEqualTo(3600);
    assertThat(restore("--replace").expect(0).out()).contains("Replaced: profile demo.");
    assertThat(shown().number("durationSeconds")).isEqualTo(43_200);
  }

  private JsonObject shown() throws Exception {
    return onto.run("profile", "show", "demo", "--json").expect(0).json();
  }

  @Test
  void restore_whenThePassphraseIsWrong_thenExit4AndNothingIsChanged() throws Exception {
    export().expect(0);

    Ran ran = onto.reading("wrong\n", words("restore", "--json")).expect(4);

    assertThat(ran.error().string("reason")).isEqualTo("file-wrong-passphrase");
    assertThat(onto.catalog.profiles()).isEmpty();
  }

  @Test
  void export_whenTypedTwice_thenThatPassphraseOpensIt() {
    FakeTerminal typist = new FakeTerminal("typed", "typed");
    from.sitAt(typist);
    from.run(words("export")).expect(0);
    assertThat(typist.shown().getFirst()).contains(file).endsWith("(not shown):");
    onto.sitAt(new FakeTerminal("typed"));

    onto.run(words("restore")).expect(0);
  }

  @Test
  void export_whenTheFileIsThere_thenNobodyIsAskedAndItStays() throws Exception {
    Files.writeString(Path.of(file), "mine");
    FakeTerminal typist = new FakeTerminal("typed", "typed");
    from.sitAt(typist);

    assertThat(from.run(words("export", "--json")).expect(7).error().string("reason"))
        .isEqualTo("file-exists");
    assertThat(typist.shown()).isEmpty();
    from.run(words("export", "--force")).expect(0);
  }

  @Test
  void export_whenNobodyMayBeAskedAndNothingIsPipedIn_thenWrongUsage() {
    from.sitAt(new FakeTerminal());

    from.run(words("export", "--no-input")).expect(2);
    assertThat(from.reading("\n", words("export")).exitCode()).isNotZero();
    assertThat(Path.of(file)).doesNotExist();
  }

  @Test
  void restore_whenThereIsNoSuchFile_thenExit7() throws Exception {
    assertThat(restore("--json").expect(7).error().string("reason")).isEqualTo("file-missing");
  }

  @Test
  void restore_whenWithoutSecrets_thenTheUserIsToldToGiveItsKeyAndDoes() throws Exception {
    from.run(words("export", "--no-secrets")).expect(0);
    assertThat(Path.of(file)).content().doesNotContain(CliWorld.SECRET, CliWorld.SERIAL);

    Ran restored = onto.run(words("restore")).expect(0);
    assertThat(restored.err()).contains("`brevet profile edit demo --access-key-id ID`");
    Ran refused = onto.run("start", "demo").expect(4);
    assertThat(refused.err())
        .contains("is not in Keychain in memory", "brevet profile edit NAME --access-key-id ID");

    onto.reading(CliWorld.SECRET, "profile", "edit", "demo", "--access-key-id", CliWorld.KEY_ID)
        .expect(0);
    onto.run("start", "demo").expect(0);
  }

  @Test
  void restore_whenASeedIsNotTaken_thenItTellsWhatIsInPlace() {
    from.reading(SEED, "mfa", "enrol", "demo", "--uri", "-").expect(0);
    export().expect(0);
    onto.keychain.failToPut(ItemKey.totpSeed(from.catalog.profiles().get(1).id()));

    Ran ran = restore().expect(4);

    assertThat(ran.err())
        .startsWith("New: key of demo.")
        .contains("New: profile admin.", "New: profile demo.", "did not come to its end.");
    assertThat(onto.catalog.profiles()).hasSize(2);
  }

  @Test
  void restore_whenTheKeychainIsLocked_thenExit4AndNothingIsChanged() throws Exception {
    export().expect(0);
    onto.keychain.be(Keychain.State.LOCKED);

    restore().expect(4);

    assertThat(onto.catalog.profiles()).isEmpty();
  }
}
