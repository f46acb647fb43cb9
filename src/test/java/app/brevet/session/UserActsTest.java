package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserActsTest {

  private static final ProfileId ID = ProfileId.random();
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

  @TempDir private Path folder;

  private UserActs acts() {
    return new UserActs(folder, InstantSource.fixed(NOW));
  }

  @Test
  void last_whenRecorded_thenAnotherProcessKnowsItUntilItIsForgotten() {
    acts().record(ID);
    assertThat(acts().last(ID)).contains(NOW);

    acts().forget(ID);
    assertThat(acts().last(ID)).isEmpty();
  }

  @Test
  void record_whenTheFileIsOfALaterBrevet_thenItIsLeftAsItIs() throws Exception {
    String later = "{\"version\": 2, \"acts\": [{\"profile\": \"%s\", \"at\": 7}]}".formatted(ID);
    Files.writeString(folder.resolve("acts.json"), later);

    acts().record(ID);
    acts().forget(ID);

    assertThat(folder.resolve("acts.json")).hasContent(later);
    assertThat(acts().last(ID)).isEmpty();
  }

  @Test
  void record_whenTheFileIsDamaged_thenBegunAnew() throws Exception {
    Files.writeString(folder.resolve("acts.json"), "{");

    acts().record(ID);

    assertThat(acts().last(ID)).contains(NOW);
  }
}
