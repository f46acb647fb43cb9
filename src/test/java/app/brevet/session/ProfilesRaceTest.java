package app.brevet.session;

import static app.brevet.session.SessionWorld.codes;
import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AccessKeyId;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.UserProfile;
import app.brevet.os.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another process changes the profiles between what a change has read and what it writes.
class ProfilesRaceTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UserProfile bob;

  @BeforeEach
  void setUp() throws FailureException {
    world = new SessionWorld(folder);
    bob = world.addUser("bob");
  }

  private static Failure failureOf(ThrowingCallable call) {
    return catchThrowableOfType(FailureException.class, call).failure();
  }

  private static Profile redirected(Profile profile, String output) {
    return profile.withOutput(Optional.of(name(output)));
  }

  @Test
  void rename_whenNameIsTakenMeanwhile_thenThatIsSaid() throws Exception {
    world.addUser("bob2");
    world.catalog.beforeNextChange(() -> world.profiles.rename(name("bob2"), name("c")));

    assertThat(failureOf(() -> world.profiles.rename(name("bob"), name("c"))))
        .isEqualTo(new Failure.NameTaken(name("c")));
    assertThat(world.catalog.find(name("bob"))).contains(bob);
  }

  @Test
  void rename_whenProfileIsRemovedMeanwhile_thenThatIsSaid() {
    world.catalog.beforeNextChange(() -> world.catalog.change(_ -> List.of()));

    assertThat(failureOf(() -> world.profiles.rename(name("bob"), name("c"))))
        .isEqualTo(new Failure.NoSuchProfile("bob"));
  }

  @Test
  void rename_whenASessionIsJustLanding_thenItWaitsAndTakesThatAlong() throws Exception {
    world.sessions.start(name("bob"), codes("123456"));
    CompletableFuture<Profile> renamed;
    try (FileLock _ = world.ground.flights().land(bob)) {
      renamed = CompletableFuture.supplyAsync(this::renamedToCarl);
      assertThatThrownBy(() -> renamed.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      assertThat(world.profiles.find(name("bob"))).isEqualTo(bob);
    }

    assertThat(renamed.get(20, TimeUnit.SECONDS).name()).isEqualTo(name("carl"));
    assertThat(world.file.keyIdOf(name("bob"))).isEmpty();
    assertThat(world.file.keyIdOf(name("carl"))).isPresent();
  }

  private Profile renamedToCarl() {
    try {
      return world.profiles.rename(name("bob"), name("carl"));
    } catch (FailureException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void edit_whenProfileIsEditedMeanwhile_thenBothEditsAreKept() throws Exception {
    world.catalog.beforeNextChange(
        () -> world.profiles.edit(name("bob"), now -> redirected(now, "there")));

    world.profiles.edit(name("bob"), now -> ((UserProfile) now).withAccessKeyId(otherKeyId()));

    UserProfile now = (UserProfile) world.profiles.find(name("bob"));
    assertThat(now.output()).contains(name("there"));
    assertThat(now.accessKeyId()).isEqualTo(otherKeyId());
  }

  private static AccessKeyId otherKeyId() {
    return SessionWorld.user("other", Optional.empty()).accessKeyId();
  }

  @Test
  void edit_whenProfileIsRemovedMeanwhile_thenThatIsSaid() {
    world.catalog.beforeNextChange(() -> world.profiles.remove(name("bob")));

    assertThat(failureOf(() -> world.profiles.edit(name("bob"), now -> redirected(now, "there"))))
        .isEqualTo(new Failure.NoSuchProfile("bob"));
  }

  @Test
  void addRole_whenSourceIsRemovedMeanwhile_thenItIsRefused() throws Exception {
    world.catalog.beforeNextChange(() -> world.profiles.remove(name("bob")));

    assertThat(failureOf(() -> world.addRole("role", bob.id())))
        .isInstanceOf(Failure.NoSuchProfile.class);
    assertThat(world.catalog.profiles()).isEmpty();
  }

  @Test
  void remove_whenRoleIsAddedMeanwhile_thenItIsRefusedAndKeyStays() throws Exception {
    world.catalog.beforeNextChange(() -> world.addRole("role", bob.id()));

    assertThat(failureOf(() -> world.profiles.remove(name("bob"))))
        .isEqualTo(new Failure.SourceInUse(name("bob"), List.of(name("role"))));
    assertThat(world.catalog.find(name("bob"))).contains(bob);
    assertThat(world.keychain.list()).hasSize(1);
  }

  @Test
  void edit_whenSourcesWouldCloseACircleMeanwhile_thenItIsRefused() throws Exception {
    RoleProfile first = world.addRole("first", bob.id());
    RoleProfile second = world.addRole("second", bob.id());
    world.catalog.beforeNextChange(
        () -> world.profiles.edit(name("second"), _ -> sourced(second, first)));

    assertThat(failureOf(() -> world.profiles.edit(name("first"), _ -> sourced(first, second))))
        .isInstanceOf(Failure.InvalidInput.class);
  }

  private static RoleProfile sourced(RoleProfile role, Profile source) {
    return new RoleProfile(
        role.id(),
        role.name(),
        role.roleArn(),
        source.id(),
        Via.SESSION,
        role.parameters(),
        role.region(),
        role.duration(),
        Optional.empty());
  }
}
