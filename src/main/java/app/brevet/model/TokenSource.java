package app.brevet.model;

import app.brevet.model.InvalidInputException.Reason;

/// Where the SAML assertion or the OIDC token of a profile comes from.
public sealed interface TokenSource {

  /// A file that something else keeps fresh; read anew for each session.
  ///
  /// @param path the whole path; `~/` stands for the home folder
  record File(String path) implements TokenSource {

    /// The file of this path.
    ///
    /// @throws InvalidInputException if the path is not a whole one: another would lead elsewhere
    ///   in every folder
    public static File parse(String text) throws InvalidInputException {
      boolean visible = text.codePoints().noneMatch(Character::isISOControl);
      if (!visible || !WholePath.isOne(text)) {
        throw new InvalidInputException(Reason.PATH_MALFORMED, text);
      }
      return new File(text);
    }
  }

  /// A program that prints it. Which one is kept on this machine alone and never part of the
  /// profile, as for [CodeCommand]: whoever is given a profile is not made to run something.
  record Program() implements TokenSource {}

  /// The user gives it for each session: pasted, or by standard input.
  record Asked() implements TokenSource {}

  /// A stable id of the kind in lower case, as it stands in JSON and in message bundles.
  default String key() {
    return switch (this) {
      case File _ -> "file";
      case Program _ -> "process";
      case Asked _ -> "asked";
    };
  }

  /// Whether a session can be got without the user.
  default boolean isSilent() {
    return !(this instanceof Asked);
  }
}
