package app.brevet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A role whose source is gone, as a file that was edited by hand may have it.
class SourceGoneTest {

  @TempDir private Path folder;
  private CliWorld world;

  @BeforeEach
  void setUp() throws Exception {
    world = new CliWorld(folder);
    world.addUser();
    world
        .run(
            "profile add role admin --role-arn arn:aws:iam::123456789012:role/Admin --source demo"
                .split(" ", -1))
        .expect(0);
    world.catalog.change(
        all -> all.stream().filter(one -> one.name().value().equals("admin")).toList());
  }

  @Test
  void list_whenSourceIsGone_thenTheRoleIsListedAndItIsSaid() {
    assertThat(world.run("profile", "list").expect(0).out())
        .contains("admin: ")
        .contains("a profile that is gone");
  }

  @Test
  void show_whenSourceIsGone_thenTheRoleIsShownAndItIsSaid() {
    assertThat(world.run("profile", "show", "admin").expect(0).out())
        .contains("Source: a profile that is gone");
  }
}
