package app.brevet.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Arn;
import app.brevet.model.CodeCommand;
import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.ui.editor.FederationEditorViewModel.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FederationEditorViewModelTest {

  private static final String ROLE = "arn:aws:iam::444455556666:role/Deploy";
  private static final String PROVIDER = "arn:aws:iam::444455556666:saml-provider/Corp";

  @TempDir private Path folder;
  private EditorWorld world;
  private ChosenFiles files;
  private UserProfile alice;
  private FederationEditorViewModel editor;

  @BeforeEach
  void add() throws Exception {
    world = new EditorWorld(folder);
    files = new ChosenFiles(folder);
    alice = world.addUser("acme-dev");
    open(FederationKind.FEDERATED, Optional.empty());
  }

  private void open(FederationKind kind, Optional<Profile> edited) throws Exception {
    Optional<CodeCommand.Line> program =
        edited.isPresent() ? world.profiles.tokenPrograms().of(edited.get()) : Optional.empty();
    editor =
        new FederationEditorViewModel(
            world.words,
            world.work,
            world.profiles,
            text -> text,
            world.profiles.assertedRoles(),
            files,
            kind,
            world.all(),
            edited,
            program);
  }

  private void fill(Field field, String text) {
    editor.text(field).set(text);
    editor.leave(field);
  }

  @Test
  void save_whenAFederatedUserIsNamed_thenTheOnlyUserSigns() throws Exception {
    open(FederationKind.FEDERATED, Optional.empty());
    fill(Field.NAME, "guest");
    fill(Field.POLICY_ARNS, "arn:aws:iam::aws:policy/ReadOnlyAccess");

    editor.save();

    FederatedProfile saved = (FederatedProfile) world.find("guest");
    assertThat(saved.source()).isEqualTo(alice.id());
    assertThat(saved.duration()).isEqualTo(SessionDuration.USER_DEFAULT);
    assertThat(saved.policy().arns())
        .containsExactly(Arn.parse("arn:aws:iam::aws:policy/ReadOnlyAccess"));
    assertThat(editor.closedProperty().get()).isTrue();
  }

  @Test
  void name_whenItWasOffered_thenTheNextOfferTakesItsPlace() throws Exception {
    open(FederationKind.WEB_IDENTITY, Optional.empty());
    fill(Field.ROLE_ARN, ROLE);

    fill(Field.ROLE_ARN, ROLE + "er");

    assertThat(editor.text(Field.NAME).get()).isEqualTo("Deployer");
  }

  @Test
  void name_whenItWasTyped_thenNoOfferTakesItsPlace() throws Exception {
    open(FederationKind.WEB_IDENTITY, Optional.empty());
    fill(Field.NAME, "Deploy");
    fill(Field.ROLE_ARN, ROLE);
    fill(Field.ROLE_ARN, ROLE + "er");

    assertThat(editor.text(Field.NAME).get()).isEqualTo("Deploy");
  }

  @Test
  void name_whenAnOfferedOneIsTypedOver_thenItStaysAsTyped() throws Exception {
    open(FederationKind.WEB_IDENTITY, Optional.empty());
    fill(Field.ROLE_ARN, ROLE);
    fill(Field.NAME, "corp");
    fill(Field.NAME, "Deploy");

    fill(Field.ROLE_ARN, ROLE + "er");

    assertThat(editor.text(Field.NAME).get()).isEqualTo("Deploy");
  }

  @Test
  void name_whenTheProfileIsThereAlready_thenItStays() throws Exception {
    open(FederationKind.WEB_IDENTITY, Optional.empty());
    fill(Field.ROLE_ARN, ROLE);
    fill(Field.TOKEN_FILE, "/token");
    editor.save();
    open(FederationKind.WEB_IDENTITY, Optional.of(world.find("Deploy")));

    fill(Field.ROLE_ARN, ROLE + "er");

    assertThat(editor.text(Field.NAME).get()).isEqualTo("Deploy");
  }

  @Test
  void save_whenARoleBySamlIsFilledIn_thenItsNameIsTheRoles() throws Exception {
    open(FederationKind.SAML, Optional.empty());
    fill(Field.ROLE_ARN, ROLE);
    fill(Field.PROVIDER_ARN, PROVIDER);
    editor.wayProperty().set(TokenWay.ASKED);

    editor.save();

    SamlProfile saved = (SamlProfile) world.find("Deploy");
    assertThat(saved.providerArn()).hasToString(PROVIDER);
    assertThat(saved.assertion()).isEqualTo(new TokenSource.Asked());
  }

  @Test
  void save_whenNothingIsFilledIn_thenWhatIsNeededIsMarked() throws Exception {
    open(FederationKind.SAML, Optional.empty());

    editor.save();

    assertThat(editor.closedProperty().get()).isFalse();
    for (Field field : List.of(Field.ROLE_ARN, Field.PROVIDER_ARN, Field.NAME, Field.TOKEN_FILE)) {
      assertThat(editor.problem(field).get()).as(field.name()).isNotEmpty();
    }
    assertThat(editor.problem(Field.TOKEN_COMMAND).get()).isEmpty();
    assertThat(editor.problem(Field.FEDERATED_NAME).get()).isEmpty();
  }

  private void saveWithProgram() throws Exception {
    open(FederationKind.WEB_IDENTITY, Optional.empty());
    fill(Field.ROLE_ARN, ROLE);
    editor.wayProperty().set(TokenWay.PROGRAM);
    fill(Field.TOKEN_COMMAND, "/usr/bin/token --for aws");
    editor.save();
  }

  @Test
  void save_whenAProgramMakesTheToken_thenItIsKeptBesideTheProfile() throws Exception {
    saveWithProgram();

    Profile saved = world.find("Deploy");
    assertThat(saved.tokenSource()).contains(new TokenSource.Program());
    assertThat(world.profiles.tokenPrograms().of(saved).orElseThrow().text())
        .isEqualTo("/usr/bin/token --for aws");
    open(FederationKind.WEB_IDENTITY, Optional.of(saved));
    assertThat(editor.text(Field.TOKEN_COMMAND).get()).isEqualTo("/usr/bin/token --for aws");
  }

  @Test
  void save_whenTheTokenComesFromAFileAfterAll_thenTheProgramIsForgotten() throws Exception {
    saveWithProgram();
    open(FederationKind.WEB_IDENTITY, Optional.of(world.find("Deploy")));
    editor.wayProperty().set(TokenWay.FILE);
    fill(Field.TOKEN_FILE, "/run/token");

    editor.save();

    WebIdentityProfile saved = (WebIdentityProfile) world.find("Deploy");
    assertThat(saved.token()).isEqualTo(new TokenSource.File("/run/token"));
    assertThat(world.profiles.tokenPrograms().of(saved)).isEmpty();
  }

  @Test
  void save_whenOnlyTheNameChanges_thenAllElseStays() throws Exception {
    open(FederationKind.FEDERATED, Optional.empty());
    fill(Field.NAME, "guest");
    fill(Field.FEDERATED_NAME, "visitor");
    fill(Field.TAGS, "team=blue");
    editor.save();
    FederatedProfile before = (FederatedProfile) world.find("guest");
    open(FederationKind.FEDERATED, Optional.of(before));
    assertThat(editor.text(Field.TAGS).get()).isEqualTo("team=blue");
    fill(Field.NAME, "visitor");

    editor.save();

    assertThat(world.find("visitor")).isEqualTo(before.renamed(world.find("visitor").name()));
  }

  @Test
  void dismiss_whenSomethingWasTyped_thenItAsksFirst() throws Exception {
    open(FederationKind.SAML, Optional.empty());
    fill(Field.ROLE_ARN, ROLE);

    editor.dismiss();

    assertThat(editor.askingProperty().get()).isTrue();
    editor.discard();
    assertThat(editor.closedProperty().get()).isTrue();
  }

  @Test
  void duration_whenMoreThanAnHourIsChosen_thenItSaysWhatDecides() throws Exception {
    open(FederationKind.SAML, Optional.empty());

    editor.durationProperty().set(new SessionDuration(4 * 3_600));

    assertThat(editor.durationNoteProperty().get())
        .isEqualTo("AWS grants no more than the assertion and the role allow.");
  }

  @Test
  void chooseFile_whenOneIsChosen_thenItsWholePathIsSaved() throws Exception {
    Path token = folder.resolve("token").toAbsolutePath();
    files.chooses(token);
    open(FederationKind.WEB_IDENTITY, Optional.empty());
    fill(Field.ROLE_ARN, ROLE);
    editor.text(Field.TOKEN_FILE).set("token");
    editor.leave(Field.TOKEN_FILE);
    assertThat(editor.problem(Field.TOKEN_FILE).get()).isNotEmpty();

    editor.chooseFile();

    assertThat(files.asked()).containsExactly("Add a role by web identity");
    assertThat(editor.problem(Field.TOKEN_FILE).get()).isEmpty();
    editor.save();
    assertThat(world.find("Deploy").tokenSource()).contains(new TokenSource.File(token.toString()));
  }

  @Test
  void chooseFile_whenNoneIsChosen_thenWhatWasTypedStays() throws Exception {
    open(FederationKind.SAML, Optional.empty());
    fill(Field.TOKEN_FILE, "/run/assertion");

    editor.chooseFile();

    assertThat(files.asked()).hasSize(1);
    assertThat(editor.text(Field.TOKEN_FILE).get()).isEqualTo("/run/assertion");
  }
}
