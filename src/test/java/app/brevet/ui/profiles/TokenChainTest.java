package app.brevet.ui.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.model.FederatedProfile;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.session.SessionWorld;
import app.brevet.ui.kit.ChainLink;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The picture of a session that is had for what an identity provider says.
final class TokenChainTest {

  private static final SessionSettings HOUR = SessionSettings.of(SessionDuration.ROLE_DEFAULT);

  @TempDir private Path folder;
  private ScreenWorld world;

  @BeforeEach
  void open() {
    world = new ScreenWorld(folder, SessionWorld.codes("123456"));
  }

  private ProfileId bySaml(TokenSource assertion) throws Exception {
    return add(
        new SamlProfile(
            ProfileId.random(),
            new ProfileName("corp"),
            RoleArn.parse("arn:aws:iam::123456789012:role/Deploy"),
            SamlProfile.parseProvider("arn:aws:iam::123456789012:saml-provider/Corp"),
            assertion,
            SessionPolicy.NONE,
            HOUR));
  }

  private ProfileId byToken(TokenSource token) throws Exception {
    return add(
        new WebIdentityProfile(
            ProfileId.random(),
            new ProfileName("ci"),
            RoleArn.parse("arn:aws:iam::123456789012:role/Build"),
            token,
            Optional.empty(),
            SessionPolicy.NONE,
            HOUR));
  }

  private ProfileId add(Profile profile) throws Exception {
    Profile added = world.sessions.profiles.add(profile);
    world.live.refresh();
    return added.id();
  }

  private List<ChainLink> chain(ProfileId id) {
    return new ChainLinks(world.desk, world.words).of(world.desk.find(id).orElseThrow());
  }

  @Test
  void of_whenATokenComesFromAFile_thenTheFileStandsFirst() throws Exception {
    List<ChainLink> chain = chain(byToken(new TokenSource.File("/var/run/token")));

    assertThat(chain).extracting(ChainLink::title).containsExactly("Token (web identity)", "Build");
    assertThat(chain.getFirst().detail()).isEqualTo("from the file /var/run/token");
    assertThat(chain.getLast().via()).isEqualTo("AssumeRoleWithWebIdentity");
    assertThat(chain.getLast().current()).isTrue();
  }

  @Test
  void of_whenAProgramMakesTheAssertion_thenSaid() throws Exception {
    List<ChainLink> chain = chain(bySaml(new TokenSource.Program()));

    assertThat(chain).extracting(ChainLink::title).containsExactly("SAML assertion", "Deploy");
    assertThat(chain.getFirst().detail()).isEqualTo("from a program");
    assertThat(chain.getLast().via()).isEqualTo("AssumeRoleWithSAML");
  }

  @Test
  void of_whenTheUserGivesIt_thenSaid() throws Exception {
    assertThat(chain(bySaml(new TokenSource.Asked())).getFirst().detail())
        .isEqualTo("you give it each time");
  }

  @Test
  void of_whenARoleTakesItsSessionFromIt_thenTheTokenStillStandsFirst() throws Exception {
    ProfileId admin = world.role("admin", byToken(new TokenSource.File("/var/run/token")));

    assertThat(chain(admin))
        .extracting(ChainLink::via)
        .containsExactly("", "AssumeRoleWithWebIdentity", "AssumeRole");
  }

  @Test
  void of_whenAFederatedUser_thenTheKeyAndItsOwnAction() throws Exception {
    ProfileId guest =
        add(
            new FederatedProfile(
                ProfileId.random(),
                new ProfileName("guest"),
                world.user("dev"),
                Optional.empty(),
                SessionPolicy.NONE,
                SessionTags.NONE,
                SessionSettings.of(SessionDuration.USER_DEFAULT)));

    assertThat(chain(guest)).extracting(ChainLink::via).containsExactly("", "GetFederationToken");
  }
}
