package app.brevet.transfer;

import static app.brevet.transfer.ImportWorld.ID;
import static app.brevet.transfer.ImportWorld.OTHER_ID;
import static app.brevet.transfer.ImportWorld.OTHER_VALUE;
import static app.brevet.transfer.ImportWorld.VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.transfer.Found.FoundKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleCsvTest {

  private static final String HEADER = "Access key ID,Secret access key";

  @TempDir private Path folder;

  private List<FoundKey> read(String name, String text) throws Exception {
    return ConsoleCsv.read(Files.writeString(folder.resolve(name), text));
  }

  private static void assertKey(FoundKey found, String id, String value) {
    assertThat(found.key().accessKeyId().value()).isEqualTo(id);
    assertThat(found.key().secretAccessKey().reveal()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + "\n" + ID + "," + VALUE,
        HEADER + "\r\n" + ID + "," + VALUE + "\r\n",
        "\uFEFF" + HEADER + "\r\n" + ID + "," + VALUE + "\r\n\r\n",
        "\"Access key ID\",\"Secret access key\"\n\"" + ID + "\",\"" + VALUE + "\"\n",
        "Secret access key, access key id\r" + VALUE + " , " + ID + "\r",
      })
  void read_whenAFormOfTheConsole_thenTheKeyIsFound(String text) throws Exception {
    List<FoundKey> keys = read("accessKeys.csv", text);

    assertThat(keys).hasSize(1);
    assertKey(keys.getFirst(), ID, VALUE);
    assertThat(keys.getFirst().name()).isEmpty();
    assertThat(keys.getFirst().origin().line()).isEqualTo(2);
  }

  @Test
  void read_whenAnOlderConsoleWroteIt_thenTheUsersNameIsTaken() throws Exception {
    List<FoundKey> keys =
        read(
            "credentials.csv",
            "User name,Password,Access key ID,Secret access key,Console login link\n"
                + "alice,\"a,\"\"b\","
                + ID
                + ","
                + VALUE
                + ",https://x\nbob,,"
                + OTHER_ID
                + ","
                + OTHER_VALUE
                + ",\n");

    assertThat(keys).extracting(FoundKey::name).containsExactly("alice", "bob");
    assertKey(keys.getFirst(), ID, VALUE);
    assertKey(keys.get(1), OTHER_ID, OTHER_VALUE);
  }

  @Test
  void read_whenTheFileIsNamedAfterTheUser_thenSoIsTheKey() throws Exception {
    assertThat(read("alice_accessKeys.csv", HEADER + "\n" + ID + "," + VALUE).getFirst().name())
        .isEqualTo("alice");
  }

  @Test
  void read_whenThereAreThousands_thenNoneIsLeftOut() throws Exception {
    String text = HEADER + "\n" + (ID + "," + VALUE + "\n").repeat(5_000);

    assertThat(read("many.csv", text)).hasSize(5_000);
  }

  @Test
  void read_whenTheFileIsLargerThanAnyList_thenItIsRefusedWhole() {
    String text = HEADER + "\n" + "\n".repeat(4 * 1024 * 1024);

    FailureException refusal =
        catchThrowableOfType(FailureException.class, () -> read("x.csv", text));

    assertThat(refusal.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            file -> assertThat(file.reason()).isEqualTo(FileReason.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        HEADER,
        "Name,Value\na,b\n",
        HEADER + "\n" + ID + "\n",
        HEADER + "\nASIAIOSFODNN7EXAMPLE," + VALUE,
        HEADER + "\n" + ID + ",a b",
        HEADER + "\n" + ID + ",",
      })
  void read_whenNoneOfTheConsoles_thenItIsRefusedWithoutItsContent(String text) throws Exception {
    FailureException refusal =
        catchThrowableOfType(FailureException.class, () -> read("x.csv", text));

    assertThat(refusal.failure())
        .isInstanceOfSatisfying(
            Failure.FileUntouched.class,
            file -> {
              assertThat(file.reason()).isEqualTo(FileReason.DAMAGED);
              assertThat(file.detail()).doesNotContain(VALUE, ID);
            });
  }
}
