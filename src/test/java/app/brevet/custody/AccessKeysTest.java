package app.brevet.custody;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.sandbox.NewUser;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.UserPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessKeysTest {

  private static final MfaCodeSource NOBODY = MfaCodeSource.nobody();

  @TempDir private Path home;
  private CustodySandbox aws;
  private SandboxUser alice;
  private CustodyWorld world;

  @BeforeEach
  void open() throws Exception {
    aws = new CustodySandbox();
    alice = aws.addUser(NewUser.named("alice"));
    world = aws.world(home, Checkpoint.NONE);
    world.add(alice.accessKey(), Optional.empty());
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private AccessKeys.Standing standing(AccessKeyId id) throws Exception {
    return world.accessKeys.of(CustodyWorld.NAME, NOBODY).keys().stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void of_whenADayOld_thenAgeLastUseAndProfile() throws Exception {
    aws.clock.advance(Duration.ofDays(1));
    AccessKeys.Standing key = standing(alice.accessKey().accessKeyId());
    assertThat(key.age(aws.clock.instant())).contains(Duration.ofDays(1));
    assertThat(key.lastUse()).map(use -> use.service()).contains("iam");
    assertThat(key.profiles()).containsExactly(CustodyWorld.NAME);
  }

  @Test
  void of_whenASecondOneWasNeverUsed_thenSaysSo() throws Exception {
    AccessKeyId second = aws.sandbox.directory().addAccessKey(alice).accessKeyId();
    assertThat(standing(second).lastUse()).isEmpty();
    assertThat(standing(second).lastUseUnknown()).isFalse();
    assertThat(standing(second).profiles()).isEmpty();
  }

  @Test
  void of_whenTheLastUseMayNotBeAsked_thenTheRestIsTold() throws Exception {
    aws.sandbox.directory().limit(alice, UserPolicy.ALL.denying("GetAccessKeyLastUsed"));
    assertThat(standing(alice.accessKey().accessKeyId()).lastUseUnknown()).isTrue();
  }

  @Test
  void of_whenAsked_thenItIsWrittenDown() throws Exception {
    AccessKeys.Standing told = standing(alice.accessKey().accessKeyId());
    assertThat(world.records.all())
        .containsEntry(told.id(), KeyRecord.of(told, aws.clock.instant()));
  }

  @Test
  void of_whenARotationWaits_thenItIsTold() throws Exception {
    world.rotation.rotate(
        CustodyWorld.NAME, Optional.of(Duration.ofDays(7)), NOBODY, KeyConsent.none(), _ -> {});
    assertThat(world.accessKeys.of(CustodyWorld.NAME, NOBODY).unfinished())
        .hasValueSatisfying(
            rotation -> assertThat(rotation.step()).isEqualTo(Rotation.Step.DEACTIVATED));
  }
}
