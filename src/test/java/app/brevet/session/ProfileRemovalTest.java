package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.UserProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What else goes with a profile.
final class ProfileRemovalTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile dev;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    dev = world.addUser("dev");
    world.commands.put(dev.id(), CodeCommand.Line.parse("/usr/bin/op get --otp"));
  }

  @Test
  void remove_whenTheProfileGoes_thenItsProgramIsForgotten() throws Exception {
    world.profiles.remove(name("dev"));

    assertThat(world.commands.of(dev.id())).isEmpty();
  }

  @Test
  void remove_whenOthersCanReadTheFileAndTheProfileIsNotInIt_thenTheProfileGoes() throws Exception {
    world.addUser("other");
    Path file = folder.resolve("code-commands.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    world.profiles.remove(name("other"));

    assertThat(world.profiles.all()).hasSize(1);
  }

  @Test
  void remove_whenAnotherGoesByTheSameKey_thenTheKeyIsNotLeftYet() throws Exception {
    List<AccessKeyId> left = new ArrayList<>();
    Profiles profiles = new Profiles(world.ground, left::add);
    UserProfile twin = SessionWorld.user("twin", Optional.empty());
    try (AccessKey key = SessionWorld.key(dev.accessKeyId())) {
      profiles.addUser(twin.withAccessKeyId(dev.accessKeyId()), key, false);
    }

    profiles.remove(name("twin"));
    assertThat(left).isEmpty();

    profiles.remove(name("dev"));
    assertThat(left).containsExactly(dev.accessKeyId());
  }

  @Test
  void replaceKey_whenNoOtherGoesByTheOldKey_thenItIsLeft() throws Exception {
    List<AccessKeyId> left = new ArrayList<>();
    Profiles profiles = new Profiles(world.ground, left::add);
    AccessKeyId other = new AccessKeyId("AKIAIOSFODNN7OTHER01");

    try (AccessKey key = SessionWorld.key(other)) {
      profiles.<FailureException>replaceKey(dev, key, false, now -> now);
    }

    assertThat(left).containsExactly(dev.accessKeyId());
  }

  @Test
  void replaceKey_whenOnlyTheSecretIsNew_thenTheKeyIsNotLeft() throws Exception {
    List<AccessKeyId> left = new ArrayList<>();
    Profiles profiles = new Profiles(world.ground, left::add);

    try (AccessKey key = SessionWorld.key(dev.accessKeyId())) {
      profiles.<FailureException>replaceKey(dev, key, false, now -> now);
    }

    assertThat(left).isEmpty();
  }
}
