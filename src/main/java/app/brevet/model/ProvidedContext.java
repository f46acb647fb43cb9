package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;

/// What a context provider, such as IAM Identity Center, says of the user that a program acts for.
/// AWS signed and encrypted it, and a session of AssumeRole can carry it.
///
/// Source: STS API reference, ProvidedContext.
///
/// @param provider the context provider, 20 to 2,048 characters
/// @param assertion what it says; 4 to 2,048 characters
public record ProvidedContext(Arn provider, Secret assertion) implements AutoCloseable {

  /// How many a call carries at most.
  public static final int MOST = 5;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 2048;

  /// The context of these texts. The caller closes it.
  ///
  /// @throws InvalidInputException if one is longer or shorter than AWS takes, or the provider is
  ///   no ARN; it does not name the assertion
  public static ProvidedContext parse(String provider, String assertion)
      throws InvalidInputException {
    int length = assertion.codePointCount(0, assertion.length());
    if (length < SHORTEST || length > LONGEST) {
      throw new InvalidInputException(Reason.CONTEXT_ASSERTION_MALFORMED, String.valueOf(length));
    }
    return new ProvidedContext(Arn.parse(provider), Secret.ofUnwipeable(assertion));
  }

  /// Wipes the assertion.
  @Override
  public void close() {
    assertion.close();
  }
}
