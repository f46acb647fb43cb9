package app.brevet.cli;

import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.session.Failures;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// The file that an export goes to or comes from, as it was given.
final class ExportPath {

  static final String LABEL = "FILE";

  private ExportPath() {}

  /// @throws FailureException if it is no path
  static Path of(Invocation invocation) throws FailureException {
    String given = invocation.arguments().parameter(0).orElse("");
    try {
      return Path.of(given).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw Failures.of(new InvalidInputException(Reason.PATH_MALFORMED, given));
    }
  }
}
