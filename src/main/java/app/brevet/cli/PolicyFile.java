package app.brevet.cli;

import app.brevet.json.Json;
import app.brevet.json.JsonException;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import app.brevet.model.InvalidInputException.Reason;
import app.brevet.model.Printable;
import app.brevet.session.Failures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A session policy in a file: one JSON object, which is sent without the blanks between its parts,
/// since AWS counts its characters.
final class PolicyFile {

  private static final int MOST_BYTES = 64 * 1024;

  private PolicyFile() {}

  static String read(String file) throws FailureException, UsageException {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
      return Json.compacted(text);
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("commands.usage.policy-file", Printable.of(file));
    } catch (JsonException e) {
      throw Failures.of(new InvalidInputException(Reason.POLICY_NOT_JSON, file));
    }
  }
}
