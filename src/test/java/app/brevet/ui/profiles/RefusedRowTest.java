package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.QuotedRefusal;
import app.brevet.model.Attempt;
import app.brevet.model.Attempt.Verb;
import app.brevet.model.AwsCause;
import app.brevet.model.Expiry;
import app.brevet.model.Failure;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.SessionState;
import app.brevet.session.LiveSession;
import app.brevet.session.SessionWorld;
import app.brevet.session.Trouble;
import app.brevet.ui.kit.Act;
import app.brevet.ui.kit.RowContent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of AWS's catalogue on the row of a profile, with the act that mends it.
final class RefusedRowTest {

  private static final String ENCODED = "Encoded authorization failure message: AQoDYXdz";

  @TempDir private Path folder;
  private ScreenWorld world;
  private ProfileId user;
  private ProfileId role;

  static List<QuotedRefusal> refusals() {
    return QuotedRefusal.all();
  }

  @BeforeEach
  void setUp() throws Exception {
    world = new ScreenWorld(folder, SessionWorld.NO_CODES);
    user = world.user("dev");
    role = world.role("admin", user);
  }

  private LiveSession refused(ProfileId id, Failure failure) {
    Profile profile = world.live.find(id).orElseThrow().profile();
    SessionState idle = new SessionState.Idle();
    return new LiveSession(
        profile,
        idle,
        idle,
        Optional.empty(),
        List.of(),
        false,
        Optional.of(new Trouble(Attempt.of(Verb.START, profile.name()), failure)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void row_whenAwsRefused_thenItSaysWhyAndOffersAnAct(QuotedRefusal quoted) {
    RowContent row =
        new RowContents(world.words, _ -> "123456789012")
            .of(
                refused(user, quoted.failure()),
                false,
                Optional.empty(),
                Optional.empty(),
                world.desk.now());

    assertThat(row.failure())
        .contains(world.words.failure(new Attempt(Verb.START, "dev"), quoted.failure()));
    assertThat(row.act()).isNotBlank();
  }

  @Test
  void main_whenTheDeviceOfTheUserBehindARoleIsToBeMended_thenThatUserIsEdited() {
    LiveSession one = refused(role, refusal(AwsCause.ROLE_WITHOUT_MFA));

    world.acts.main(one, world.desk.now());

    assertThat(world.requested).containsExactly("edit dev");
    assertThat(ProfileActs.opensDialog(one, world.desk.now())).isTrue();
  }

  @Test
  void main_whenTheRolesDurationIsToBeMended_thenTheRoleIsEdited() {
    world.acts.main(refused(role, refusal(AwsCause.CHAINING_LIMIT)), world.desk.now());

    assertThat(world.requested).containsExactly("edit admin");
  }

  @Test
  void main_whenTheSessionHasEnded_thenTheButtonRenews() {
    LiveSession one = refused(role, refusal(AwsCause.EXPIRED_SESSION));

    assertThat(MainAct.of(one, world.desk.now())).isEqualTo(MainAct.RENEW_NOW);
  }

  @Test
  void main_whenTheReasonsAreEncoded_thenTheUserBehindTheRoleDecodesWhatAwsSaid() {
    LiveSession one = refused(role, encoded());

    world.acts.main(one, world.desk.now());

    assertThat(MainAct.of(one, world.desk.now()).label(world.words)).isEqualTo("Decode…");
    assertThat(world.requested).containsExactly("decode dev: " + ENCODED);
    assertThat(ProfileActs.opensDialog(one, world.desk.now())).isTrue();
  }

  @Test
  void main_whenTheSessionStillLives_thenItDecodesItself() {
    Instant now = world.desk.now();
    SessionState active = new SessionState.Active(new Expiry(now.plusSeconds(3000)));
    Profile profile = world.live.find(role).orElseThrow().profile();
    Trouble trouble = new Trouble(Attempt.of(Verb.RENEW, profile.name()), encoded());

    world.acts.main(
        new LiveSession(
            profile, active, active, Optional.empty(), List.of(), false, Optional.of(trouble)),
        now);

    assertThat(world.requested).containsExactly("decode admin: " + ENCODED);
  }

  @Test
  void help_whenTheReasonsAreEncoded_thenTheDetailsOfferTheSame() {
    Act help = world.acts.help(refused(user, encoded()), world.desk.now()).orElseThrow();

    help.run().run();

    assertThat(help.label()).isEqualTo("Decode…");
    assertThat(world.requested).containsExactly("decode dev: " + ENCODED);
  }

  private static Failure encoded() {
    return new Failure.AwsRefused(
        AwsCause.ENCODED_DENIAL, "AccessDenied", ENCODED, Optional.empty());
  }

  private static Failure refusal(AwsCause cause) {
    return new Failure.AwsRefused(cause, "AccessDenied", "no", Optional.empty());
  }
}
