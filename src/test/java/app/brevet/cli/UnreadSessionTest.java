package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.Json;
import app.brevet.json.JsonObject;
import app.brevet.testing.Ran;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `status` where the file of one session cannot be read: the others are told all the same.
class UnreadSessionTest {

  @TempDir Path folder;
  private CliWorld world;

  @BeforeEach
  void setUp() throws Exception {
    world = new CliWorld(folder);
    world.addUser();
    String id = world.catalog.profiles().getFirst().id().toString();
    Files.createDirectories(folder.resolve("sessions").resolve(id + ".sealed")); // No file.
  }

  @Test
  void status_whenOneCannotBeRead_thenItsLineSaysWhy() {
    Ran ran = world.run("status");

    ran.expect(0);
    assertThat(ran.out()).contains("demo: failed. ", ".sealed");
  }

  @Test
  void status_whenOneCannotBeReadAndJsonIsAsked_thenItHasItsError() throws Exception {
    Ran ran = world.run("status", "--json");

    ran.expect(0);
    List<JsonObject> profiles =
        Json.parse(ran.out().getBytes(StandardCharsets.UTF_8)).objects("profiles");
    assertThat(profiles)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.string("state")).isEqualTo("failed");
              assertThat(one.object("error")).isPresent();
            });
  }
}
