package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Amazon Resource Name: `arn:partition:service:region:account:resource`, 20 to 2,048
/// characters. Source: IAM User Guide, "Amazon Resource Names (ARNs)".
public record Arn(
    Partition partition, String service, String region, String account, String resource) {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 2048;
  private static final Pattern FORM =
      Pattern.compile(
          "arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):([0-9]{12}|aws|):([\\x21-\\x7E]+)");

  /// The ARN a person typed or AWS answered.
  ///
  /// @throws InvalidInputException if it has another form, or names a partition that is not known:
  ///   nothing could be asked there, and its name must not be lost
  public static Arn parse(String text) throws InvalidInputException {
    return find(text).orElseThrow(() -> new InvalidInputException(Reason.NOT_AN_ARN, text));
  }

  /// The ARN in a text that may also be something else; none where [#parse] refuses.
  public static Optional<Arn> find(String text) {
    Matcher form = FORM.matcher(text);
    if (text.length() < SHORTEST || text.length() > LONGEST || !form.matches()) {
      return Optional.empty();
    }
    return Partition.named(form.group(1))
        .map(
            partition ->
                new Arn(partition, form.group(2), form.group(3), form.group(4), form.group(5)));
  }

  /// Whether it names an account's root: `arn:aws:iam::ACCOUNT:root`.
  public boolean isAccountRoot() {
    return service.equals("iam") && resource.equals("root");
  }

  @Override
  public String toString() {
    return String.join(":", "arn", partition.id(), service, region, account, resource);
  }
}
