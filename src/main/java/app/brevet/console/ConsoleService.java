package app.brevet.console;

import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import java.util.Map;
import java.util.regex.Pattern;

/// A service of AWS as people name it, and the page of the console that it has: `s3`, `dynamodb`,
/// or a path below the console such as `ec2/v2/home`.
///
/// Most pages are named as the AWS CLI names the service; those that are not stand in a table.
///
/// @param value as it was given, in small letters
public record ConsoleService(String value) {

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,63}(/[A-Za-z0-9_-]{1,64}){0,5}");
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("cloudtrail", "cloudtrailv2"),
          Map.entry("dynamodb", "dynamodbv2"),
          Map.entry("ecs", "ecs/v2"),
          Map.entry("logs", "cloudwatch"),
          Map.entry("organizations", "organizations/v2"),
          Map.entry("route53", "route53/v2"),
          Map.entry("sns", "sns/v3"),
          Map.entry("sqs", "sqs/v3"),
          Map.entry("ssm", "systems-manager"),
          Map.entry("stepfunctions", "states"));

  /// The page on which the console begins.
  static final String FIRST_PAGE = "console/home";

  /// The service a person typed.
  ///
  /// @throws InvalidInputException if it is no word of letters, digits and `-`, or a path of such
  public static ConsoleService parse(String text) throws InvalidInputException {
    String value = text.strip();
    if (!FORM.matcher(value).matches()) {
      throw new InvalidInputException(Reason.CONSOLE_SERVICE_MALFORMED, text);
    }
    return new ConsoleService(value);
  }

  /// Its page, below the console's address.
  String path() {
    return value.indexOf('/') >= 0 ? value : OTHER_NAMES.getOrDefault(value, value) + "/home";
  }

  @Override
  public String toString() {
    return value;
  }
}
