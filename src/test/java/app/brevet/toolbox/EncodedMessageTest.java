package app.brevet.toolbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

  @Test
  void in_whenItsLastLineIsShortAndBracketsFollow_thenThatOneBelongsToIt() {
    String broken =
        "Encoded authorization failure message: "
            + MESSAGE.substring(0, 80)
            + "\n"
            + MESSAGE.substring(80, MESSAGE.length() - 5)
            + "\n"
            + MESSAGE.substring(MESSAGE.length() - 5)
            + " (Service: Ec2, Status Code: 403)";

    assertThat(EncodedMessage.in(broken)).contains(MESSAGE);
  }

  @Test
  void in_whenItsFrontIsCutOffByTheSelection_thenTheRestIsPutTogether() {
    String selected =
        MESSAGE.substring(0, 45)
            + "\n"
            + MESSAGE.substring(45, 125)
            + "\n"
            + MESSAGE.substring(125);

    assertThat(EncodedMessage.in(selected)).contains(MESSAGE);
  }

  @Test
  void in_whenTheTerminalBrokeIt_thenPutTogether() {
    String broken =
        "Encoded authorization failure message: "
            + MESSAGE.substring(0, 80)
            + "\n"
            + MESSAGE.substring(80, 160)
            + "\r\n  "
            + MESSAGE.substring(160)
            + "\n\tstatus code: 403, request id: 11111111-2222-3333-4444-555555555555";

    assertThat(EncodedMessage.in(broken)).contains(MESSAGE);
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
            + MESSAGE.substring(0, 320)
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
