package app.brevet.ui.editor;

import app.brevet.model.InvalidInputException;

/// Reads a session policy as a person wrote it.
@FunctionalInterface
public interface PolicyText {

  /// The policy without the blanks between its parts, since AWS counts its characters.
  ///
  /// @throws InvalidInputException with `POLICY_NOT_JSON` if it is not one JSON object
  String compact(String text) throws InvalidInputException;
}
