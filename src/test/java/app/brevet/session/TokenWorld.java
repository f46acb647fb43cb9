package app.brevet.session;

import app.brevet.aws.AssumeRoleWithSamlRequest;
import app.brevet.aws.AssumeRoleWithWebIdentityRequest;
import app.brevet.aws.FakeSts.Call;
import app.brevet.identity.JwtText;
import app.brevet.identity.SamlText;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.ProfileId;
import app.brevet.model.RoleArn;
import app.brevet.model.SamlProfile;
import app.brevet.model.Secret;
import app.brevet.model.SessionCredentials;
import app.brevet.model.SessionDuration;
import app.brevet.model.SessionPolicy;
import app.brevet.model.SessionSettings;
import app.brevet.model.TokenProgramReason;
import app.brevet.model.TokenSource;
import app.brevet.model.WebIdentityProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// A [SessionWorld] in which identity providers vouch for users.
final class TokenWorld {

  static final CodeCommand.Line PROGRAM = new CodeCommand.Line("get it", List.of("get", "it"));

  final SessionWorld world;
  final AtomicInteger runs = new AtomicInteger();
  private final Path folder;

  /// What the program prints; by itself a lasting assertion.
  volatile Supplier<TokenRuns.Answer> printed = () -> given(lastingAssertion());

  /// @param folder where files of tokens are, and the user's home
  TokenWorld(Path folder) {
    this.folder = folder;
    this.world = new SessionWorld(folder);
  }

  /// What a program gives that prints this.
  static TokenRuns.Answer given(String text) {
    return new TokenRuns.Answer.Given(Secret.ofUnwipeable(text));
  }

  static TokenRuns.Answer none(TokenProgramReason reason) {
    return new TokenRuns.Answer.None(reason, "detail");
  }

  String lastingAssertion() {
    return SamlText.ofRole().endsAt(world.clock.instant().plus(Duration.ofMinutes(5))).base64();
  }

  String lastingToken() {
    return JwtText.endingAt(world.clock.instant().plus(Duration.ofHours(1)));
  }

  /// Sessions with nobody to ask.
  Sessions sessions() {
    return sessions(TokenPrompt.nobody());
  }

  Sessions sessions(TokenPrompt prompt) {
    SessionGround ground = world.ground;
    return new Sessions(
        new SessionGround(
            ground.catalog(),
            ground.keys(),
            ground.seeds(),
            ground.commands(),
            new IdentityTokens(world.commands, this::run, folder, prompt),
            ground.acts(),
            ground.cache(),
            ground.sts(),
            ground.guard(),
            ground.flights(),
            ground.delivery(),
            ground.activity(),
            ground.clock()));
  }

  private TokenRuns.Run run(CodeCommand.Line program, int most) {
    return new TokenRuns.Run() {
      @Override
      public TokenRuns.Answer answer() {
        runs.incrementAndGet();
        return printed.get();
      }

      @Override
      public void stop() {
        printed = TokenRuns.Answer.Stopped::new;
      }
    };
  }

  StartedSession start(String name, TokenPrompt prompt)
      throws FailureException, InterruptedException {
    return sessions(prompt).start(SessionWorld.name(name), MfaCodeSource.nobody());
  }

  SessionCredentials credentials(String name) throws FailureException, InterruptedException {
    return sessions().credentials(SessionWorld.name(name), MfaCodeSource.nobody());
  }

  /// Adds a role by SAML whose sessions last an hour.
  SamlProfile addSaml(String name, TokenSource source) throws FailureException {
    return addSaml(name, source, SessionDuration.ROLE_DEFAULT);
  }

  SamlProfile addSaml(String name, TokenSource source, SessionDuration duration)
      throws FailureException {
    try {
      SamlProfile saml =
          new SamlProfile(
              ProfileId.random(),
              SessionWorld.name(name),
              RoleArn.parse(SamlText.ROLE),
              SamlProfile.parseProvider(SamlText.PROVIDER),
              source,
              SessionPolicy.NONE,
              SessionSettings.of(duration));
      return world.profiles.tokenPrograms().add(saml, program(source));
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  /// Adds a role by web identity whose sessions last an hour.
  WebIdentityProfile addWebIdentity(String name, TokenSource source, Optional<String> sessionName)
      throws FailureException {
    try {
      WebIdentityProfile web =
          new WebIdentityProfile(
              ProfileId.random(),
              SessionWorld.name(name),
              RoleArn.parse(SamlText.ROLE),
              source,
              sessionName,
              SessionPolicy.NONE,
              SessionSettings.of(SessionDuration.ROLE_DEFAULT));
      return world.profiles.tokenPrograms().add(web, program(source));
    } catch (InvalidInputException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<CodeCommand.Line> program(TokenSource source) {
    return source instanceof TokenSource.Program ? Optional.of(PROGRAM) : Optional.empty();
  }

  List<AssumeRoleWithSamlRequest> samlCalls() {
    return world.sts.calls(Call.AssumeRoleWithSaml.class).stream()
        .map(Call.AssumeRoleWithSaml::request)
        .toList();
  }

  List<AssumeRoleWithWebIdentityRequest> webIdentityCalls() {
    return world.sts.calls(Call.AssumeRoleWithWebIdentity.class).stream()
        .map(Call.AssumeRoleWithWebIdentity::request)
        .toList();
  }
}
