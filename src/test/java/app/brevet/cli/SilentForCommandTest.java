package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long programs get codes without their user, as the command line sets and shows it.
final class SilentForCommandTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void open() {
    world = new CliWorld(folder);
    world.addUser();
  }

  private Optional<String> kept() {
    return world.catalog.profiles().stream()
        .filter(UserProfile.class::isInstance)
        .flatMap(user -> ((UserProfile) user).silentFor().stream())
        .map(Object::toString)
        .findFirst();
  }

  private String line() {
    return world
        .run("profile", "show", "demo")
        .expect(0)
        .out()
        .lines()
        .filter(line -> line.startsWith("Codes for programs"))
        .findFirst()
        .orElse("");
  }

  private long seconds() throws Exception {
    return world
        .run("profile", "show", "demo", "--json")
        .expect(0)
        .json()
        .number("silentForSeconds");
  }

  @Test
  void edit_whenATermIsGiven_thenKeptAndShown() throws Exception {
    assertThat(line()).endsWith("until 12 h after your last act");
    assertThat(seconds()).isEqualTo(43_200);

    world.run("profile", "edit", "demo", "--silent-for", "90m").expect(0);

    assertThat(line()).endsWith("until 1 h 30 min after your last act");
    assertThat(seconds()).isEqualTo(5400);
  }

  @Test
  void edit_whenNoughtIsGiven_thenNever() throws Exception {
    world.run("profile", "edit", "demo", "--silent-for", "0").expect(0);

    assertThat(line()).endsWith("never");
    assertThat(seconds()).isZero();
  }

  @Test
  void edit_whenTheValueIsEmpty_thenTheUsualAgain() {
    world.run("profile", "edit", "demo", "--silent-for", "1h").expect(0);

    world.run("profile", "edit", "demo", "--silent-for", "").expect(0);

    assertThat(kept()).isEmpty();
  }

  @Test
  void add_whenATermIsGiven_thenKept() {
    world.run("profile", "remove", "demo", "--yes").expect(0);

    world
        .reading(
            CliWorld.SECRET,
            ("profile add user demo --silent-for 3h --access-key-id " + CliWorld.KEY_ID).split(" "))
        .expect(0);

    assertThat(kept()).contains("3h");
  }

  @ParameterizedTest
  @CsvSource({"37h,input-silent-term-out-of-range", "soon,input-duration-malformed"})
  void edit_whenItIsNoTerm_thenExit2AndTheReason(String term, String reason) throws Exception {
    assertThat(
            world
                .run("profile", "edit", "demo", "--silent-for", term, "--json")
                .expect(2)
                .error()
                .string("reason"))
        .isEqualTo(reason);
  }
}
