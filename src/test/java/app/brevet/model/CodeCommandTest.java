package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeCommandTest {

  @Test
  void parse_whenQuoted_thenTheWordsAreThese() throws Exception {
    assertThat(CodeCommand.Line.parse("'/opt/my op' \"a b\"c '' $X;y").arguments())
        .isEqualTo(List.of("/opt/my op", "a bc", "", "$X;y"));
    assertThat(CodeCommand.Line.parse("C:\\t\\op.exe \"\\\"x\\\" \\\\ \\n\"").arguments())
        .isEqualTo(List.of("C:\\t\\op.exe", "\"x\" \\ \\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"op 'x", "op \"x", "op \"x\\\"", "op\u0000", "op\nrm"})
  void parse_whenAQuoteDoesNotEndOrNobodyTypesThat_thenMalformed(String line) {
    assertThat(reason(line)).isEqualTo(Reason.CODE_COMMAND_MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "''", "'' x"})
  void parse_whenThereIsNoProgram_thenEmpty(String line) {
    assertThat(reason(line)).isEqualTo(Reason.CODE_COMMAND_EMPTY);
  }

  private static Reason reason(String line) {
    return catchThrowableOfType(InvalidInputException.class, () -> CodeCommand.Line.parse(line))
        .reason();
  }

  @Test
  void program_whenItHasAFolderAndArguments_thenItsNameAlone() throws Exception {
    assertThat(CodeCommand.Line.parse("/usr/bin/op --token x").program()).isEqualTo("op");
    assertThat(CodeCommand.Line.parse("C:\\t\\op.exe").program()).isEqualTo("op.exe");
  }

  @Test
  void parse_whenAnAccount_thenItIsNeverAnOption() throws Exception {
    assertThat(CodeCommand.Ykman.parse("--help", Optional.of(" 12 ")).arguments())
        .containsExactly(
            "ykman", "--device", "12", "oath", "accounts", "code", "--single", "--", "--help");
  }

  @ParameterizedTest
  @CsvSource({"'',1", "AWS,-1", "AWS,x"})
  void parse_whenTheAccountOrTheNumberIsNone_thenRefused(String account, String device) {
    assertThat(
            catchThrowableOfType(
                InvalidInputException.class,
                () -> CodeCommand.Ykman.parse(account, Optional.of(device))))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"./code", "bin/code", "../code", "bin\\code", "~bob/code", "'./a b' c"})
  void parse_whenThePathBeginsInTheFolderOfTheMoment_thenRefused(String line) {
    assertThat(reason(line)).isEqualTo(Reason.CODE_COMMAND_RELATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"code a/b", "/bin/code", "~/bin/code", "C:\\code", "\\\\host\\share\\code"})
  void parse_whenThePathIsWholeOrThereIsNone_thenTaken(String line) throws Exception {
    assertThat(CodeCommand.Line.parse(line).text()).isEqualTo(line);
  }

  @Test
  void parse_whenTheLineIsVeryLong_thenThatIsSaid() throws Exception {
    assertThat(CodeCommand.Line.parse("x".repeat(4096)).arguments()).hasSize(1);
    assertThat(reason("x".repeat(4097))).isEqualTo(Reason.CODE_COMMAND_TOO_LONG);
  }
}
