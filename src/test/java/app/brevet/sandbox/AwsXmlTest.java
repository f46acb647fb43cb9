package app.brevet.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AwsXmlTest {

  @Test
  void error_whenTheMessageHasMarkup_thenEscaped() {
    String xml = AwsXml.error(Service.STS, "id", Refusal.validation("<a> & \u0001 'b'"));
    assertThat(xml)
        .isEqualTo(
            """
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <Error>
            <Type>Sender</Type>
            <Code>ValidationError</Code>
            <Message>&lt;a&gt; &amp; ? 'b'</Message>
            </Error>
            <RequestId>id</RequestId>
            </ErrorResponse>
            """);
  }
}
