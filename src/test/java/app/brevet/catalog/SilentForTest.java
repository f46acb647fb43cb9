package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.ProfileName;
import app.brevet.model.SilentTerm;
import app.brevet.model.UserProfile;
import app.brevet.os.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SilentForTest {

  @TempDir private Path folder;

  private JsonCatalog catalogSaying(String silentFor) throws Exception {
    Path file = folder.resolve("config/profiles.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        {"version": 1, "profiles": [{"id": "11111111-1111-4111-8111-111111111111",
         "kind": "user", "name": "dev", "accessKeyId": "AKIAIOSFODNN7EXAMPLE",
         "silentFor": "%s"}]}
        """
            .formatted(silentFor));
    return new JsonCatalog(Folders.under(folder));
  }

  private static UserProfile only(JsonCatalog catalog) throws Exception {
    return (UserProfile) catalog.profiles().getFirst();
  }

  @Test
  void profiles_whenItSaysHowLong_thenThatAndKeptWhenTheProfileChanges() throws Exception {
    JsonCatalog catalog = catalogSaying("90m");
    assertThat(only(catalog).silentTerm()).isEqualTo(new SilentTerm(5400));

    UserProfile renamed = only(catalog).renamed(new ProfileName("other"));
    catalog.<CatalogException>change(_ -> List.of(renamed));

    assertThat(only(catalog).silentTerm()).isEqualTo(new SilentTerm(5400));
    assertThat(folder.resolve("config/profiles.json")).content().contains("\"1h30m\"");
  }

  @Test
  void profiles_whenItSaysNought_thenNever() throws Exception {
    assertThat(only(catalogSaying("0")).silentTerm().isOff()).isTrue();
  }

  @Test
  void profiles_whenItSaysMoreThanADayAndAHalf_thenTheMemberIsNamed() throws Exception {
    JsonCatalog catalog = catalogSaying("37h");

    CatalogException refused = catchThrowableOfType(CatalogException.class, catalog::profiles);

    assertThat(refused).hasMessageContaining("silentFor: silent-term-out-of-range");
  }
}
