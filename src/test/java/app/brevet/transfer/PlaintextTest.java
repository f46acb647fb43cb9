package app.brevet.transfer;

import static app.brevet.transfer.ImportWorld.ID;
import static app.brevet.transfer.ImportWorld.OTHER_VALUE;
import static app.brevet.transfer.ImportWorld.ROLE;
import static app.brevet.transfer.ImportWorld.VALUE;
import static app.brevet.transfer.ImportWorld.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.AwsCause;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.transfer.PlaintextProposal.Dependent;
import app.brevet.transfer.PlaintextProposal.Left;
import app.brevet.transfer.PlaintextProposal.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaintextTest {

  private static final Plaintext.Scope KEYS = new Plaintext.Scope(true, false);
  private static final Plaintext.Scope ROLES = new Plaintext.Scope(false, true);
  private static final String ALICE = key("[alice]", ID, VALUE);
  private static final String ADMIN =
      "[profile admin]\nrole_arn = " + ROLE + "\nsource_profile = alice\nregion = eu-west-1\n";
  private static final String OTHER =
      "[profile other]\ncredential_source = Environment\nsource_profile = alice\n";

  @TempDir private Path folder;
  private ImportWorld world;
  private Plaintext plaintext;

  @BeforeEach
  void open() {
    world = new ImportWorld(folder).credentials("# top\n" + ALICE).config(ADMIN + OTHER);
    plaintext = new Plaintext(world.ground());
  }

  private static boolean all(ImportItem item) {
    return item.number() >= 0;
  }

  private PlaintextProposal proposed(Plaintext.Scope scope) throws FailureException {
    try (ImportPlan plan = world.plan()) {
      return plaintext.propose(plan, PlaintextTest::all, scope);
    }
  }

  @Test
  void propose_whenTheKeyIsStored_thenItGoesAndWhoUsesItIsNamed() throws Exception {
    world.importAll();

    PlaintextProposal proposal = proposed(KEYS);

    assertThat(proposal.changes()).hasSize(1);
    assertThat(proposal.changes().getFirst().diff().lines()).hasSize(4);
    assertThat(proposal.dependents())
        .containsExactly(
            new Dependent(
                world.config, "admin", "alice", Optional.of(new ProfileName("admin")), false),
            new Dependent(world.config, "other", "alice", Optional.empty(), false));
    assertThat(Files.readString(world.credentials)).contains(VALUE);
  }

  @Test
  void make_whenAgreed_thenTheKeyIsGoneAndACopyIsKept() throws Exception {
    world.importAll();
    PlaintextProposal proposal = proposed(KEYS);

    plaintext.make(proposal.changes().getFirst());

    assertThat(Files.readString(world.credentials)).isEqualTo("# top\n");
    try (var files = Files.walk(proposal.backups())) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> holds(file, VALUE))).hasSize(1);
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void make_whenTheFileChangedSince_thenItIsLeftAsItIs() throws Exception {
    world.importAll();
    PlaintextProposal proposal = proposed(KEYS);
    world.credentials(ALICE + "[new]\n");

    FailureException refusal =
        catchThrowableOfType(
            FailureException.class, () -> plaintext.make(proposal.changes().getFirst()));

    assertThat(((Failure.FileUntouched) refusal.failure()).reason()).isEqualTo(FileReason.CHANGED);
    assertThat(Files.readString(world.credentials)).isEqualTo(ALICE + "[new]\n");
  }

  @Test
  void propose_whenNothingWasImported_thenTheKeyStays() throws Exception {
    assertThat(proposed(KEYS).changes()).isEmpty();
    assertThat(proposed(KEYS).left()).extracting(Left::why).containsExactly(Why.NOT_STORED);
  }

  @Test
  void propose_whenTheKeychainHoldsAnotherSecret_thenTheKeyStays() throws Exception {
    world.importAll();
    world.credentials(key("[alice]", ID, OTHER_VALUE));

    assertThat(proposed(KEYS).changes()).isEmpty();
    assertThat(proposed(KEYS).left()).extracting(Left::why).containsExactly(Why.OTHER_SECRET);
  }

  @Test
  void propose_whenTheKeyWasNeverVerified_thenAwsIsAskedFirst() throws Exception {
    world.importAll(false);
    world.sts.refuseNext(AwsCause.UNKNOWN_KEY, "InvalidClientTokenId", "no");

    assertThat(proposed(KEYS).left()).extracting(Left::why).containsExactly(Why.NOT_VERIFIED);
    assertThat(proposed(KEYS).changes()).hasSize(1);
    assertThat(world.user("alice").identity()).isPresent();
  }

  @Test
  void propose_whenTheKeyIsGoneFromTheKeychain_thenNothingIsProposed() throws Exception {
    world.importAll();
    world.keychain.remove(world.keychain.list().getFirst());

    FailureException failure = catchThrowableOfType(FailureException.class, () -> proposed(KEYS));

    assertThat(failure.failure()).isInstanceOf(Failure.KeychainFailed.class);
  }

  @Test
  void preview_whenNothingIsImportedYet_thenWhatWouldGoIsShown() throws Exception {
    try (ImportPlan plan = world.plan()) {
      PlaintextProposal preview = plaintext.preview(plan, PlaintextTest::all, KEYS);

      assertThat(preview.changes()).hasSize(1);
      assertThat(preview.changes().getFirst().keys())
          .containsExactly(new PlaintextChange.Gone("alice", new ProfileName("alice")));
    }
  }

  @Test
  void make_whenARoleIsTakenOver_thenItsSettingsGoAndItsSessionsComeUnderItsName()
      throws Exception {
    world.importAll();
    assertThat(world.role("admin").output()).contains(new ProfileName("admin-brevet"));

    plaintext.make(proposed(ROLES).changes().getFirst());

    assertThat(Files.readString(world.config))
        .isEqualTo("[profile admin]\nregion = eu-west-1\n" + OTHER);
    assertThat(world.role("admin").output()).isEmpty();
  }

  @Test
  void propose_whenARoleIsTheSourceOfOthers_thenTheyAreNamed() throws Exception {
    world
        .config(ADMIN + "[profile next]\nrole_arn = " + ROLE + "2\nsource_profile = admin\n")
        .importAll();

    assertThat(proposed(ROLES).dependents())
        .containsExactly(
            new Dependent(
                world.config, "next", "admin", Optional.of(new ProfileName("next")), true));
  }

  @Test
  void propose_whenTheRoleWouldLeaveItsOwnKeyBehind_thenItStays() throws Exception {
    world
        .credentials("")
        .config(key("[profile me]", ID, VALUE) + "role_arn = " + ROLE + "\nsource_profile = me\n")
        .importAll();

    assertThat(proposed(ROLES).changes()).isEmpty();
  }

  @Test
  void propose_whenTwoSectionsHoldTheKey_thenBothGo() throws Exception {
    world.credentials(ALICE + key("[default]", ID, VALUE)).importAll();

    List<PlaintextChange> changes = proposed(KEYS).changes();
    plaintext.make(changes.getFirst());

    assertThat(Files.readString(world.credentials)).isEmpty();
  }
}
