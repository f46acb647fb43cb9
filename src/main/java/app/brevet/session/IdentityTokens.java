package app.brevet.session;

import app.brevet.model.CodeCommand;
import app.brevet.model.Failure;
import app.brevet.model.FailureException;
import app.brevet.model.FederatedProfile;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Profile;
import app.brevet.model.ProfileName;
import app.brevet.model.RoleProfile;
import app.brevet.model.SamlProfile;
import app.brevet.model.Secret;
import app.brevet.model.TokenKind;
import app.brevet.model.TokenProgramReason;
import app.brevet.model.TokenSource;
import app.brevet.model.UserProfile;
import app.brevet.model.WebIdentityProfile;
import app.brevet.model.WholePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Where the SAML assertions and the OIDC tokens of profiles come from: a file, a program that was
/// named on this machine, or somebody who is asked. None is kept: each session begins with a new
/// one, since an assertion is good for minutes, and whoever keeps a file fresh replaces it.
public final class IdentityTokens {

  /// Blanks around it, and the line ends that some programs put into base64, do not count.
  private static final int ROOM_FOR_BLANKS = 8 * 1024;

  private static final int MOST_TRIES = 5;
  private static final int LONGEST_PATH = 4096;

  private final CodeCommands commands;
  private final TokenRuns programs;
  private final Path home;
  private final TokenPrompt prompt;

  /// @param commands which programs were named
  /// @param programs runs them
  /// @param home the user's home folder, which `~/` stands for
  /// @param prompt asks the user
  public IdentityTokens(CodeCommands commands, TokenRuns programs, Path home, TokenPrompt prompt) {
    this.commands = commands;
    this.programs = programs;
    this.home = home;
    this.prompt = prompt;
  }

  /// Those of files alone, none of them in a home folder.
  static IdentityTokens ofFiles(CodeCommands commands) {
    return new IdentityTokens(commands, (_, _) -> new NoRun(), Path.of("~"), TokenPrompt.nobody());
  }

  /// The same, where this asks the user.
  public IdentityTokens asking(TokenPrompt other) {
    return new IdentityTokens(commands, programs, home, other);
  }

  /// Whether one of this kind can be had at all, as far as that is known beforehand.
  boolean isThereFor(TokenKind kind, TokenSource source) {
    return source.isSilent() || prompt.isThere() || prompt.gives(kind);
  }

  /// What is made of a token.
  @FunctionalInterface
  interface Use<T> {
    T of(Secret token) throws FailureException;
  }

  /// The program that prints a token, looked up when it is to run.
  @FunctionalInterface
  interface Named {
    Optional<CodeCommand.Line> program() throws FailureException;
  }

  /// Makes something of what the identity provider says of the user now, without the blanks around
  /// it. Where the user gives it, another one is asked for as long as it does not do.
  ///
  /// @throws FailureException if there is none, or it is longer than AWS takes
  <T> T use(Profile profile, TokenKind kind, TokenSource source, Use<T> use)
      throws FailureException, InterruptedException {
    TokenRequest first = new TokenRequest(profile.name(), kind);
    return use(first, source, () -> commands.lineOf(profile.id()), use);
  }

  /// The same for a profile that need not be there yet.
  ///
  /// @param named the program, if one prints it
  <T> T use(TokenRequest first, TokenSource source, Named named, Use<T> use)
      throws FailureException, InterruptedException {
    TokenKind kind = first.kind();
    boolean asked = !prompt.gives(kind) && source instanceof TokenSource.Asked;
    TokenRequest request = first;
    Optional<FailureException> problem = Optional.empty();
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        Optional<Secret> got = got(request, source, named);
        if (got.isEmpty()) {
          break;
        }
        return used(got.get(), kind, use);
      } catch (FailureException e) {
        if (!asked || !isAboutTheToken(e.failure())) {
          throw e;
        }
        problem = Optional.of(e);
        request = request.after(e.failure());
      }
    }
    throw problem.orElseGet(
        () -> new FailureException(new Failure.TokenNeeded(first.profile(), kind)));
  }

  private static <T> T used(Secret got, TokenKind kind, Use<T> use) throws FailureException {
    try (got;
        Secret token = TokenText.lawful(got, kind)) {
      return use.of(token);
    }
  }

  /// Whether another token might do.
  public static boolean isAboutTheToken(Failure failure) {
    return switch (failure) {
      case Failure.TokenNeeded _, Failure.TokenExpired _, Failure.TokenProgramFailed _ -> true;
      case Failure.InvalidInput(var reason, _) ->
          switch (reason) {
            case SAML_ASSERTION_MALFORMED,
                SAML_ASSERTION_WITHOUT_ROLE,
                SAML_ASSERTION_WITHOUT_ROLES,
                TOKEN_MALFORMED,
                TOKEN_TOO_LONG,
                TOKEN_FILE_UNREADABLE ->
                true;
            default -> false;
          };
      default -> false;
    };
  }

  private Optional<Secret> got(TokenRequest request, TokenSource source, Named named)
      throws FailureException, InterruptedException {
    if (prompt.gives(request.kind())) {
      return prompt.token(request);
    }
    return switch (source) {
      case TokenSource.File(String path) -> Optional.of(inFile(path, request.kind()));
      case TokenSource.Program _ -> Optional.of(ofProgram(request, named));
      case TokenSource.Asked _ -> asked(request);
    };
  }

  /// What the user gives, or what stands in the file that the user names: neither base64 nor a JWT
  /// begins as a whole path does.
  private Optional<Secret> asked(TokenRequest request)
      throws FailureException, InterruptedException {
    Optional<Secret> given = prompt.token(request);
    if (given.isEmpty() || !isPath(given.get())) {
      return given;
    }
    try (Secret path = given.get()) {
      return Optional.of(inFile(path.reveal().strip(), request.kind()));
    }
  }

  private static boolean isPath(Secret given) {
    return given.length() <= LONGEST_PATH
        && given.use(
            bytes -> {
              String head = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.UTF_8);
              return WholePath.isOne(head);
            });
  }

  /// What this file holds, read as often as it is asked for. The caller closes it.
  ///
  /// @param path a whole path; `~/` stands for the home folder
  /// @throws FailureException if it cannot be read
  private Secret inFile(String path, TokenKind kind) throws FailureException {
    byte[] bytes = new byte[0];
    try (InputStream in = Files.newInputStream(WholePath.of(path, home))) {
      bytes = in.readNBytes(most(kind));
      return Secret.of(bytes);
    } catch (IOException | InvalidPathException e) {
      throw Failures.of(new InvalidInputException(Reason.TOKEN_FILE_UNREADABLE, path));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// How the file stands that the assertions or tokens of this profile come from; empty if they
  /// come from none.
  public Optional<TokenFile> fileOf(Profile profile) {
    return switch (profile) {
      case SamlProfile saml -> fileOf(saml.assertion(), TokenKind.ASSERTION);
      case WebIdentityProfile web -> fileOf(web.token(), TokenKind.TOKEN);
      case UserProfile _, RoleProfile _, FederatedProfile _ -> Optional.empty();
    };
  }

  /// The file that the assertions or tokens of this profile come from; empty if they come from
  /// none, or no file can have that name.
  Optional<Path> pathOf(Profile profile) {
    return profile
        .tokenSource()
        .flatMap(
            it -> it instanceof TokenSource.File(String path) ? pathOf(path) : Optional.empty());
  }

  private Optional<TokenFile> fileOf(TokenSource source, TokenKind kind) {
    return source instanceof TokenSource.File(String path)
        ? Optional.of(
            TokenFile.of(
                pathOf(path),
                () -> used(inFile(path, kind), kind, token -> TokenSessions.end(token, kind))))
        : Optional.empty();
  }

  private Optional<Path> pathOf(String path) {
    try {
      return Optional.of(WholePath.of(path, home));
    } catch (InvalidPathException e) {
      return Optional.empty(); // No file can have that name.
    }
  }

  private Secret ofProgram(TokenRequest request, Named named)
      throws FailureException, InterruptedException {
    ProfileName name = request.profile();
    Optional<CodeCommand.Line> line = named.program();
    if (line.isEmpty()) {
      throw new FailureException(
          new Failure.TokenProgramFailed(name, TokenProgramReason.NOT_NAMED, "", ""));
    }
    CodeCommand.Line program = line.get();
    TokenRuns.Run run = programs.of(program, most(request.kind()));
    TokenRuns.Answer answer;
    try (CodeWait.Shown _ = prompt.runs(request, program, run::stop)) {
      answer = run.answer();
    }
    return switch (answer) {
      case TokenRuns.Answer.Given(var printed) -> printed;
      case TokenRuns.Answer.Stopped _ -> throw new FailureException(new Failure.Cancelled());
      case TokenRuns.Answer.None(var reason, var detail) ->
          throw new FailureException(
              new Failure.TokenProgramFailed(name, reason, program.program(), detail));
    };
  }

  private static int most(TokenKind kind) {
    return kind.longest() + ROOM_FOR_BLANKS;
  }

  /// The run of a program where none may run.
  private record NoRun() implements TokenRuns.Run {

    @Override
    public TokenRuns.Answer answer() {
      return new TokenRuns.Answer.None(TokenProgramReason.NOT_FOUND, "");
    }

    @Override
    public void stop() {
      // It never began.
    }
  }
}
