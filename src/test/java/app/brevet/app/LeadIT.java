package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.json.JsonObject;
import app.brevet.testing.BrevetHome;
import app.brevet.testing.Counts;
import app.brevet.testing.Ran;
import app.brevet.testing.RealPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sessions of 900 s, which begin to be renewed when a quarter of that is left, as processes see
/// them whose clock, and AWS's with it, is some minutes later.
final class LeadIT {

  private static final Path FAKETIME = Path.of("/usr/bin/faketime");
  private static final Duration IN_THE_LEAD = Duration.ofMinutes(12);

  @TempDir private Path folder;
  private SandboxWorld world;
  private BrevetHome home;
  private ProfileLife life;

  @BeforeEach
  void open() throws Exception {
    RealPart.require("faketime", () -> Files.isExecutable(FAKETIME));
    world = new SandboxWorld();
    home = world.home(folder);
    life = new ProfileLife(home);
    world.addUser(home).expect(0);
    world.addRole(home, "admin", "15m").expect(0);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String start(String name) throws Exception {
    home.brevet("start", name, "--mfa-code", world.phone().nextCode()).expect(0);
    return life.served(name);
  }

  /// From now on it is so much later than in truth.
  private void later(Duration time) {
    world.sandbox().faults().skew(time);
    home.wrappedBy(
        "setsid",
        "--wait",
        "env",
        "FAKETIME_FORCE_MONOTONIC_FIX=0", // Else each wait of a JVM ends at once, and it spins.
        FAKETIME.toString(),
        "--exclude-monotonic",
        "-f",
        "+" + time.toSeconds() + "s");
  }

  private static String keyIn(Ran ran) throws Exception {
    return ran.expect(0).json().string("AccessKeyId");
  }

  @Test
  void credentials_whenInItsLead_thenRenewedWithoutAWord() throws Exception {
    String first = start("admin");
    later(IN_THE_LEAD);

    Ran ran = home.brevet("credentials", "admin");

    assertThat(keyIn(ran)).isNotEqualTo(first);
    assertThat(ran.err()).isEmpty();
    assertThat(world.calls("AssumeRole")).isEqualTo(2);
    assertThat(world.calls("GetSessionToken")).isEqualTo(1);
  }

  @Test
  void credentials_whenInItsLeadAndStsIsDown_thenServedAndStandardErrorSaysWhy() throws Exception {
    String first = start("admin");
    later(IN_THE_LEAD);
    world.sandbox().goDown();

    Ran ran = home.brevet("credentials", "admin");

    assertThat(keyIn(ran)).isEqualTo(first);
    assertThat(ran.err())
        .contains("The session of admin lives on, with 2 min", "could not be renewed")
        .contains("No answer came from " + world.sandbox().endpoint());
  }

  @Test
  void credentials_whenInItsLeadAndThrottled_thenServedAndStandardErrorSaysWhy() throws Exception {
    String first = start("admin");
    later(IN_THE_LEAD);
    Instant end = world.sandbox().clock().instant().plus(Duration.ofHours(1));
    world.sandbox().faults().throttle(1, end);

    // The SDK tries three times, after waits at random. What takes more than 3 s is not waited for,
    // and then there is nothing to say yet.
    String said = "";
    for (int i = 0; i < 10 && said.isEmpty(); i++) {
      Ran ran = home.brevet("credentials", "admin");
      assertThat(keyIn(ran)).isEqualTo(first);
      said = ran.err();
    }

    assertThat(said).contains("The session of admin lives on", "could not be renewed");
  }

  @Test
  void credentials_whenInItsLeadAndACodeIsNeeded_thenServedAndStandardErrorSaysSo()
      throws Exception {
    home.brevet("profile", "edit", "alice", "--duration", "15m").expect(0);
    String first = start("alice");
    later(IN_THE_LEAD);

    Ran ran = home.brevet("credentials", "alice");

    assertThat(keyIn(ran)).isEqualTo(first);
    assertThat(ran.err()).contains("The session of alice lives on", "A code of alice is needed");
    assertThat(world.calls("GetSessionToken")).isEqualTo(1);
  }

  @Test
  void credentials_whenLessThanAMinuteIsLeftAndStsIsDown_thenRefused() throws Exception {
    start("admin");
    later(Duration.ofSeconds(14 * 60 + 10));
    world.sandbox().goDown();

    assertThat(home.brevet("credentials", "admin").expect(6).out()).isEmpty();
  }

  @Test
  void credentials_whenAToolAsksEachMinute_thenRenewedTwiceInAQuarterOfAnHourAtMost()
      throws Exception {
    String key = start("admin");
    List<Integer> renewals = new ArrayList<>();
    int minutes = Counts.of(30, 120);
    for (int minute = 0; minute < minutes; minute++) {
      later(Duration.ofMinutes(minute));
      JsonObject served = home.brevet("credentials", "admin").expect(0).json();
      Instant now = InstantSource.system().instant().plus(Duration.ofMinutes(minute));
      assertThat(Instant.parse(served.string("Expiration"))).isAfter(now.plusSeconds(60));
      if (!served.string("AccessKeyId").equals(key)) {
        key = served.string("AccessKeyId");
        renewals.add(minute);
      }
    }

    System.out.println("renewed at these minutes: " + renewals);
    assertThat(renewals).hasSizeBetween(minutes / 15, minutes / 10);
    for (int third = 2; third < renewals.size(); third++) {
      assertThat(renewals.get(third) - renewals.get(third - 2)).isGreaterThanOrEqualTo(15);
    }
  }
}
