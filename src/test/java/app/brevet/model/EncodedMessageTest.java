package app.brevet.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EncodedMessageTest {

  @Test
  void in_whenAnErrorEndsWithOne_thenItAlone() {
    assertThat(
            EncodedMessage.in(
                "An error occurred (UnauthorizedOperation) when calling the StopInstances"
                    + " operation: You are not authorized to perform this operation. Encoded"
                    + " authorization failure message: 4GIOHlTk_Ia-WHQD0\n"))
        .contains(new EncodedMessage("4GIOHlTk_Ia-WHQD0"));
  }

  @Test
  void in_whenThereIsNone_thenEmpty() {
    assertThat(EncodedMessage.in("Access denied")).isEmpty();
  }
}
