package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.FileReason;
import app.brevet.os.FileLock;
import app.brevet.os.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What happens to a file that was edited wrongly: it is told where, and the file stays.
final class DamagedCatalogTest {

  @TempDir private Path home;
  private Path file = Path.of("");

  @BeforeEach
  void writeAGoodFile() throws Exception {
    file = home.resolve("config/profiles.json");
    CatalogContract.add(catalog(), SampleProfiles.fullUser(), SampleProfiles.fullRole());
  }

  private JsonCatalog catalog() {
    return new JsonCatalog(Folders.under(home));
  }

  private CatalogException failure() {
    return catchThrowableOfType(CatalogException.class, () -> catalog().profiles());
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"1h30m\" | \"37h\" | profile acme-dev: duration: duration-out-of-range: 37h",
        "\"1h30m\" | 5400 | profile acme-dev: duration: not a string",
        "\"AKIAEXAMPLEEXAMPLE12\" | \"ASIAEXAMPLEEXAMPLE12\" | profile acme-dev: accessKeyId:"
            + " key-id-temporary",
        ":mfa/alice | :user/alice | profile acme-dev: mfaSerial: mfa-serial-malformed",
        "\"eu-central-1\" | \"Frankfurt\" | profile acme-dev: region: region-malformed",
        "\"output\": \"default\" | \"output\": \"a b\" | profile acme-dev: output:"
            + " profile-name-characters",
        ":user/alice\" | \" | profile acme-dev: identity.arn: not-an-arn",
        "\"account\" | \"acount\" | profile acme-dev: identity.account: missing",
        "\"kind\": \"user\" | \"kind\": \"sso\" | profile acme-dev: kind: none of",
        "\"kind\": \"user\" | \"kind\": \"saml\" | profile acme-dev: roleArn: missing",
        "\"kind\": \"role\", | `` | profile acme-prod: kind: missing",
        ":role/team/Admin | :user/Admin | profile acme-prod: roleArn: not-a-role-arn",
        "\"via\": \"key\" | \"via\": \"keys\" | profile acme-prod: via: neither",
        "\"901s\" | \"13h\" | profile acme-prod: duration: duration-out-of-range",
        "\"acme:42/x\" | \"x\" | profile acme-prod: external-id-malformed",
        "\"payments\" | 7 | profile acme-prod: tags: team: not a string",
        "\"name\": \"acme-prod\" | \"name\": \"acme-dev\" | profile acme-dev: name: another"
            + " profile",
        "\"22222222-2222 | \"x2222222-2222 | profile acme-prod: id: not a UUID",
        "\"name\": \"acme-prod\" | \"nam\": \"acme-prod\" | profile number 2: name: missing",
        "\"version\": 1 | \"version\": \"1\" | version: not a number",
        "\"version\": 1 | \"version\": 2 | version 2 is of a newer Brevet",
        "\"profiles\": [ | \"profiles\": [ 7, | profiles: not a list of objects"
      })
  void profiles_whenAValueIsWrong_thenProfileAndMemberAreNamed(String from, String to, String what)
      throws IOException {
    edit(from, to);
    assertThat(failure().getMessage()).startsWith(what);
    assertThat(failure().reason()).isEqualTo(FileReason.DAMAGED);
    assertThat(failure().file()).isEqualTo(file);
  }

  @Test
  void profiles_whenTwoHaveOneId_thenDamaged() throws IOException {
    edit(SampleProfiles.ADMIN_ID, SampleProfiles.ALICE_ID);
    assertThat(failure()).hasMessage("profile acme-prod: id: another profile has it too");
  }

  @Test
  void profiles_whenASourceIsNoProfile_thenDamaged() throws IOException {
    edit("\"source\": \"" + SampleProfiles.ALICE_ID, "\"source\": \"nobody");
    assertThat(failure()).hasMessage("profile acme-prod: source: no profile of this name");
  }

  @Test
  void profiles_whenNotJson_thenTheLine() throws IOException {
    edit("\"kind\": \"user\",", "\"kind\": user,");
    assertThat(failure()).hasMessageMatching("not JSON at line 6, column [0-9]+");
  }

  @Test
  void change_whenTheFileIsDamaged_thenItStaysAsItIs() throws IOException {
    edit("\"via\": \"key\"", "\"via\": \"keys\"");
    byte[] before = Files.readAllBytes(file);
    CatalogException failure =
        catchThrowableOfType(
            CatalogException.class,
            () -> CatalogContract.add(catalog(), SampleProfiles.smallUser("new")));
    assertThat(failure.reason()).isEqualTo(FileReason.DAMAGED);
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void profiles_whenAFolderIsInItsPlace_thenNotAFile() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(failure().reason()).isEqualTo(FileReason.NOT_A_FILE);
  }

  @Test
  void change_whenTheThreadIsToldToStopAtTheLock_thenBusy() throws Exception {
    try (FileLock _ =
        FileLock.acquire(home.resolve("state/profiles.lock"), Duration.ofSeconds(1))
            .orElseThrow()) {
      Thread.currentThread().interrupt();
      CatalogException failure =
          catchThrowableOfType(CatalogException.class, () -> catalog().change(all -> all));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(failure.reason()).isEqualTo(FileReason.BUSY);
    }
  }
}
