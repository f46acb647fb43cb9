package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.ProfileId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptEndChoicesTest {

  private static final Instant GOT = Instant.parse("2026-11-27T08:00:00.123Z");

  @TempDir private Path folder;
  private final ProfileId profile = ProfileId.random();

  @Test
  void letEnd_whenAnotherProcessLooks_thenItHoldsForThatSessionAlone() throws Exception {
    new KeptEndChoices(folder).letEnd(profile, GOT);

    KeptEndChoices other = new KeptEndChoices(folder);
    assertThat(other.isLetEnd(profile, GOT)).isTrue();
    assertThat(other.isLetEnd(profile, GOT.plusSeconds(3600))).isFalse();
    assertThat(other.isLetEnd(ProfileId.random(), GOT)).isFalse();
  }

  @Test
  void renewAgain_whenItWasLetEnd_thenItIsNotAnyMore() throws Exception {
    KeptEndChoices choices = new KeptEndChoices(folder);
    choices.letEnd(profile, GOT);

    choices.renewAgain(profile);

    assertThat(choices.isLetEnd(profile, GOT)).isFalse();
  }

  @Test
  void isLetEnd_whenTheFileIsDamaged_thenNothingIsLetEnd() throws Exception {
    Files.writeString(folder.resolve("let-end.json"), "{");

    assertThat(new KeptEndChoices(folder).isLetEnd(profile, GOT)).isFalse();
  }
}
