package app.brevet.ui.editor;

import static app.brevet.ui.editor.EditorWorld.KEY_ID;
import static app.brevet.ui.editor.EditorWorld.SECRET;
import static app.brevet.ui.editor.EditorWorld.secret;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import app.brevet.ui.editor.UserEditorViewModel.Field;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How sessions shall reach tools, in both editors.
final class DeliveryChoiceTest {

  @TempDir private Path folder;
  private EditorWorld world;

  @BeforeEach
  void setUp() {
    world = new EditorWorld(folder);
  }

  private UserEditorViewModel user(Optional<UserProfile> edited) {
    return new UserEditorViewModel(world.words, world.work, world.profiles, world, edited);
  }

  private RoleEditorViewModel role(Optional<RoleProfile> edited) {
    return new RoleEditorViewModel(
        world.words, world.work, world.profiles, text -> text, world.all(), edited);
  }

  private UserProfile processUser() throws FailureException {
    world.addUser("acme-dev");
    return (UserProfile)
        world.profiles.<FailureException>edit(
            new ProfileName("acme-dev"), now -> now.withDelivery(DeliveryKind.PROCESS));
  }

  @Test
  void save_whenAUserIsNew_thenItsSessionsAreWrittenUnlessSaidOtherwise() {
    UserEditorViewModel editor = user(Optional.empty());
    assertThat(editor.deliveryProperty().get()).isEqualTo(DeliveryKind.FILE);
    editor.text(Field.NAME).set("acme-dev");
    editor.text(Field.KEY_ID).set(KEY_ID);
    editor.secretEdited(SECRET.length());
    editor.deliveryProperty().set(DeliveryKind.PROCESS);

    editor.save(secret(SECRET), false);

    assertThat(world.find("acme-dev").delivery()).isEqualTo(DeliveryKind.PROCESS);
  }

  @Test
  void save_whenSomethingElseOfAUserIsChanged_thenItsDeliveryStays() throws FailureException {
    UserEditorViewModel editor = user(Optional.of(processUser()));
    editor.text(Field.REGION).set("eu-west-1");

    editor.save(secret(""), false);

    assertThat(world.find("acme-dev").region()).isPresent();
    assertThat(world.find("acme-dev").delivery()).isEqualTo(DeliveryKind.PROCESS);
  }

  @Test
  void save_whenAUserGoesBackToTheFile_thenThatIsKept() throws FailureException {
    UserEditorViewModel editor = user(Optional.of(processUser()));
    editor.deliveryProperty().set(DeliveryKind.FILE);

    editor.save(secret(""), false);

    assertThat(world.find("acme-dev").delivery()).isEqualTo(DeliveryKind.FILE);
  }

  @Test
  void save_whenARoleIsChanged_thenItsDeliveryIsTheOneThatWasChosen() {
    RoleProfile admin = world.addRole("acme-admin", world.addUser("acme-dev"));
    RoleEditorViewModel editor = role(Optional.of(admin));
    editor.deliveryProperty().set(DeliveryKind.PROCESS);

    editor.save();

    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(world.find("acme-admin").delivery()).isEqualTo(DeliveryKind.PROCESS);
  }

  @Test
  void dismiss_whenOnlyTheDeliveryWasChosen_thenItIsAskedFirst() {
    UserProfile dev = world.addUser("acme-dev");
    UserEditorViewModel ofUser = user(Optional.of(dev));
    RoleEditorViewModel ofRole = role(Optional.empty());
    ofUser.deliveryProperty().set(DeliveryKind.PROCESS);
    ofRole.deliveryProperty().set(DeliveryKind.PROCESS);

    ofUser.dismiss();
    ofRole.dismiss();

    assertThat(ofUser.askingProperty().get()).isTrue();
    assertThat(ofRole.askingProperty().get()).isTrue();
  }
}
