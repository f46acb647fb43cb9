package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;

/// The ARN of an IAM role: `arn:PARTITION:iam::ACCOUNT:role/PATH/NAME`.
public record RoleArn(Arn arn) {

  private static final String ROLE = "role/";

  /// The role a person named.
  ///
  /// @throws InvalidInputException if it is no ARN, or the ARN of something else
  public static RoleArn parse(String text) throws InvalidInputException {
    Arn arn = Arn.parse(text);
    boolean role =
        arn.service().equals("iam")
            && arn.account().length() == 12
            && arn.resource().startsWith(ROLE)
            && !arn.resource().endsWith("/");
    if (!role) {
      throw new InvalidInputException(Reason.NOT_A_ROLE_ARN, text);
    }
    return new RoleArn(arn);
  }

  /// The role's name without its path.
  public String roleName() {
    return arn.resource().substring(arn.resource().lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return arn.toString();
  }
}
