package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Arn;
import app.brevet.model.CallerIdentity;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.ui.editor.RoleEditorViewModel.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleEditorViewModelTest {

  private static final String ARN = "arn:aws:iam::444455556666:role/team/Admin";

  @TempDir private Path folder;
  private EditorWorld world;
  private UserProfile alice;
  private RoleEditorViewModel editor;

  @BeforeEach
  void add() {
    world = new EditorWorld(folder);
    alice = world.addUser("acme-dev");
    open(Optional.empty());
  }

  private void open(Optional<RoleProfile> edited) {
    editor =
        new RoleEditorViewModel(
            world.words,
            world.work,
            world.profiles,
            RoleEditorViewModelTest::compact,
            world.all(),
            edited);
  }

  private static String compact(String text) throws InvalidInputException {
    if (!text.startsWith("{")) {
      throw new InvalidInputException(Reason.POLICY_NOT_JSON, text);
    }
    return text.replace(" ", "");
  }

  private RoleProfile saved() {
    return (RoleProfile) editor.savedProperty().get().orElseThrow();
  }

  @Test
  void save_whenTheArnAloneIsFilledIn_thenNameAndSourceAreTheObviousOnes() {
    editor.text(Field.ROLE_ARN).set(" " + ARN);
    editor.leave(Field.ROLE_ARN);
    assertThat(editor.text(Field.NAME).get()).isEqualTo("Admin");
    assertThat(editor.sourceProperty().get()).contains(alice);
    editor.save();
    assertThat(saved()).isEqualTo(world.find("Admin"));
    assertThat(saved().source()).isEqualTo(alice.id());
    assertThat(saved().via()).isEqualTo(Via.SESSION);
    assertThat(saved().duration()).isEqualTo(SessionDuration.ROLE_DEFAULT);
    assertThat(editor.closedProperty().get()).isTrue();
  }

  @Test
  void leave_whenTheNameIsTypedAlready_thenItStays() {
    editor.text(Field.NAME).set("prod");
    editor.text(Field.ROLE_ARN).set(ARN);
    editor.leave(Field.ROLE_ARN);
    assertThat(editor.text(Field.NAME).get()).isEqualTo("prod");
  }

  private void saveEverything() {
    editor.text(Field.NAME).set("prod");
    editor.text(Field.ROLE_ARN).set(ARN);
    editor.viaProperty().set(Via.KEY);
    editor.durationProperty().set(new SessionDuration(4 * 3600));
    editor.text(Field.EXTERNAL_ID).set("ext-1");
    editor.text(Field.SESSION_NAME).set("alice");
    editor.text(Field.SOURCE_IDENTITY).set("alice@acme");
    editor.text(Field.POLICY).set("{ }");
    editor.text(Field.POLICY_ARNS).set("\narn:aws:iam::aws:policy/ReadOnlyAccess\n\n");
    editor.text(Field.TAGS).set("team=payments\n cost = 1=2\n");
    editor.text(Field.TRANSITIVE_TAGS).set("team");
    editor.text(Field.REGION).set("eu-west-1");
    editor.text(Field.OUTPUT).set("default");
    editor.save();
  }

  @Test
  void save_whenEverythingIsFilledIn_thenItIsAllThere() {
    saveEverything();
    RoleProfile role = saved();
    assertThat(role.via()).isEqualTo(Via.KEY);
    assertThat(role.effectiveDuration().seconds()).isEqualTo(4 * 3600);
    assertThat(role.parameters().externalId()).contains("ext-1");
    assertThat(role.parameters().roleSessionName()).contains("alice");
    assertThat(role.parameters().sourceIdentity()).contains("alice@acme");
    assertThat(role.parameters().policy()).contains("{}");
    assertThat(role.parameters().policyArns()).hasSize(1);
    assertThat(role.parameters().tags()).isEqualTo(Map.of("team", "payments", "cost ", " 1=2"));
    assertThat(role.parameters().transitiveTagKeys()).containsExactly("team");
    assertThat(role.section()).isEqualTo(new ProfileName("default"));
  }

  @Test
  void open_whenARoleIsEdited_thenTheFieldsSayWhatItSays() {
    saveEverything();
    open(Optional.of(saved()));
    assertThat(editor.text(Field.POLICY_ARNS).get())
        .isEqualTo("arn:aws:iam::aws:policy/ReadOnlyAccess");
    assertThat(editor.text(Field.TAGS).get()).contains("team=payments");
    assertThat(editor.text(Field.TRANSITIVE_TAGS).get()).isEqualTo("team");
    assertThat(editor.unfoldedProperty().get()).isTrue();
    editor.dismiss();
    assertThat(editor.askingProperty().get()).as("nothing was changed").isFalse();
    assertThat(editor.closedProperty().get()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ROLE_ARN, arn:aws:iam::111122223333:user/x, is not the ARN of a role",
    "EXTERNAL_ID, x, cannot be an external ID",
    "SESSION_NAME, two words, cannot be the name of a role session",
    "SOURCE_IDENTITY, x, cannot be a source identity",
    "POLICY, nonsense, is not one JSON object",
    "POLICY_ARNS, arn:aws:iam::111122223333:role/x, is not the ARN of a policy",
    "TAGS, nonsense, is not a tag that AWS takes",
    "TRANSITIVE_TAGS, team, there is no such tag",
  })
  void leave_whenAFieldIsWrong_thenItSaysWhy(Field field, String text, String problem) {
    editor.text(field).set(text);
    editor.leave(field);
    assertThat(editor.problem(field).get()).contains(problem);
  }

  @Test
  void save_whenFieldsAreEmpty_thenTheyAreAskedFor() {
    world = new EditorWorld(folder.resolve("empty"));
    open(Optional.empty());
    editor.save();
    assertThat(editor.problem(Field.ROLE_ARN).get()).startsWith("Paste the role's ARN");
    assertThat(editor.problem(Field.NAME).get()).startsWith("Give it a name");
    assertThat(editor.sourceProblemProperty().get()).startsWith("Choose the profile");
    assertThat(editor.firstProblem()).contains(Field.ROLE_ARN);
    assertThat(world.names()).isEmpty();
  }

  @Test
  void save_whenPoliciesAreTooLongTogether_thenItIsTold() {
    editor.text(Field.NAME).set("prod");
    editor.text(Field.ROLE_ARN).set(ARN);
    editor.text(Field.POLICY).set("{" + "x".repeat(2040) + "}");
    editor.text(Field.POLICY_ARNS).set("arn:aws:iam::aws:policy/ReadOnlyAccess");
    editor.save();
    assertThat(editor.failureProperty().get().orElseThrow().reason())
        .isEqualTo("input-policy-too-large");
    assertThat(editor.busyProperty().get()).isFalse();
  }

  @Test
  void save_whenSomethingFoldedAwayIsWrong_thenItIsUnfolded() {
    assertThat(editor.unfoldedProperty().get()).isFalse();
    editor.save();
    assertThat(editor.unfoldedProperty().get()).as("nothing is wrong in there").isFalse();
    editor.text(Field.TAGS).set("nonsense");
    editor.save();
    assertThat(editor.unfoldedProperty().get()).isTrue();
  }

  @Test
  void duration_whenLongerThanTheChain_thenTheEffectiveOneIsTold() {
    assertThat(editor.durationNoteProperty().get()).isEmpty();
    editor.durationProperty().set(new SessionDuration(4 * 3600));
    assertThat(editor.durationNoteProperty().get()).startsWith("Sessions will last 1 h");
    editor.viaProperty().set(Via.KEY);
    assertThat(editor.durationNoteProperty().get()).contains("the role's own maximum");
    editor.durationProperty().set(SessionDuration.ROLE_DEFAULT);
    assertThat(editor.durationNoteProperty().get()).isEmpty();
  }

  @Test
  void source_whenItIsARole_thenItHasNoKeyToOffer() {
    RoleProfile admin = world.addRole("admin", alice);
    open(Optional.empty());
    editor.viaProperty().set(Via.KEY);
    assertThat(editor.keyPossibleProperty().get()).isTrue();
    editor.sourceProperty().set(Optional.of(admin));
    assertThat(editor.keyPossibleProperty().get()).isFalse();
    assertThat(editor.viaProperty().get()).isEqualTo(Via.SESSION);
  }

  @Test
  void sources_whenARoleIsEdited_thenNeitherItselfNorWhatDependsOnIt() {
    RoleProfile admin = world.addRole("admin", alice);
    RoleProfile deeper = world.addRole("deeper", admin);
    world.addRole("deepest", deeper);
    open(Optional.of(admin));
    assertThat(editor.sources()).containsExactly(alice);
    open(Optional.of(deeper));
    assertThat(editor.sources()).containsExactly(alice, admin);
  }

  @Test
  void sources_whenTheKeyIsTheAccountRoots_thenItIsNotOffered() throws Exception {
    UserProfile root =
        alice.withIdentity(
            new CallerIdentity(
                "123456789012", Arn.parse("arn:aws:iam::123456789012:root"), "123456789012"));

    assertThat(RoleSources.of(List.of(root), Optional.empty()).choices()).isEmpty();
    assertThat(RoleSources.of(List.of(alice), Optional.empty()).choices()).containsExactly(alice);
  }

  @Test
  void source_whenThereAreTwoUsers_thenNoneIsChosenForYou() {
    world.addUser("payments");
    open(Optional.empty());
    assertThat(editor.sourceProperty().get()).isEmpty();
  }

  @Test
  void edit_whenNameAndDurationChange_thenBothAreSaved() {
    RoleProfile admin = world.addRole("admin", alice);
    open(Optional.of(admin));
    editor.text(Field.NAME).set("boss");
    editor.durationProperty().set(new SessionDuration(900));
    editor.save();
    assertThat(saved().id()).isEqualTo(admin.id());
    assertThat(world.find("boss").duration().seconds()).isEqualTo(900);
    assertThat(world.names()).containsExactly("acme-dev", "boss");
  }

  @Test
  void dismiss_whenAChoiceWasChanged_thenItAsks() {
    editor.viaProperty().set(Via.KEY);
    editor.dismiss();
    assertThat(editor.askingProperty().get()).isTrue();
    editor.discard();
    assertThat(editor.closedProperty().get()).isTrue();
    assertThat(List.copyOf(world.names())).containsExactly("acme-dev");
  }
}
