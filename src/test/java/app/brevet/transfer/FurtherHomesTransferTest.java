package app.brevet.transfer;

import static app.brevet.transfer.TransferWorld.id;
import static app.brevet.transfer.TransferWorld.role;
import static app.brevet.transfer.TransferWorld.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.keychain.InMemoryKeychain;
import app.brevet.model.AwsHome;
import app.brevet.model.DeliveryKind;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where sessions are put is carried to one's own next machine, and to nobody else's.
final class FurtherHomesTransferTest {

  private static final List<AwsHome> THERE = List.of(new AwsHome("/mnt/there"));
  private static final List<AwsHome> HERE = List.of(new AwsHome("/mnt/here"));

  @TempDir private Path folder;
  private TransferWorld there;
  private TransferWorld here;

  @BeforeEach
  void open() throws Exception {
    there = new TransferWorld(folder.resolve("there"), new InMemoryKeychain());
    here = new TransferWorld(folder.resolve("here"), new InMemoryKeychain());
    there.addWithSecrets(user("dev", 1).withFurtherHomes(THERE), "secret-there");
    there.add(role("admin", 2, id(1)).withDelivery(DeliveryKind.PROCESS).withFurtherHomes(THERE));
  }

  private List<Profile> restored(Path file) throws Exception {
    here.restore(file, true);
    return here.catalog.profiles();
  }

  @Test
  void restore_whenTheFileIsSealedAndTheMachineNew_thenTheProfilesAreAsTheyWere() throws Exception {
    List<Profile> profiles = restored(there.export(folder.resolve("file")));

    assertThat(profiles).hasSize(2).isEqualTo(there.catalog.profiles());
  }

  @Test
  void restore_whenTheProfilesAreHere_thenTheirHomesOfHereStay() throws Exception {
    here.add(user("dev", 1).withFurtherHomes(HERE), role("admin", 2, id(1)));

    List<Profile> profiles = restored(there.export(folder.resolve("file")));

    assertThat(profiles).extracting(Profile::furtherHomes).containsExactly(List.of(), HERE);
  }

  @Test
  void export_whenForATeam_thenNoHomeIsTold() throws Exception {
    Path file = folder.resolve("team");
    there.transfer.export().withoutSecrets(file, false);

    assertThat(file).content().contains("admin").doesNotContain("alsoIn", "/mnt/there");
  }

  @Test
  void restore_whenAFileThatIsNotSealedNamesAHome_thenItIsRefused() throws Exception {
    Path file = folder.resolve("team");
    there.transfer.export().withoutSecrets(file, false);
    String text = Files.readString(file);
    Files.writeString(
        file, text.replaceFirst("\"kind\"", "\"alsoIn\": [\"/mnt/theirs\"], \"kind\""));

    FailureException refusal =
        catchThrowableOfType(FailureException.class, () -> here.restore(file, true));

    assertThat(refusal.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            failure -> assertThat(failure.reason()).isEqualTo(FileReason.DAMAGED));
    assertThat(here.catalog.profiles()).isEmpty();
  }
}
