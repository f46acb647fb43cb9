package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.KeychainReason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemovalViewModelTest {

  @TempDir private Path folder;
  private EditorWorld world;
  private UserProfile alice;

  @BeforeEach
  void add() {
    world = new EditorWorld(folder);
    alice = world.addUser("acme-dev");
  }

  private RemovalViewModel removalOf(Profile profile) {
    return new RemovalViewModel(world.words, world.work, world.profiles, world.all(), profile);
  }

  @Test
  void confirm_whenAUserHasNoRoles_thenOnlyTheKeyIsNamed() {
    RemovalViewModel removal = removalOf(alice);
    assertThat(removal.title()).isEqualTo("Remove acme-dev?");
    assertThat(removal.confirm()).isEqualTo("Remove key");
    assertThat(removal.text()).contains(EditorWorld.KEY_ID, "stays valid").doesNotContain("along");
  }

  @Test
  void confirm_whenRolesUseIt_thenTheyAreCountedAndNamed() {
    RoleProfile admin = world.addRole("admin", alice);
    assertThat(removalOf(alice).confirm()).isEqualTo("Remove key and 1 role that uses it");
    world.addRole("a-deeper", admin);
    RemovalViewModel removal = removalOf(alice);
    assertThat(removal.confirm()).isEqualTo("Remove key and 2 roles that use it");
    assertThat(removal.text()).endsWith("These go along: a-deeper, admin.");
    assertThat(removalOf(admin).confirm()).isEqualTo("Remove 2 roles");
  }

  @Test
  void confirm_whenARoleHasNoUsers_thenItIsOne() {
    assertThat(removalOf(world.addRole("admin", alice)).confirm()).isEqualTo("Remove role");
  }

  @Test
  void remove_whenRolesUseIt_thenTheyGoFirst() {
    world.addRole("deeper", world.addRole("admin", alice));
    world.addUser("other");
    RemovalViewModel removal = removalOf(alice);
    removal.remove();
    assertThat(removal.removedProperty().get())
        .containsExactly(
            new ProfileName("deeper"), new ProfileName("admin"), new ProfileName("acme-dev"));
    assertThat(world.names()).containsExactly("other");
    assertThat(removal.closedProperty().get()).isTrue();
  }

  @Test
  void remove_whenTheKeychainFails_thenItIsToldAndAnotherTryRemovesTheRest() {
    world.addRole("admin", alice);
    RemovalViewModel removal = removalOf(alice);
    world.keychain.failWith(KeychainReason.DENIED);
    removal.remove();
    assertThat(removal.failureProperty().get().orElseThrow().what())
        .isEqualTo("acme-dev was not removed.");
    assertThat(removal.closedProperty().get()).isFalse();
    assertThat(world.names()).containsExactly("acme-dev");
    world.keychain.recover();
    removal.remove();
    assertThat(world.names()).isEmpty();
    assertThat(removal.failureProperty().get()).isEmpty();
    assertThat(removal.closedProperty().get()).isTrue();
  }

  @Test
  void dismiss_whenAskedOnly_thenNothingIsRemoved() {
    RemovalViewModel removal = removalOf(alice);
    removal.dismiss();
    assertThat(removal.closedProperty().get()).isTrue();
    assertThat(world.names()).containsExactly("acme-dev");
  }

  @Test
  void dismiss_whenBusy_thenItStays() {
    RemovalViewModel removal = removalOf(alice);
    world.work.hold();
    removal.remove();
    removal.dismiss();
    assertThat(removal.closedProperty().get()).isFalse();
    world.work.goOn();
    assertThat(removal.closedProperty().get()).isTrue();
  }
}
