package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.aws.FakeSts.Call;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.AccessKeyId;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleProfile;
import app.brevet.model.UserProfile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Roles that are renewed with nobody asking, and the sessions that sign for them.
final class UnaskedRolesTest {

  @TempDir private Path folder;
  private SessionWorld world;
  private UnaskedRenewal unasked;
  private UserProfile ci;

  @BeforeEach
  void setUp() throws Exception {
    world = new SessionWorld(folder);
    unasked = new UnaskedRenewal(world.sessions, world.ground, MfaCodeSource.nobody());
    ci = world.addUserWithoutMfa("ci");
    world.sessions.start(name("ci"), SessionWorld.NO_CODES);
  }

  private String delivered() throws Exception {
    return world.file.keyIdOf(name("ci")).map(AccessKeyId::value).orElse("nothing");
  }

  private int calls() {
    return world.sts.calls(Call.GetSessionToken.class).size();
  }

  private RoleProfile startRole(String role, ProfileId source) throws Exception {
    RoleProfile made = world.addRole(role, source);
    world.sessions.start(name(role), SessionWorld.NO_CODES);
    return made;
  }

  private void renewRole(RoleProfile role) throws Exception {
    unasked.renew(role, world.cache.find(role).orElseThrow().obtainedAt());
  }

  /// The user may let it end, and what does not is renewed by itself.
  @Test
  void renew_whenTheSourceEndsSoon_thenItSignsAsItIsAndStaysAsItIs() throws Exception {
    RoleProfile admin = startRole("admin", ci.id());
    String before = delivered();
    int asked = calls();
    world.clock.advance(Duration.ofHours(11).plusMinutes(50));

    renewRole(admin);

    assertThat(world.sts.calls(Call.AssumeRole.class)).hasSize(2);
    assertThat(calls()).isEqualTo(asked);
    assertThat(delivered()).isEqualTo(before);
  }

  @Test
  void renew_whenASourceBeforeTheSourceEndsSoon_thenThatStaysAsItIsToo() throws Exception {
    RoleProfile admin = startRole("admin", ci.id());
    RoleProfile deep = startRole("deep", admin.id());
    String before = delivered();
    world.clock.advance(Duration.ofHours(11).plusMinutes(50));

    renewRole(deep); // The session of the role that signs for it is over, and got anew.

    assertThat(world.sts.calls(Call.AssumeRole.class)).hasSize(4);
    assertThat(delivered()).isEqualTo(before);
  }

  @Test
  void renew_whenTheSourceIsOver_thenItIsGotAnew() throws Exception {
    RoleProfile admin = startRole("admin", ci.id());
    int asked = calls();
    world.clock.advance(Duration.ofHours(12));

    renewRole(admin);

    assertThat(calls()).isEqualTo(asked + 1);
  }

  @Test
  void credentials_whenAToolAsksForTheRole_thenTheSourceIsRenewedToo() throws Exception {
    var _ = startRole("admin", ci.id());
    int asked = calls();
    world.clock.advance(Duration.ofHours(11).plusMinutes(50));

    world.sessions.credentials(name("admin"), MfaCodeSource.nobody()).close();

    assertThat(calls()).isEqualTo(asked + 1);
  }
}
