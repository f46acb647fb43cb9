package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.KeychainReason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.Shadow;
import app.brevet.model.Shadow.Cause;
import app.brevet.model.Shadow.Reader;
import app.brevet.renewal.Outlook;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.CallerWork;
import app.brevet.ui.kit.ChainLink;
import app.brevet.ui.kit.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DetailsViewModelTest {

  @TempDir private Path folder;
  private ScreenWorld world;
  private DetailsViewModel details;
  private ProfileId dev;
  private final List<ProfileId> shadowed = new ArrayList<>();
  private Optional<Failure> shadowFault = Optional.empty();

  @BeforeEach
  void setUp() throws FailureException {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
    dev = world.user("dev");
    details =
        new DetailsViewModel(
            world.desk,
            world.acts,
            (profile, most) ->
                world.sessions.activity.latest(100).stream()
                    .filter(entry -> entry.profile().equals(profile))
                    .toList()
                    .reversed()
                    .stream()
                    .limit(most)
                    .toList(),
            this::shadowsOf,
            new CallerWork(),
            world.words);
  }

  private Map<ProfileId, List<Shadow>> shadowsOf(List<Profile> profiles) throws FailureException {
    shadowed.addAll(profiles.stream().map(Profile::id).toList());
    if (shadowFault.isPresent()) {
      throw new FailureException(shadowFault.get());
    }
    return Map.of(
        dev,
        List.of(
            new Shadow(Cause.ROLE, Path.of("/home/alice/.aws/config"), Set.of(Reader.PYTHON)),
            new Shadow(Cause.KEYS, Path.of("/home/alice/.aws/config"), Set.of(Reader.JAVA))));
  }

  private void choose(ProfileId id) {
    world.desk.chosenProperty().set(Optional.of(id));
  }

  private List<String> titles() {
    return details.chainProperty().get().stream().map(ChainLink::title).toList();
  }

  @Test
  void chain_whenARoleThroughAUser_thenKeySessionAndRoleEachWithItsTime() throws FailureException {
    ProfileId admin = world.role("admin", dev);
    world.live.start(admin);

    choose(admin);

    assertThat(titles()).containsExactly("dev", "MFA session", "admin");
    List<ChainLink> chain = details.chainProperty().get();
    assertThat(chain.get(1).via()).isEqualTo("MFA code of demo");
    assertThat(chain.get(1).time()).isEqualTo("12 h 0 min");
    assertThat(chain.get(1).detail()).isEqualTo("shared by 2 profiles");
    assertThat(chain.get(2).via()).isEqualTo("AssumeRole");
    assertThat(chain.get(2).time()).isEqualTo("1 h 0 min");
    assertThat(chain.get(2).detail()).isEqualTo("1 h, the chaining limit");
    assertThat(chain.get(2).current()).isTrue();
    assertThat(chain.get(1).level()).isEqualTo(Level.FRESH);
  }

  private List<String> acts() {
    return details.buttonsProperty().get().stream().map(DetailsViewModel.Button::label).toList();
  }

  @Test
  void buttons_whenItsSessionIsKeptAlive_thenItCanBeLetEndAndThatTakenBack()
      throws FailureException {
    List<String> chosen = new ArrayList<>();
    Instant end = world.sessions.clock.instant().plus(Duration.ofHours(12));
    world.live.start(dev);
    choose(dev);
    assertThat(acts()).doesNotContain("Let it end");

    world.desk.renewalsProperty().set(renewals(new Outlook.Ends(end), chosen));
    assertThat(acts()).contains("Let it end");
    press("Let it end");
    world.desk.renewalsProperty().set(renewals(new Outlook.LetEnd(end), chosen));
    press("Renew by itself again");

    assertThat(chosen).containsExactly("let end", "renew again");
  }

  private Renewals renewals(Outlook outlook, List<String> chosen) {
    return new Renewals(
        Map.of(dev, outlook), _ -> chosen.add("let end"), _ -> chosen.add("renew again"));
  }

  private void press(String label) {
    details.buttonsProperty().get().stream()
        .filter(one -> one.label().equals(label))
        .findFirst()
        .orElseThrow()
        .run()
        .run();
  }

  @Test
  void chain_whenTimePasses_thenItGoesOn() throws FailureException {
    world.live.start(dev);
    choose(dev);

    world.pass(Duration.ofHours(2));

    assertThat(details.chainProperty().get().getLast().time()).isEqualTo("10 h 0 min");
  }

  @Test
  void chain_whenARoleByKey_thenThereIsNoSessionBetween() throws FailureException {
    ProfileId admin =
        world.sessions.profiles.addRole(SessionWorld.role("admin", dev, RoleProfile.Via.KEY)).id();
    world.live.refresh();

    choose(admin);

    assertThat(titles()).containsExactly("dev", "admin");
    assertThat(details.chainProperty().get().getLast().via())
        .isEqualTo("AssumeRole with a code of demo");
  }

  @Test
  void chain_whenARoleOfARole_thenAllAreThere() throws FailureException {
    ProfileId admin = world.role("admin", dev);
    ProfileId deep = world.role("deep", admin);

    choose(deep);

    assertThat(titles()).containsExactly("dev", "MFA session", "admin", "deep");
    assertThat(details.chainProperty().get().getLast().time()).isEqualTo("no session");
  }

  @Test
  void lines_whenStarted_thenTheLatestStandsFirst() {
    world.live.start(dev);

    choose(dev);

    assertThat(details.linesProperty().get())
        .extracting(DetailsViewModel.Line::what)
        .startsWith("delivered", "started");
    assertThat(details.linesProperty().get().getFirst().at()).isEqualTo("08:00");
    assertThat(details.writtenProperty().get()).startsWith("[dev] in ");
  }

  @Test
  void activity_whenAProfileIsChosen_thenAllOfItIsOpened() {
    choose(dev);

    details.activity();

    assertThat(world.requested).containsExactly("activity dev");
  }

  @Test
  void honoured_whenItLives_thenStoppingIsExplained() {
    world.live.start(dev);

    choose(dev);

    assertThat(details.honouredProperty().get()).contains("20:00", "aws:TokenIssueTime");
    world.live.stop(dev);
    assertThat(details.honouredProperty().get()).isEmpty();
  }

  @Test
  void shown_whenNobodyLooks_thenNothingIsComputed() {
    choose(dev);
    details.setShown(false);
    assertThat(details.chosenProperty().get()).isFalse();

    details.setShown(true);

    assertThat(details.chosenProperty().get()).isTrue();
    assertThat(details.titleProperty().get()).isEqualTo("dev");
  }

  @Test
  void shadows_whenOtherToolsFindSomethingElseFirst_thenEachCauseIsALine() {
    details.begin();

    choose(dev);

    assertThat(details.shadowsProperty().get()).hasSize(2);
    assertThat(details.shadowsProperty().get().getFirst())
        .startsWith("AWS CLI and boto3: will assume the role")
        .contains("dev in /home/alice/.aws/config");
  }

  @Test
  void shadows_whenThereWasNoFirstFrameYet_thenNoFileIsRead() {
    choose(dev);
    assertThat(shadowed).isEmpty();

    details.begin();

    assertThat(shadowed).containsExactly(dev);
    assertThat(details.shadowsProperty().get()).hasSize(2);
  }

  @Test
  void shadows_whenAnotherProfileIsChosen_thenThoseOfTheFirstAreGone() throws FailureException {
    ProfileId admin = world.role("admin", dev);
    details.begin();
    choose(dev);

    choose(admin);

    assertThat(details.shadowsProperty().get()).isEmpty();
  }

  @Test
  void shadows_whenTheFilesCannotBeRead_thenNothingIsSaidHere() {
    details.begin();
    choose(dev);
    shadowFault = Optional.of(new Failure.Cancelled());

    details.setShown(true);

    assertThat(details.shadowsProperty().get()).isEmpty();
  }

  @Test
  void help_whenTheKeychainCannotBeHad_thenWhereTheSecretsAre() throws FailureException {
    choose(dev);
    assertThat(details.helpProperty().get()).isEmpty();
    world.sessions.keychain.failWith(KeychainReason.ABSENT);
    world.live.start(dev);
    Act help = details.helpProperty().get().orElseThrow();
    assertThat(help.label()).isEqualTo("Where your secrets are…");
    help.run().run();
    assertThat(world.requested).containsExactly("secrets");
    world.sessions.keychain.failWith(KeychainReason.CORRUPT);
    world.live.start(dev);
    assertThat(details.failureProperty().get()).isPresent();
    assertThat(details.helpProperty().get()).isEmpty();
  }
}
