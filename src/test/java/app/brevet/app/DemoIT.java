package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import app.brevet.testing.Ran;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoIT {

  @TempDir private Path folder;

  @Test
  void demo_whenThereIsAHomeWithKeysInIt_thenToldToItsEndAndNothingThereChanged() throws Exception {
    BrevetHome home = new BrevetHome(folder, URI.create("http://127.0.0.1:1"));
    home.writeCredentials("[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n");
    plant(home.home().resolve(".aws/config"), "[default]\nregion = eu-west-1\n");
    plant(home.home().resolve(".local/share/keyrings/login.keyring"), "\u0000keyring");
    plant(home.home().resolve(".config/brevet/profiles.json"), "{\"version\":1}\n");
    Map<String, String> before = contents();

    Ran ran = home.brevet("demo").expect(0);

    assertThat(contents()).isEqualTo(before);
    assertThat(ran.out())
        .contains("(exit code 5)", "(exit code 7)", "to the byte, what it was before")
        .contains("aws_session_token = ***");
    assertThat(ran.err()).isEmpty();
  }

  private static void plant(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  /// Every file and folder of the home with its bytes and the time it was last changed.
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String bytes =
            Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "";
        contents.put(file.toString(), Files.getLastModifiedTime(file) + " " + bytes);
      }
    }
    return contents;
  }
}
