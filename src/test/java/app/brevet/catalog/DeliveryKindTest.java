package app.brevet.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.DeliveryKind;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.os.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryKindTest {

  @TempDir private Path folder;

  private JsonCatalog catalogSaying(String member) throws Exception {
    Path file = folder.resolve("config/profiles.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        {"version": 1, "profiles": [{"id": "11111111-1111-4111-8111-111111111111",
         "kind": "role", "name": "ops", "roleArn": "arn:aws:iam::111122223333:role/Ops",
         "source": "22222222-2222-4222-8222-222222222222"%s}]}
        """
            .formatted(member));
    return new JsonCatalog(Folders.under(folder));
  }

  @Test
  void profiles_whenItSaysNothing_thenAsFile() throws Exception {
    assertThat(catalogSaying("").profiles().getFirst().delivery()).isEqualTo(DeliveryKind.FILE);
  }

  @Test
  void profiles_whenItSaysProcess_thenThatAndKeptWhenTheProfileChanges() throws Exception {
    JsonCatalog catalog = catalogSaying(", \"delivery\": \"process\"");
    Profile renamed = catalog.profiles().getFirst().renamed(new ProfileName("other"));

    catalog.<CatalogException>change(_ -> List.of(renamed));

    assertThat(catalog.profiles().getFirst().delivery()).isEqualTo(DeliveryKind.PROCESS);
  }

  @Test
  void change_whenItIsAsFileAgain_thenTheMemberGoes() throws Exception {
    JsonCatalog catalog = catalogSaying(", \"delivery\": \"process\"");
    Profile asFile = catalog.profiles().getFirst().withDelivery(DeliveryKind.FILE);

    catalog.<CatalogException>change(_ -> List.of(asFile));

    assertThat(folder.resolve("config/profiles.json")).content().doesNotContain("delivery");
  }

  @Test
  void profiles_whenItSaysSomethingElse_thenTheMemberIsNamed() throws Exception {
    JsonCatalog catalog = catalogSaying(", \"delivery\": \"pigeon\"");

    CatalogException refused = catchThrowableOfType(CatalogException.class, catalog::profiles);

    assertThat(refused).hasMessageContaining("delivery: neither");
  }
}
