package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.identity.SamlText;
import app.brevet.model.SamlRole;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which of the roles of an assertion is chosen, and what it fills in, while the person types.
final class AssertedRolesViewModelTest {

  private static final String OTHER = "arn:aws:iam::111122223333:role/Reader";
  private static final String OTHER_PROVIDER = "arn:aws:iam::111122223333:saml-provider/Old";

  @TempDir private Path folder;
  private FederationEditorViewModel editor;
  private AssertedRolesViewModel roles;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    EditorWorld world = new EditorWorld(folder);
    editor =
        new FederationEditorViewModel(
            world.words,
            world.work,
            world.profiles,
            text -> text,
            world.profiles.assertedRoles(),
            new ChosenFiles(folder),
            FederationKind.SAML,
            world.all(),
            Optional.empty(),
            Optional.empty());
    roles = editor.roles();
    file = folder.resolve("assertion");
    give(SamlText.ofRole().role(OTHER + "," + SamlText.PROVIDER));
    fill(Field.TOKEN_FILE, file.toString());
  }

  private void give(SamlText assertion) throws Exception {
    Files.writeString(file, assertion.base64());
  }

  private void fill(Field field, String text) {
    editor.text(field).set(text);
    editor.leave(field);
  }

  private String typed(Field field) {
    return editor.text(field).get();
  }

  private void choose(int index) {
    roles.chosenProperty().set(Optional.of(roles.roles().get(index)));
  }

  private Optional<String> chosen() {
    return roles.chosenProperty().get().map(SamlRole::roleArn).map(Object::toString);
  }

  @Test
  void chosen_whenOneOfTheRolesIsTyped_thenItIsThatOne() {
    roles.read();
    choose(0);

    fill(Field.ROLE_ARN, OTHER + "s");
    assertThat(chosen()).isEmpty();
    fill(Field.ROLE_ARN, OTHER);

    assertThat(chosen()).contains(OTHER);
  }

  @Test
  void chosen_whenOneIsTypedWithABlankBehindIt_thenTheTextStaysAsTyped() {
    roles.read();
    choose(0);

    editor.text(Field.ROLE_ARN).set(OTHER + " ");

    assertThat(chosen()).contains(OTHER);
    assertThat(typed(Field.ROLE_ARN)).isEqualTo(OTHER + " ");
  }

  @Test
  void choose_whenItsProviderIsAnotherToo_thenNoneIsChosenOnTheWay() throws Exception {
    give(SamlText.ofRole().role(OTHER + "," + OTHER_PROVIDER));
    roles.read();
    choose(0);
    List<Optional<SamlRole>> seen = new ArrayList<>();
    roles.chosenProperty().addListener((_, _, now) -> seen.add(now));

    choose(1);

    assertThat(seen).containsExactly(Optional.of(roles.roles().get(1)));
    assertThat(typed(Field.ROLE_ARN)).isEqualTo(OTHER);
    assertThat(typed(Field.PROVIDER_ARN)).isEqualTo(OTHER_PROVIDER);
  }

  @Test
  void choose_whenTheNameWasOfferedForATypedArn_thenItFollowsTheChoice() {
    fill(Field.ROLE_ARN, SamlText.ROLE);
    assertThat(typed(Field.NAME)).isEqualTo("Admin");
    roles.read();

    choose(1);

    assertThat(typed(Field.NAME)).isEqualTo("Reader");
  }

  @Test
  void choose_whenTheOfferedNameWasTypedByThePerson_thenItStays() {
    roles.read();
    choose(0);
    fill(Field.NAME, "corp");
    fill(Field.NAME, "Admin");

    choose(1);

    assertThat(typed(Field.NAME)).isEqualTo("Admin");
  }
}
