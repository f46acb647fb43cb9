package app.brevet.session;

import static app.brevet.session.SessionWorld.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.SamlProfile;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenProgramsTest {

  private static final CodeCommand.Line OTHER = new CodeCommand.Line("other", List.of("other"));

  @TempDir private Path folder;
  private TokenWorld tokens;
  private TokenPrograms programs;

  @BeforeEach
  void setUp() {
    tokens = new TokenWorld(folder);
    programs = tokens.world.profiles.tokenPrograms();
  }

  private static SamlProfile from(SamlProfile saml, TokenSource source) {
    return new SamlProfile(
        saml.id(),
        saml.name(),
        saml.roleArn(),
        saml.providerArn(),
        source,
        saml.policy(),
        saml.settings());
  }

  private static WebIdentityProfile from(WebIdentityProfile web, TokenSource source) {
    return new WebIdentityProfile(
        web.id(),
        web.name(),
        web.roleArn(),
        source,
        web.roleSessionName(),
        web.policy(),
        web.settings());
  }

  @Test
  void add_whenTheNameIsTaken_thenNoProgramIsKept() throws Exception {
    SamlProfile there = tokens.addSaml("corp", new TokenSource.Program());
    tokens.world.commands.remove(there.id());

    assertThatThrownBy(() -> tokens.addSaml("corp", new TokenSource.Program()))
        .isInstanceOf(FailureException.class);

    Path file = folder.resolve("code-commands.json");
    assertThat(Files.readString(file)).doesNotContain("get it");
  }

  @Test
  void edit_whenAnotherProgramIsNamed_thenItIsUsedFromNowOn() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());

    programs.edit(name("corp"), now -> now, Optional.of(OTHER));

    assertThat(programs.of(saml)).contains(OTHER);
  }

  @Test
  void edit_whenAFileTakesTheProgramsPlace_thenTheProgramIsForgotten() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());
    TokenSource file = new TokenSource.File("/assertion");

    programs.edit(name("corp"), _ -> from(saml, file), Optional.empty());

    assertThat(tokens.world.commands.of(saml.id())).isEmpty();
  }

  @Test
  void edit_whenAnotherProgramIsNamed_thenTheSessionOfTheFormerIsNotServed() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.credentials("corp");

    programs.edit(name("corp"), now -> now, Optional.of(OTHER));
    tokens.credentials("corp");

    assertThat(tokens.samlCalls()).hasSize(2);
  }

  private void nameTheOther() {
    assertThatCode(() -> programs.edit(name("corp"), now -> now, Optional.of(OTHER)))
        .doesNotThrowAnyException();
  }

  @Test
  void edit_whenASessionIsOnItsWay_thenThatOfTheFormerProgramIsNotKept() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.printed =
        () -> {
          nameTheOther();
          return TokenWorld.given(tokens.lastingAssertion());
        };

    assertThatThrownBy(() -> tokens.credentials("corp"))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isEqualTo(new Failure.ProfileChanged(name("corp"))));

    tokens.printed = () -> TokenWorld.given(tokens.lastingAssertion());
    tokens.credentials("corp");
    assertThat(tokens.samlCalls()).hasSize(2);
  }

  @Test
  void edit_whenALivingSessionIsOnItsWayToAFile_thenThatOfTheFormerProgramIsNotDelivered()
      throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());
    tokens.credentials("corp");
    tokens.world.keys.meanwhile(this::nameTheOther);

    assertThatThrownBy(() -> tokens.sessions().start(name("corp"), SessionWorld.NO_CODES))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isEqualTo(new Failure.ProfileChanged(name("corp"))));

    assertThat(tokens.world.delivery.of(saml.id())).isEmpty();
  }

  @Test
  void start_whenAnotherProgramIsNamedBeforeItIsRun_thenThatOnesSessionIsDelivered()
      throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());
    tokens.credentials("corp");
    tokens.world.clock.advance(Duration.ofHours(13));
    tokens.world.keys.meanwhile(this::nameTheOther);

    StartedSession started = tokens.sessions().start(name("corp"), SessionWorld.NO_CODES);

    assertThat(tokens.samlCalls()).hasSize(2);
    assertThat(started.servedFromCache()).isFalse();
    assertThat(tokens.world.delivery.of(saml.id())).hasSize(1);
  }

  @Test
  void edit_whenTheSameProgramIsNamed_thenTheSessionLivesOn() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.credentials("corp");

    programs.edit(name("corp"), now -> now, Optional.of(TokenWorld.PROGRAM));
    tokens.credentials("corp");

    assertThat(tokens.samlCalls()).hasSize(1);
  }

  @Test
  void edit_whenAFileTakesTheProgramsPlace_thenTheSessionOfTheProgramIsNotServed()
      throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());
    tokens.credentials("corp");
    Path file = Files.writeString(folder.resolve("assertion"), tokens.lastingAssertion());

    TokenSource now = new TokenSource.File(file.toString());
    programs.edit(name("corp"), _ -> from(saml, now), Optional.empty());
    tokens.credentials("corp");

    assertThat(tokens.samlCalls()).hasSize(2);
  }

  @Test
  void edit_whenTheTokenComesFromAnotherFile_thenTheSessionOfTheFormerIsNotServed()
      throws Exception {
    Path file = Files.writeString(folder.resolve("token"), tokens.lastingToken());
    Path other = Files.writeString(folder.resolve("other"), tokens.lastingToken());
    WebIdentityProfile web =
        tokens.addWebIdentity("ci", new TokenSource.File(file.toString()), Optional.empty());
    tokens.credentials("ci");

    programs.edit(
        name("ci"), _ -> from(web, new TokenSource.File(other.toString())), Optional.empty());
    tokens.credentials("ci");

    assertThat(tokens.webIdentityCalls()).hasSize(2);
  }

  @Test
  void edit_whenTheProgramCannotBeNamed_thenTheProfileStays() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.File("/assertion"));
    tokens.addSaml("other", new TokenSource.Program());
    Path file = folder.resolve("code-commands.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThatThrownBy(
            () ->
                programs.edit(
                    name("corp"), _ -> from(saml, new TokenSource.Program()), Optional.of(OTHER)))
        .isInstanceOf(FailureException.class);

    assertThat(tokens.world.profiles.find(name("corp"))).isEqualTo(saml);
  }

  @Test
  void edit_whenTheProfileCannotBeChanged_thenTheFormerProgramStays() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());
    SamlProfile file = tokens.addSaml("other", new TokenSource.File("/assertion"));

    for (SamlProfile profile : List.of(saml, file)) {
      AtomicInteger times = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  programs.edit(
                      profile.name(),
                      _ -> {
                        if (times.incrementAndGet() > 1) {
                          assertThat(tokens.world.commands.of(profile.id())).contains(OTHER);
                          throw new IllegalStateException();
                        }
                        return from(profile, new TokenSource.Program());
                      },
                      Optional.of(OTHER)))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(tokens.world.commands.of(saml.id())).contains(TokenWorld.PROGRAM);
    assertThat(tokens.world.commands.of(file.id())).isEmpty();
  }

  @Test
  void edit_whenSomethingElseChanges_thenTheProgramStays() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());

    programs.edit(name("corp"), now -> now, Optional.empty());

    assertThat(programs.of(saml)).contains(TokenWorld.PROGRAM);
  }

  @Test
  void remove_whenTheProfileGoes_thenItsProgramIsForgotten() throws Exception {
    SamlProfile saml = tokens.addSaml("corp", new TokenSource.Program());

    tokens.world.profiles.remove(name("corp"));

    assertThat(tokens.world.commands.of(saml.id())).isEmpty();
  }

  @Test
  void remove_whenTheProgramCannotBeForgotten_thenTheProfileStays() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.addSaml("other", new TokenSource.Program());
    Path file = folder.resolve("code-commands.json");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    assertThatThrownBy(() -> tokens.world.profiles.remove(name("corp")))
        .isInstanceOf(FailureException.class);

    assertThat(tokens.world.profiles.find(name("corp"))).isNotNull();
  }
}
