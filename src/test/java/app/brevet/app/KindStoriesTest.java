package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.AccessKey;
import app.brevet.model.MfaSerial;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.UserProfile;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.SandboxUser;
import app.brevet.sandbox.TrustPolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Users, and roles that come from them, started, renewed and stopped in the window.
final class KindStoriesTest {

  private static final String DEV = "acme-dev";
  private static final String ADMIN = "acme-admin";
  private static final String HOUR = "59 min";
  private static final String TWELVE_HOURS = "11 h 59 min";

  @TempDir private Path home;
  private StoryWindow window;

  @BeforeEach
  void setUp() throws Exception {
    window = new StoryWindow(home);
    window.withPassphraseFile("correct horse battery staple").withProfiles();
  }

  @AfterEach
  void tearDown() {
    window.close();
  }

  private void add(SandboxUser user, String name) throws Exception {
    AccessKey key = user.accessKey();
    try (WiredUseCases uses = window.useCases()) {
      uses.profiles()
          .addUser(
              new UserProfile(
                  ProfileId.random(),
                  new ProfileName(name),
                  key.accessKeyId(),
                  Optional.<MfaSerial>empty(),
                  Optional.empty(),
                  Optional.empty(),
                  SessionDuration.USER_DEFAULT,
                  Optional.empty()),
              key,
              true);
    }
  }

  private void addRole(String name, String source, RoleProfile.Via via, RoleArn arn)
      throws Exception {
    SessionDuration duration =
        via == RoleProfile.Via.KEY ? SessionDuration.USER_DEFAULT : SessionDuration.ROLE_DEFAULT;
    try (WiredUseCases uses = window.useCases()) {
      uses.profiles()
          .addRole(
              new RoleProfile(
                  ProfileId.random(),
                  new ProfileName(name),
                  arn,
                  uses.profiles().find(new ProfileName(source)).id(),
                  via,
                  RoleParameters.NONE,
                  Optional.empty(),
                  duration,
                  Optional.empty()));
    }
  }

  private SandboxRole role(NewRole role) {
    return window.sandbox.directory().addRole(window.account(), role);
  }

  private SandboxRole roleTrusting(String name, SandboxRole trusted) {
    return role(NewRole.named(name, TrustPolicy.allowing(trusted.arn().arn())));
  }

  private void open(String awaited) throws Exception {
    window.open();
    window.awaitRow(awaited, "Start");
  }

  private void giveCode() {
    window.awaitText("Code for " + DEV);
    window.type(window.phone().nextCode());
  }

  private LivingRow living(String name) {
    return new LivingRow(window, name);
  }

  @Test
  void user_whenItHasNoMfa_thenStartedRenewedAndStoppedWithoutAQuestion() throws Exception {
    add(window.addUser("bob"), "bob");
    open("bob");

    window.act("bob");
    living("bob").awaitTerm("GetSessionToken", 1, TWELVE_HOURS);
    assertThat(window.credentialsFile()).content().contains("[bob]");
    living("bob").renew();
    living("bob").awaitTerm("GetSessionToken", 2, TWELVE_HOURS);
    living("bob").stop();

    assertThat(window.isDialogOpen()).isFalse();
  }

  @Test
  void user_whenItHasMfa_thenStartedRenewedAndStoppedWithACodeEach() throws Exception {
    open(DEV);

    window.act(DEV);
    giveCode();
    living(DEV).awaitTerm("GetSessionToken", 1, TWELVE_HOURS);
    living(DEV).renew();
    giveCode();
    living(DEV).awaitTerm("GetSessionToken", 2, TWELVE_HOURS);

    living(DEV).stop();
  }

  @Test
  void role_whenThroughTheSession_thenStartedRenewedAndStoppedOnOneCode() throws Exception {
    open(ADMIN);

    window.act(ADMIN);
    giveCode();
    living(ADMIN).awaitTerm("AssumeRole", 1, HOUR);
    living(ADMIN).renew();
    living(ADMIN).awaitTerm("AssumeRole", 2, HOUR);
    living(ADMIN).stop();

    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(1);
  }

  @Test
  void role_whenStraightFromTheKey_thenStartedRenewedAndStoppedWithACodeEach() throws Exception {
    TrustPolicy trust = TrustPolicy.allowing(window.alice.arn()).requiringMfa();
    SandboxRole longest = role(NewRole.named("Long", trust).withMaxSession(Duration.ofHours(12)));
    addRole("keyed", DEV, RoleProfile.Via.KEY, longest.arn());
    open("keyed");

    window.act("keyed");
    giveCode();
    living("keyed").awaitTerm("AssumeRole", 1, TWELVE_HOURS);
    living("keyed").renew();
    giveCode();
    living("keyed").awaitTerm("AssumeRole", 2, TWELVE_HOURS);
    living("keyed").stop();

    assertThat(window.sandbox.calls("GetSessionToken")).isEmpty();
  }

  @Test
  void role_whenOfARoleOfARole_thenStartedRenewedAndStoppedOnOneCode() throws Exception {
    SandboxRole second = roleTrusting("Second", window.admin);
    addRole("second", ADMIN, RoleProfile.Via.SESSION, second.arn());
    addRole("third", "second", RoleProfile.Via.SESSION, roleTrusting("Third", second).arn());
    open("third");

    window.act("third");
    giveCode();
    living("third").awaitTerm("AssumeRole", 3, HOUR);
    living("third").renew();
    living("third").awaitTerm("AssumeRole", 4, HOUR);
    living("third").stop();

    assertThat(window.sandbox.calls("GetSessionToken")).hasSize(1);
  }
}
