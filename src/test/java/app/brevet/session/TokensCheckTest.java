package app.brevet.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.brevet.identity.JwtText;
import app.brevet.identity.SamlText;
import app.brevet.model.CheckupFinding;
import app.brevet.model.CheckupFinding.Failed;
import app.brevet.model.CheckupFinding.Fault;
import app.brevet.model.CheckupFinding.Kind;
import app.brevet.model.CodeCommand;
import app.brevet.model.FailureException;
import app.brevet.model.TokenSource;
import app.brevet.os.NamedPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokensCheckTest {

  @TempDir private Path folder;
  private TokenWorld tokens;

  @BeforeEach
  void setUp() {
    tokens = new TokenWorld(folder);
  }

  private List<CheckupFinding> look() throws FailureException {
    IdentityTokens read =
        new IdentityTokens(
            tokens.world.commands,
            (_, _) -> {
              throw new AssertionError("a program was to be run");
            },
            folder,
            TokenPrompt.nobody());
    Diagnosis diagnosis =
        new TokensCheck(
                tokens.world.ground.catalog(),
                read,
                tokens.world.commands,
                new NamedPrograms(Map.of("PATH", folder.resolve("bin").toString()), folder),
                tokens.world.clock)
            .look();
    assertThat(diagnosis.repairs()).isEmpty();
    return diagnosis.findings();
  }

  private Path token() {
    return folder.resolve("token");
  }

  private void webIdentityWith(String text, String mode) throws Exception {
    tokens.addWebIdentity("ci", new TokenSource.File("~/token"), Optional.empty());
    Files.writeString(token(), text);
    Files.setPosixFilePermissions(token(), PosixFilePermissions.fromString(mode));
  }

  private Fault ofFile(Kind kind, String detail) {
    return new Fault(kind, "", "ci", Optional.of(token()), detail, false);
  }

  @Test
  void look_whenAFreshTokenIsThere_thenNothingIsFound() throws Exception {
    webIdentityWith(tokens.lastingToken() + "\n", "rw-------");

    assertThat(look()).isEmpty();
  }

  @Test
  void look_whenTheFileIsNotThere_thenToldWithItsWholePath() throws Exception {
    tokens.addWebIdentity("ci", new TokenSource.File("~/token"), Optional.empty());

    assertThat(look()).containsExactly(ofFile(Kind.TOKEN_FILE_GONE, ""));
  }

  @Test
  void look_whenAFolderIsInItsPlace_thenItCannotBeRead() throws Exception {
    tokens.addWebIdentity("ci", new TokenSource.File("~/token"), Optional.empty());
    Files.createDirectory(
        token(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));

    assertThat(look()).containsExactly(ofFile(Kind.TOKEN_FILE_UNREADABLE, ""));
  }

  @Test
  void look_whenTheFileHoldsSomethingElse_thenToldWithoutIt() throws Exception {
    webIdentityWith("my-password", "rw-------");

    assertThat(look()).containsExactly(ofFile(Kind.TOKEN_FILE_MALFORMED, ""));
  }

  @Test
  void look_whenTheTokenIsOver_thenSinceWhen() throws Exception {
    webIdentityWith(JwtText.endingAt(tokens.world.clock.instant()), "rw-------");

    assertThat(look())
        .containsExactly(ofFile(Kind.TOKEN_OVER, tokens.world.clock.instant().toString()));
  }

  @ParameterizedTest
  @CsvSource({"rw-r-----, true", "rw----r--, true", "rw--w----, true", "r--------, false"})
  void look_whenOthersMayReadOrWriteTheFile_thenTold(String mode, boolean open) throws Exception {
    webIdentityWith(tokens.lastingToken(), mode);

    assertThat(look().contains(ofFile(Kind.TOKEN_FILE_OPEN, ""))).isEqualTo(open);
  }

  @Test
  void look_whenAnAssertionIsOver_thenTold() throws Exception {
    tokens.addSaml("corp", new TokenSource.File(token().toString()));
    Files.writeString(
        token(),
        SamlText.ofRole()
            .endsAt(tokens.world.clock.instant().minus(Duration.ofSeconds(1)))
            .base64());
    Files.setPosixFilePermissions(token(), PosixFilePermissions.fromString("rw-------"));

    assertThat(look())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found)
                    .extracting("kind", "profile")
                    .containsExactly(Kind.TOKEN_OVER, "corp"));
  }

  @Test
  void look_whenAPipeIsInItsPlace_thenNothingIsTakenOutOfIt() throws Exception {
    tokens.addWebIdentity("ci", new TokenSource.File("/dev/null"), Optional.empty());

    assertThat(look()).noneMatch(found -> found.toString().contains("MALFORMED"));
  }

  private Fault ofProgram(Kind kind, String profile, String program) {
    return new Fault(kind, "", profile, Optional.empty(), program, false);
  }

  @Test
  void look_whenNoProgramIsNamedHere_thenTold() throws Exception {
    tokens.world.commands.remove(tokens.addSaml("corp", new TokenSource.Program()).id());

    assertThat(look()).containsExactly(ofProgram(Kind.PROGRAM_NOT_NAMED, "corp", ""));
  }

  @Test
  void look_whenTheProgramIsNotThere_thenToldByItsNameAlone() throws Exception {
    tokens.addSaml("corp", new TokenSource.Program()); // It is "get it".

    assertThat(look()).containsExactly(ofProgram(Kind.PROGRAM_GONE, "corp", "get"));
  }

  @ParameterizedTest
  @CsvSource({"rwx------, true", "rw-------, false"})
  void look_whenTheProgramMayNotBeRun_thenTold(String mode, boolean runs) throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    Path program = Files.createDirectories(folder.resolve("bin")).resolve("get");
    Files.writeString(program, "#!/bin/sh\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString(mode));

    assertThat(look())
        .isEqualTo(
            runs ? List.of() : List.of(ofProgram(Kind.PROGRAM_NOT_EXECUTABLE, "corp", "get")));
  }

  @Test
  void look_whenTheProgramOfAUsersCodesIsNotThere_thenToldToo() throws Exception {
    tokens.world.commands.put(
        tokens.world.addUser("dev").id(), CodeCommand.Line.parse("~/bin/codes --now"));

    assertThat(look()).containsExactly(ofProgram(Kind.PROGRAM_GONE, "dev", "~/bin/codes"));
  }

  @Test
  void look_whenTheFileOfProgramsCannotBeRead_thenToldOnceAndTheFilesAreLookedAt()
      throws Exception {
    tokens.addSaml("corp", new TokenSource.Program());
    tokens.addWebIdentity("ci", new TokenSource.File("~/token"), Optional.empty());
    Files.writeString(folder.resolve("code-commands.json"), "{");

    List<CheckupFinding> found = look();

    assertThat(found).hasSize(2).contains(ofFile(Kind.TOKEN_FILE_GONE, ""));
    assertThat(found).filteredOn(Failed.class::isInstance).hasSize(1);
  }
}
