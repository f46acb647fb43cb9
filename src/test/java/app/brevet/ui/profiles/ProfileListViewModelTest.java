package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.model.AwsCause;
import app.brevet.model.DeliveryKind;
import app.brevet.model.FailureException;
import app.brevet.model.ProfileId;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.Level;
import app.brevet.ui.kit.RowContent;
import app.brevet.ui.kit.RowContent.Emphasis;
import app.brevet.ui.profiles.ProfileListViewModel.Emptiness;
import app.brevet.ui.profiles.ProfileListViewModel.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs without a toolkit: nothing here is a control.
final class ProfileListViewModelTest {

  @TempDir private Path folder;
  private ScreenWorld world;
  private ProfileListViewModel list;

  @BeforeEach
  void setUp() {
    world = new ScreenWorld(folder, SessionWorld.codes("123456", "654321"));
    list = new ProfileListViewModel(world.desk, world.acts, world.requests, world.words);
  }

  private List<String> names() {
    return list.rows().stream().map(row -> row.contentProperty().get().name()).toList();
  }

  private Row row(String name) {
    return list.rows().stream()
        .filter(row -> row.contentProperty().get().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private RowContent content(String name) {
    return row(name).contentProperty().get();
  }

  @Test
  void rows_whenSomeArePinned_thenThoseComeFirstEachInTheOrderOfNames() throws FailureException {
    world.user("b");
    world.user("a");
    ProfileId pinned = world.user("d");
    world.user("c");

    world.desk.pinnedProperty().set(Set.of(pinned));

    assertThat(names()).containsExactly("d", "a", "b", "c");
    assertThat(content("d").pinned()).isTrue();
  }

  @Test
  void act_whenIdle_thenItStartsAndTheRowSaysWhatIsLeft() throws FailureException {
    world.user("dev");
    assertThat(content("dev").act()).isEqualTo("Start");
    assertThat(content("dev").emphasis()).isEqualTo(Emphasis.PRIMARY);

    row("dev").act();

    RowContent started = content("dev");
    assertThat(started.level()).isEqualTo(Level.FRESH);
    assertThat(started.time()).isEqualTo("12 h 0 min");
    assertThat(started.caption()).isEqualTo("ends 20:00");
    assertThat(started.chip()).contains("file");
    assertThat(started.fraction()).isEqualTo(1);
    assertThat(started.act()).isEqualTo("Renew");
  }

  @Test
  void act_whenARoleLives_thenItStops() throws FailureException {
    ProfileId dev = world.user("dev");
    world.role("admin", dev);
    row("admin").act();
    assertThat(content("admin").act()).isEqualTo("Stop");

    row("admin").act();

    assertThat(content("admin").level()).isEqualTo(Level.NONE);
    assertThat(content("admin").chip()).isEmpty();
  }

  @Test
  void startOrRenew_whenARoleLives_thenItIsRenewedNotStopped() throws FailureException {
    ProfileId dev = world.user("dev");
    world.role("admin", dev);
    row("admin").act();

    world.pass(Duration.ofMinutes(1));
    row("admin").startOrRenew();

    assertThat(world.sessions.sts.calls(Call.AssumeRole.class)).hasSize(2);
    assertThat(content("admin").level()).isEqualTo(Level.FRESH);
  }

  @Test
  void content_whenTimePasses_thenOnlyRowsThatAreSeenChange() throws FailureException {
    world.user("dev");
    world.user("ops");
    row("dev").act();
    row("ops").act();
    List<String> changes = new ArrayList<>();
    row("dev").contentProperty().subscribe((_, now) -> changes.add("dev " + now.time()));
    row("ops").contentProperty().subscribe((_, now) -> changes.add("ops " + now.time()));
    row("dev").setVisible(true);

    world.pass(Duration.ofMinutes(61));

    assertThat(changes).containsExactly("dev 10 h 59 min");
    row("ops").setVisible(true);
    assertThat(changes).containsExactly("dev 10 h 59 min", "ops 10 h 59 min");
  }

  @Test
  void content_whenLittleIsLeft_thenSecondsAreToldAndRenewalIsOffered() throws FailureException {
    world.user("dev");
    row("dev").act();
    row("dev").setVisible(true);

    world.pass(Duration.ofHours(12).minusSeconds(451));

    assertThat(content("dev").time()).isEqualTo("7 min 31 s");
    assertThat(content("dev").level()).isEqualTo(Level.ENDING);
    assertThat(content("dev").act()).isEqualTo("Renew now");
    assertThat(content("dev").emphasis()).isEqualTo(Emphasis.WARNING);
    world.pass(Duration.ofSeconds(451));
    assertThat(content("dev").caption()).isEqualTo("ended 20:00");
    assertThat(content("dev").time()).isEmpty();
    assertThat(content("dev").level()).isEqualTo(Level.OVER);
  }

  @Test
  void content_whenAwsRefuses_thenTheRowSaysItInFourPartsAndOffersWhatMendsIt()
      throws FailureException {
    world.user("dev");
    world.sessions.sts.refuseNext(AwsCause.WRONG_MFA_SERIAL, "AccessDenied", "invalid serial");

    row("dev").act();

    RowContent failed = content("dev");
    assertThat(failed.failure().orElseThrow().what()).isEqualTo("dev was not started.");
    assertThat(failed.failure().orElseThrow().details()).isPresent();
    assertThat(failed.act()).isEqualTo("Edit");
    row("dev").act();
    assertThat(world.requested).containsExactly("edit dev");
  }

  @Test
  void search_whenTyped_thenNamesAccountsAndRolesAreFound() throws FailureException {
    ProfileId dev = world.user("dev");
    world.role("billing", dev);

    world.desk.searchProperty().set("BILL");
    assertThat(names()).containsExactly("billing");
    world.desk.searchProperty().set("1234-5678");
    assertThat(names()).containsExactly("billing", "dev");
    world.desk.searchProperty().set("nothing");
    assertThat(list.emptinessProperty().get()).isEqualTo(Emptiness.NOTHING_FOUND);
    list.showAll();
    assertThat(names()).containsExactly("billing", "dev");
  }

  @Test
  void filter_whenActive_thenASessionThatEndsLeavesTheList() throws FailureException {
    world.user("dev");
    world.user("ops");
    row("dev").act();

    world.desk.filterProperty().set(new ProfileFilter.Active());
    assertThat(names()).containsExactly("dev");
    world.pass(Duration.ofHours(13));
    assertThat(names()).isEmpty();
    assertThat(list.emptinessProperty().get()).isEqualTo(Emptiness.NONE_HERE);
  }

  @Test
  void emptiness_whenThereIsNoProfile_thenAddingOneIsOffered() {
    assertThat(list.emptinessProperty().get()).isEqualTo(Emptiness.NO_PROFILES);
    list.noProfiles().acts().forEach(act -> act.run().run());
    assertThat(world.requested).containsExactly("add user", "found", "demo");
  }

  @Test
  void selected_whenItsProfileIsRemoved_thenTheFirstThatIsLeftIsSelected() throws FailureException {
    ProfileId dev = world.user("dev");
    ProfileId ops = world.user("ops");
    list.selectedProperty().set(Optional.of(row("dev")));
    assertThat(world.desk.chosen().orElseThrow().profile().id()).isEqualTo(dev);

    world.sessions.profiles.remove(SessionWorld.name("dev"));
    world.live.refresh();

    assertThat(list.selectedProperty().get()).contains(row("ops"));
    assertThat(world.desk.chosen().orElseThrow().profile().id()).isEqualTo(ops);

    world.sessions.profiles.remove(SessionWorld.name("ops"));
    world.live.refresh();

    assertThat(list.selectedProperty().get()).isEmpty();
    assertThat(world.desk.chosen()).isEmpty();
  }

  @Test
  void startOrRenew_whenSomethingIsSearchedFor_thenItIsTheFirstThatIsFound()
      throws FailureException {
    world.user("dev");
    world.user("ops");
    assertThat(list.selectedProperty().get()).contains(row("dev"));

    world.desk.searchProperty().set("op");
    list.startOrRenew();
    list.showAll();

    assertThat(row("ops").contentProperty().get().act()).isEqualTo("Renew");
    assertThat(row("dev").contentProperty().get().act()).isEqualTo("Start");
  }

  @Test
  void choices_whenOfARow_thenEachDoesWhatItSays() throws FailureException {
    world.user("dev");

    row("dev").choices().stream()
        .filter(choice -> !choice.label().equals("Start"))
        .forEach(choice -> choice.run().run());

    assertThat(world.requested)
        .containsExactly(
            "who dev",
            "console dev",
            "copy dev",
            "copy export AWS_PROFILE=dev",
            "pin dev",
            "codes dev",
            "devices dev",
            "keys dev",
            "edit dev",
            "remove dev");
    assertThat(world.live.all().getFirst().delivered().getFirst().section())
        .isEqualTo(SessionWorld.name("default"));
    assertThat(content("dev").chip()).contains("file, as default");
  }

  @Test
  void content_whenAProcessIsDelivered_thenTheRowSaysSo() throws FailureException {
    world.user("dev");
    world.sessions.profiles.<FailureException>edit(
        SessionWorld.name("dev"), profile -> profile.withDelivery(DeliveryKind.PROCESS));
    world.live.readProfiles();

    row("dev").act();

    assertThat(content("dev").chip()).contains("process");
  }
}
