package app.brevet.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.console.ConsoleRequest;
import app.brevet.console.SigninLink;
import app.brevet.mfa.CodeRequest;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.Arn;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.MfaCode;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleArn;
import app.brevet.model.RoleParameters;
import app.brevet.model.RoleProfile;
import app.brevet.model.RoleProfile.Via;
import app.brevet.model.SamlProfile;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.SessionTags;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import app.brevet.sandbox.NewRole;
import app.brevet.sandbox.OidcIssuer;
import app.brevet.sandbox.OidcProvider;
import app.brevet.sandbox.SamlIdentityProvider;
import app.brevet.sandbox.SamlProvider;
import app.brevet.sandbox.SandboxRole;
import app.brevet.sandbox.TrustPolicy;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sign-ins to the console through the real SDK and the sandbox's `/federation`, which keeps AWS's
/// rules on durations: who may sign in, and for whom a length may be named.
final class ConsoleWithSandboxTest {

  private static final ProfileName SHORT = new ProfileName("short");

  @TempDir private Path folder;
  private StoryHome home;

  @BeforeEach
  void open() throws Exception {
    home = new StoryHome(folder);
    home.withPassphraseFile("correct horse battery staple").withProfiles();
  }

  @AfterEach
  void close() {
    home.sandbox.close();
  }

  /// A code of the phone for who asks.
  private MfaCodeSource phone() {
    return new MfaCodeSource() {
      @Override
      public Optional<MfaCode> code(CodeRequest request) {
        try {
          return Optional.of(MfaCode.parse(home.phone().nextCode()));
        } catch (InvalidInputException e) {
          throw new AssertionError(e);
        }
      }
    };
  }

  private static ProfileId id(WiredUseCases uses, String name) throws Exception {
    return uses.profiles().find(new ProfileName(name)).id();
  }

  private static RoleProfile role(
      ProfileName name, RoleArn arn, ProfileId source, Via via, int seconds) {
    return new RoleProfile(
        ProfileId.random(),
        name,
        arn,
        source,
        via,
        RoleParameters.NONE,
        Optional.empty(),
        new SessionDuration(seconds),
        Optional.empty());
  }

  /// Who the sandbox lets in, and where to.
  private String welcomed(Profile profile, Optional<SessionDuration> duration) throws Exception {
    ConsoleRequest request =
        new ConsoleRequest(
            profile.name(), Optional.empty(), Optional.empty(), duration, Optional.empty(), false);
    try (WiredUseCases uses = home.useCases();
        SigninLink link = uses.consoleSignIn().linkToPrint(request, phone());
        InputStream page = URI.create(link.link().reveal()).toURL().openStream()) {
      assertThat(link.durationRefused()).isFalse();
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"900", "1800", "3600", "43200"})
  void link_whenARoleIsAssumedWithASession_thenSignedInWhateverLengthItsProfileSays(int seconds)
      throws Exception {
    try (WiredUseCases uses = home.useCases()) {
      RoleProfile role = role(SHORT, home.admin.arn(), id(uses, "acme-dev"), Via.SESSION, seconds);
      uses.profiles().addRole(role);
      uses.sessions().start(SHORT, phone());

      assertThat(welcomed(role, Optional.empty())).contains(":assumed-role/Admin/");
    }
  }

  @Test
  void link_whenARoleIsAssumedWithTheSessionOfARole_thenSignedInThoughItsSessionsAreShort()
      throws Exception {
    SandboxRole next =
        home.sandbox
            .directory()
            .addRole(
                home.account(),
                NewRole.named("Next", TrustPolicy.allowing(home.admin.arn().arn())));
    try (WiredUseCases uses = home.useCases()) {
      RoleProfile role = role(SHORT, next.arn(), id(uses, "acme-admin"), Via.SESSION, 900);
      uses.profiles().addRole(role);

      assertThat(welcomed(role, Optional.empty())).contains(":assumed-role/Next/");
    }
  }

  @ParameterizedTest
  @CsvSource({"900", "43200"})
  void link_whenTheKeyAssumesTheRole_thenItsLengthIsTaken(int seconds) throws Exception {
    try (WiredUseCases uses = home.useCases()) {
      RoleProfile role = role(SHORT, home.admin.arn(), id(uses, "acme-dev"), Via.KEY, 900);
      uses.profiles().addRole(role);

      assertThat(welcomed(role, Optional.of(new SessionDuration(seconds))))
          .contains(":assumed-role/Admin/");
    }
  }

  @ParameterizedTest
  @CsvSource({"900", "43200"})
  void link_whenAUser_thenTheLengthIsThatOfItsFederatedSession(int seconds) throws Exception {
    try (WiredUseCases uses = home.useCases()) {
      Profile user = uses.profiles().find(new ProfileName("acme-dev"));

      assertThat(welcomed(user, Optional.of(new SessionDuration(seconds))))
          .contains(":federated-user/");
    }
  }

  @Test
  void link_whenAFederatedUser_thenNoLengthIsNamed() throws Exception {
    try (WiredUseCases uses = home.useCases()) {
      SessionPolicy looks =
          new SessionPolicy(
              Optional.empty(), List.of(Arn.parse("arn:aws:iam::aws:policy/ReadOnlyAccess")));
      FederatedProfile guest =
          uses.profiles()
              .add(
                  new FederatedProfile(
                      ProfileId.random(),
                      new ProfileName("guest"),
                      id(uses, "acme-dev"),
                      Optional.empty(),
                      looks,
                      SessionTags.NONE,
                      SessionSettings.of(new SessionDuration(900))));

      assertThat(welcomed(guest, Optional.empty())).contains(":federated-user/");
    }
  }

  private SandboxRole trusting(String name, Arn provider) {
    return home.sandbox
        .directory()
        .addRole(
            home.account(),
            NewRole.named(name, TrustPolicy.federating(provider))
                .withMaxSession(Duration.ofHours(12)));
  }

  private TokenSource file(String content) throws Exception {
    return TokenSource.File.parse(Files.writeString(folder.resolve("given"), content).toString());
  }

  @ParameterizedTest
  @CsvSource({"900", "43200"})
  void link_whenARoleBySaml_thenSignedInWhateverLengthItsProfileSays(int seconds) throws Exception {
    SamlIdentityProvider idp = home.sandbox.samlIdentityProvider("https://idp.example.com/meta");
    SamlProvider provider =
        home.sandbox
            .directory()
            .federation()
            .addSaml(home.account(), "Corp", idp.issuer(), idp.publicKey());
    SandboxRole deploy = trusting("Deploy", provider.arn());
    String assertion = idp.respond(idp.claims().withRole(deploy.arn().arn(), provider.arn()));
    try (WiredUseCases uses = home.useCases()) {
      Profile saml =
          uses.profiles()
              .add(
                  new SamlProfile(
                      ProfileId.random(),
                      SHORT,
                      deploy.arn(),
                      provider.arn(),
                      file(assertion),
                      SessionPolicy.NONE,
                      SessionSettings.of(new SessionDuration(seconds))));

      assertThat(welcomed(saml, Optional.empty())).contains(":assumed-role/Deploy/");
    }
  }

  @ParameterizedTest
  @CsvSource({"900", "43200"})
  void link_whenARoleByWebIdentity_thenSignedInWhateverLengthItsProfileSays(int seconds)
      throws Exception {
    OidcIssuer issuer = home.sandbox.oidcIssuer("company");
    OidcProvider provider =
        home.sandbox.directory().federation().addOidc(home.account(), issuer, "brevet");
    SandboxRole build = trusting("Build", provider.arn());
    try (WiredUseCases uses = home.useCases()) {
      Profile web =
          uses.profiles()
              .add(
                  new WebIdentityProfile(
                      ProfileId.random(),
                      SHORT,
                      build.arn(),
                      file(issuer.token(issuer.claims("ci", "brevet"))),
                      Optional.empty(),
                      SessionPolicy.NONE,
                      SessionSettings.of(new SessionDuration(seconds))));

      assertThat(welcomed(web, Optional.empty())).contains(":assumed-role/Build/");
    }
  }
}
