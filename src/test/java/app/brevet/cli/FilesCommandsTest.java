package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.awsfile.SharedCredentialsFile;
import app.brevet.json.JsonObject;
import app.brevet.model.AccessKeyId;
import app.brevet.model.Expiry;
import app.brevet.model.ProfileName;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.testing.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesCommandsTest {

  private static final String BEFORE =
      "[work]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = hidden\n";
  private static final Instant CHANGED = Instant.parse("2026-11-22T08:00:00Z");

  @TempDir private Path folder;
  private CliWorld world;
  private Path path;

  @BeforeEach
  void open() throws Exception {
    world = new CliWorld(folder);
    path = Files.createDirectory(folder.resolve("aws")).resolve("credentials");
  }

  /// Brevet wrote a session to a file with a key in it.
  private void putSession() throws Exception {
    Files.writeString(path, BEFORE);
    Files.setLastModifiedTime(path, FileTime.from(CHANGED));
    SessionCredentials session =
        new SessionCredentials(
            new AccessKeyId("ASIA0000000000000001"),
            Secret.ofUnwipeable("secret"),
            Secret.ofUnwipeable("token"),
            new Expiry(CHANGED));
    new SharedCredentialsFile(path, folder.resolve("backups"))
        .put(new ProfileName("session"), session, id -> false);
  }

  /// Then another tool emptied the file.
  private void loseTheKey() throws Exception {
    putSession();
    Files.writeString(path, "[other]\n");
  }

  @Test
  void backups_whenThereAreNone_thenSaysSo() {
    assertThat(world.run("files", "backups").expect(0).out().lines())
        .containsExactly(path + ": no backups", path.resolveSibling("config") + ": no backups");
  }

  @Test
  void backups_whenThereIsOne_thenWhatIsInIt() throws Exception {
    loseTheKey();

    assertThat(world.run("files", "backups", "--file", "credentials").expect(0).out().lines())
        .containsExactly(
            path.toString(), "  1  2026-11-22T08:00:00Z  profiles: 1  bytes: " + BEFORE.length());
    JsonObject file =
        world.run("files", "backups", "--json").expect(0).json().objects("files").getFirst();
    assertThat(file.string("file")).isEqualTo(path.toString());
    assertThat(file.objects("backups").getFirst().bool("readsWell", false)).isTrue();
  }

  @Test
  void diff_whenTheFileChanged_thenShownWithoutSecrets() throws Exception {
    loseTheKey();

    assertThat(world.run("files", "diff").expect(0).out().lines())
        .containsExactly(
            "- [work]",
            "- aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
            "- aws_secret_access_key = ***",
            "+ [other]");
    JsonObject diff = world.run("files", "diff", "1", "--json").expect(0).json();
    assertThat(diff.bool("differs", false)).isTrue();
    assertThat(diff.objects("lines").getLast().string("kind")).isEqualTo("added");
  }

  @Test
  void undo_whenDoneTwice_thenTheFileIsAsBefore() throws Exception {
    loseTheKey();

    Ran ran = world.run("files", "undo").expect(0);

    assertThat(path).hasContent(BEFORE);
    assertThat(ran.out()).contains("backup 1", "2026-11-22T08:00:00Z").doesNotContain("hidden");
    world.run("files", "undo", "--json").expect(0);
    assertThat(path).hasContent("[other]\n");
  }

  @Test
  void undo_whenThereIsNothing_thenSaysSo() throws Exception {
    Ran ran = world.run("files", "undo", "--json").expect(0);

    assertThat(ran.json().bool("restored", true)).isFalse();
    assertThat(path).doesNotExist();
  }

  @Test
  void restore_whenTheAnswerIsYes_thenTheDiffWasShownBefore() throws Exception {
    loseTheKey();
    FakeTerminal terminal = new FakeTerminal("yes");
    world.sitAt(terminal);

    world.run("files", "restore", "1").expect(0);

    assertThat(terminal.shown()).contains("- [other]", "+ [work]");
    assertThat(String.join("", terminal.shown())).doesNotContain("hidden");
    assertThat(path).hasContent(BEFORE);
  }

  @Test
  void restore_whenTheAnswerIsNo_thenTheFileIsAsItWas() throws Exception {
    loseTheKey();
    world.sitAt(new FakeTerminal("no"));

    assertThat(world.run("files", "restore", "1").expect(1).err())
        .contains("Backup 1 was not put back.");

    assertThat(path).hasContent("[other]\n");
  }

  @Test
  void restore_whenTheFileMayNotBeWritten_thenExit7() throws Exception {
    loseTheKey();
    assertThat(path.toFile().setReadOnly()).isTrue();

    Ran ran = world.run("files", "restore", "1", "--json").expect(7);

    assertThat(ran.error().string("reason")).isEqualTo("file-not-writable");
    assertThat(path).hasContent("[other]\n");
  }

  @Test
  void restore_whenOnlyASectionOfBrevetsDiffers_thenSaysWhichStays() throws Exception {
    putSession();

    assertThat(world.run("files", "restore", "1").expect(0).out())
        .contains("differs from backup 1", "stay as they are now: session.")
        .doesNotContain("already");
    Ran ran = world.run("files", "restore", "1", "--json").expect(0);
    assertThat(ran.json().strings("staying")).containsExactly("session");
  }

  @Test
  void restore_whenASectionOfBrevetsStays_thenSaysSoToo() throws Exception {
    putSession();
    Files.writeString(path, Files.readString(path).replace("hidden", "changed"));

    assertThat(world.run("files", "restore", "1").expect(0).out())
        .contains("as in backup 1 again", "stay as they are now: session.");
    assertThat(path).content().startsWith(BEFORE).contains("[session]");
  }

  @Test
  void restore_whenThereIsNoSuchBackup_thenExit2() throws Exception {
    loseTheKey();

    assertThat(world.run("files", "restore", "2").expect(2).err()).contains("no backup 2");
    world.run("files", "restore", "0").expect(2);
    world.run("files", "restore", "x").expect(2);
    world.run("files", "restore").expect(2);
    world.run("files", "diff", "--file", "").expect(2);
  }

  @Test
  void forget_whenAgreedTo_thenNoCopyOfTheKeyIsLeft() throws Exception {
    loseTheKey();
    world.sitAt(new FakeTerminal("no", "yes"));

    world.run("files", "backups", "--forget", "1").expect(1);
    assertThat(copies()).hasSize(1);
    world.run("files", "backups", "--forget", "all").expect(0);

    assertThat(copies()).isEmpty();
  }

  private List<JsonObject> copies() throws Exception {
    return world
        .run("files", "backups", "--file", path.toString(), "--json")
        .expect(0)
        .json()
        .objects("files")
        .getFirst()
        .objects("backups");
  }
}
