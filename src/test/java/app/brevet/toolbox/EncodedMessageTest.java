package app.brevet.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedMessageTest {

  private static final String MESSAGE = "uWeH0X_-" + "aB3xYz9Q".repeat(40);

  @Test
  void in_whenItStandsAlone_thenFound() {
    assertThat(EncodedMessage.in(" " + MESSAGE + "\n")).contains(MESSAGE);
  }

  @Test
  void in_whenAWholeErrorIsPasted_thenFoundInIt() {
    String error =
        "An error occurred (UnauthorizedOperation) when calling the StopInstances operation: You"
            + " are not authorized to perform this operation. User:"
            + " arn:aws:iam::123456789012:user/d is not authorized. Encoded authorization failure"
            + " message: "
            + MESSAGE
            + " (Service: Ec2, Status Code: 403)";

    assertThat(EncodedMessage.in(error)).contains(MESSAGE);
  }

  /// As a terminal, a mail or a ticket breaks it.
  private static String broken(String text, int width) {
    return text.replaceAll("(?s)(.{" + width + "})", "$1\n");
  }

  private static String error(String message) {
    return "An error occurred (UnauthorizedOperation) when calling the StopInstances operation: You"
        + " are not authorized to perform this operation. Encoded authorization failure message: "
        + message;
  }

  @Test
  void in_whenTheTerminalBrokeIt_thenPutTogether() {
    String broken =
        "Encoded authorization failure message: "
            + MESSAGE.substring(0, 80)
            + "\n"
            + MESSAGE.substring(80, 160)
            + "\r\n  "
            + MESSAGE.substring(160, 240)
            + "\n  "
            + MESSAGE.substring(240, 320)
            + "\n  "
            + MESSAGE.substring(320)
            + "\n\tstatus code: 403, request id: 11111111-2222-3333-4444-555555555555";

    assertThat(EncodedMessage.in(broken)).contains(MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 72, 80, 97, 100, 120, 132, 158, 170, 200, 250, 300})
  void in_whenAWholeErrorIsBroken_thenPutTogether(int width) {
    assertThat(EncodedMessage.in(broken(error(MESSAGE), width))).contains(MESSAGE);
  }

  /// What the SDKs put behind it begins in the message's last line.
  @ParameterizedTest
  @ValueSource(ints = {72, 80, 97, 100, 120, 158, 450})
  void in_whenAWholeErrorIsBrokenAndMoreStandsBehind_thenPutTogether(int width) {
    String behind = " (Service: Ec2, Status Code: 403, Request ID: 11111111-2222-3333)";

    assertThat(EncodedMessage.in(broken(error(MESSAGE) + behind, width))).contains(MESSAGE);
    assertThat(EncodedMessage.in(broken("x" + error(MESSAGE + "xyz12") + behind, width)))
        .contains(MESSAGE + "xyz12");
  }

  @Test
  void in_whenTheMessageAloneIsBroken_thenPutTogether() {
    assertThat(EncodedMessage.in(broken(MESSAGE, 80))).contains(MESSAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FAILED", "/home/ci/build/project/main.tf", "main/project/build/main", "Done ("})
  void in_whenTheMessageIsInOneLine_thenTheNextIsNoneOfIt(String next) {
    assertThat(EncodedMessage.in(error(MESSAGE) + "\n" + next)).contains(MESSAGE);
    assertThat(EncodedMessage.in("Refused.\n" + error(MESSAGE) + "\n" + next + "\nbye"))
        .contains(MESSAGE);
    assertThat(EncodedMessage.in(MESSAGE + "\n" + next)).contains(MESSAGE);
  }

  @Test
  void in_whenABrokenMessageEnds_thenWhatFollowsIsNoneOfIt() {
    assertThat(EncodedMessage.in(broken(error(MESSAGE), 80) + "\nFAILED")).contains(MESSAGE);
    assertThat(EncodedMessage.in(broken(error(MESSAGE), 80) + "\n/home/ci/build/project/main.tf"))
        .contains(MESSAGE);
  }

  @Test
  void in_whenTheMarkStandsAlone_thenTheNextLineIsTheMessage() {
    assertThat(EncodedMessage.in("Encoded authorization failure message:\n" + MESSAGE))
        .contains(MESSAGE);
  }

  @Test
  void in_whenThereIsNone_thenNone() {
    assertThat(EncodedMessage.in("Access Denied. Please ask your administrator.")).isEmpty();
    assertThat(EncodedMessage.in("")).isEmpty();
    assertThat(EncodedMessage.in("Encoded authorization failure message: ")).isEmpty();
  }

  @Test
  void in_whenLongerThanAwsTakes_thenNone() {
    assertThat(EncodedMessage.in("a".repeat(10_240))).isPresent();
    assertThat(EncodedMessage.in("a".repeat(10_241))).isEmpty();
  }

  @Test
  void in_whenItIsShortAndAlone_thenAwsMayTellWhatItIs() {
    assertThat(EncodedMessage.in("  uWeH0X_-aB3 ")).contains("uWeH0X_-aB3");
  }

  @Test
  void in_whenTheLastLineIsShort_thenItBelongsToIt() {
    String broken =
        "Encoded authorization failure message: "
            + MESSAGE.substring(0, 160)
            + "\n"
            + MESSAGE.substring(160, 320)
            + "\n"
            + MESSAGE.substring(320)
            + "\n\tstatus code: 403";

    assertThat(EncodedMessage.in(broken)).contains(MESSAGE);
  }

  @Test
  void in_whenTheMarkStandsAtTheEndOfALine_thenTheFewSignsBesideItBelongToIt() {
    String broken =
        "Encoded authorization failure message: "
            + MESSAGE.substring(0, 3)
            + "\n"
            + MESSAGE.substring(3);

    assertThat(EncodedMessage.in(broken)).contains(MESSAGE);
  }

  @Test
  void in_whenAWordFollowsInTheNextLine_thenItIsNoneOfIt() {
    String error = "Encoded authorization failure message: " + MESSAGE + "\nstatus code: 403";

    assertThat(EncodedMessage.in(error)).contains(MESSAGE);
  }
}
