package app.brevet.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AwsCause;
import app.brevet.model.ProfileId;
import app.brevet.session.LiveSession;
import app.brevet.session.RenewalWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A role whose assertion stands in a file that something else keeps fresh.
final class TokenFilesTest {

  private static final Duration LIFE = Duration.ofHours(1);

  @TempDir private Path folder;
  private RenewalWorld of;
  private AlarmByHand alarm;
  private Renewal renewal;
  private Path file;
  private ProfileId id;

  @BeforeEach
  void setUp() throws Exception {
    of = new RenewalWorld(folder);
    RenewalOf running = new RenewalOf(of, folder, Runnable::run);
    alarm = running.alarm;
    renewal = running.renewal;
    file = Files.createDirectory(folder.resolve("tokens")).resolve("assertion");
    id = of.addFileSaml("dev", file).id();
    write();
    of.live.refresh();
    renewal.start();
    of.live.start(id);
  }

  /// As providers' tools do it: written aside and moved to its place.
  private void write() throws IOException {
    Path aside = folder.resolve("aside");
    Files.writeString(aside, of.assertion());
    Files.move(aside, file);
  }

  private int calls() {
    return of.world.sts.calls(Call.AssumeRoleWithSaml.class).size();
  }

  private Instant end() {
    return of.live.find(id).flatMap(LiveSession::expiry).orElseThrow().at();
  }

  @Test
  void look_whenTheMissingFileComes_thenItIsRenewedAtOnce() throws Exception {
    Instant end = end();
    Files.delete(file);
    alarm.goOn(LIFE.minusMinutes(14)); // Into its lead.
    assertThat(calls()).isEqualTo(1);
    assertThat(renewal.awaitedFolders()).containsExactly(file.getParent());

    write();
    renewal.look(); // As the watch does.

    assertThat(calls()).isEqualTo(2);
    assertThat(end()).isAfter(end);
    assertThat(renewal.awaitedFolders()).isEmpty();
  }

  @Test
  void heartbeat_whenNobodySawTheFileCome_thenItIsRenewedWithinHalfAMinute() throws Exception {
    Files.delete(file);
    alarm.goOn(LIFE.minusMinutes(14));

    write();
    alarm.goOn(Duration.ofSeconds(31));

    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void look_whenTheFileStaysAway_thenNothingIsTriedForFiveMinutes() throws Exception {
    Files.delete(file);
    alarm.goOn(LIFE.minusMinutes(14));
    int told = of.world.activity.events().size();

    for (int look = 0; look < 20; look++) {
      renewal.look();
    }

    assertThat(calls()).isEqualTo(1);
    assertThat(of.world.activity.events()).hasSize(told);
  }

  @Test
  void look_whenAwsRefusesAndTheFileIsWrittenWithoutEnd_thenAwsIsAskedEachFiveSecondsAtMost()
      throws Exception {
    for (int call = 0; call < 100; call++) {
      of.world.sts.refuseNext(AwsCause.ROLE_NOT_ALLOWED, "AccessDenied", "not you");
    }
    alarm.goOn(LIFE.minusMinutes(14));
    int before = calls();

    for (int second = 0; second < 60; second++) {
      Files.writeString(file, of.assertion() + "\n".repeat(second + 1));
      alarm.goOn(Duration.ofSeconds(1));
      renewal.look();
    }

    assertThat(calls() - before).isBetween(2, 13);
  }
}
