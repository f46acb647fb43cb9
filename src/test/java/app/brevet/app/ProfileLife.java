package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.testing.BrevetHome;
import java.io.IOException;
import java.nio.file.Files;

/// The life of the profiles of a home, each step of it a process.
record ProfileLife(BrevetHome home) {

  /// Serves, renews and stops a profile that was started and needs nobody.
  void assertLives(String name, String arnPart) throws Exception {
    String started = assertServed(name, arnPart);
    home.brevet("renew", name).expect(0);
    assertThat(assertServed(name, arnPart)).isNotEqualTo(started);
    assertStops(name);
  }

  /// Serves a profile whose session is delivered, and gives its key id.
  String assertServed(String name, String arnPart) throws Exception {
    String served = served(name);
    assertThat(delivered()).contains(served);
    assertThat(home.brevet("whoami", name).expect(0).out()).contains(arnPart);
    return served;
  }

  /// The key id of the session that a program gets.
  String served(String name) throws Exception {
    return home.brevet("credentials", name).expect(0).json().string("AccessKeyId");
  }

  /// Stops it: it is in no file any more.
  void assertStops(String name) throws Exception {
    home.brevet("stop", name).expect(0);
    assertThat(delivered()).doesNotContain("[" + name + "]");
  }

  /// The credentials file, which goes with its last section.
  private String delivered() throws IOException {
    return Files.exists(home.credentialsFile()) ? Files.readString(home.credentialsFile()) : "";
  }
}
