package app.brevet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.brevet.model.InvalidInputException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsoleServiceTest {

  @ParameterizedTest
  @CsvSource({
    "s3,s3/home",
    "' ec2 ',ec2/home",
    "dynamodb,dynamodbv2/home",
    "logs,cloudwatch/home",
    "ssm,systems-manager/home",
    "stepfunctions,states/home",
    "a-new-one,a-new-one/home",
    "ec2/v2/home,ec2/v2/home",
    "s3/buckets/my_bucket,s3/buckets/my_bucket"
  })
  void path_whenAServiceIsNamed_thenItsPage(String text, String path) throws Exception {
    assertThat(ConsoleService.parse(text).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "S3",
        "s3?x=y",
        "s3#x",
        "../x",
        "s3//x",
        "s3/..",
        "@evil.example",
        "s3/",
        "-s"
      })
  void parse_whenItIsNone_thenRefused(String text) {
    assertThat(
            catchThrowableOfType(InvalidInputException.class, () -> ConsoleService.parse(text))
                .reason())
        .isEqualTo(InvalidInputException.Reason.CONSOLE_SERVICE_MALFORMED);
  }
}
