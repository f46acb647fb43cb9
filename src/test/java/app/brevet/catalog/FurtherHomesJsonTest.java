package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.AwsHome;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.os.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The further homes of a profile in `profiles.json`.
final class FurtherHomesJsonTest {

  private static final String WSL = "\\\\wsl.localhost\\Ubuntu\\home\\me";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setUp() throws Exception {
    file = folder.resolve("config/profiles.json");
    Files.createDirectories(file.getParent());
  }

  /// A user and a role that both say this.
  private JsonCatalog catalogSaying(String member) throws Exception {
    Files.writeString(
        file,
        """
        {"version": 1, "profiles": [
          {"id": "11111111-1111-4111-8111-111111111111", "kind": "user", "name": "dev",
           "accessKeyId": "AKIAIOSFODNN7EXAMPLE"%1$s},
          {"id": "22222222-2222-4222-8222-222222222222", "kind": "role", "name": "ops",
           "roleArn": "arn:aws:iam::111122223333:role/Ops",
           "source": "11111111-1111-4111-8111-111111111111"%1$s}]}
        """
            .formatted(member));
    return new JsonCatalog(Folders.under(folder));
  }

  @Test
  void profiles_whenTheySayNothing_thenNoneAndNothingIsWritten() throws Exception {
    JsonCatalog catalog = catalogSaying("");

    assertThat(catalog.profiles())
        .hasSize(2)
        .allSatisfy(profile -> assertThat(profile.furtherHomes()).isEmpty());
    catalog.<CatalogException>change(FurtherHomesJsonTest::renamed);
    assertThat(file).content().contains("new-dev").doesNotContain("alsoIn");
  }

  @Test
  void profiles_whenTheyNameHomes_thenThoseAndKeptWhenTheProfileChanges() throws Exception {
    JsonCatalog catalog =
        catalogSaying(", \"alsoIn\": [\"/mnt/box\", \"" + WSL.replace("\\", "\\\\") + "\"]");

    catalog.<CatalogException>change(FurtherHomesJsonTest::renamed);

    assertThat(catalog.profiles())
        .extracting(Profile::furtherHomes)
        .containsOnly(List.of(new AwsHome("/mnt/box"), new AwsHome(WSL)));
  }

  @Test
  void change_whenTheHomesAreTakenAway_thenTheMemberGoes() throws Exception {
    JsonCatalog catalog = catalogSaying(", \"alsoIn\": [\"/mnt/box\"], \"mine\": 1");

    catalog.<CatalogException>change(
        all -> all.stream().map(profile -> profile.withFurtherHomes(List.of())).toList());

    assertThat(file).content().contains("mine").doesNotContain("alsoIn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"/mnt/box\"", "[7]", "[\"\"]", "[\"/a\\nb\"]"})
  void profiles_whenTheyAreNoListOfFolders_thenTheMemberIsNamed(String value) throws Exception {
    JsonCatalog catalog = catalogSaying(", \"alsoIn\": " + value);

    assertThatThrownBy(catalog::profiles).hasMessageContaining("alsoIn");
  }

  private static List<Profile> renamed(List<Profile> all) {
    return all.stream()
        .map(profile -> profile.renamed(new ProfileName("new-" + profile.name())))
        .toList();
  }
}
