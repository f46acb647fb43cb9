package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.Shadow;
import app.brevet.session.SessionStatus;
import java.util.List;

/// Who does not see what is delivered: in words for people, as data for scripts.
final class Shadows {

  private Shadows() {}

  /// Tells of what stands before the delivery of this profile, and gives it as data.
  static List<JsonObject> tell(Profile profile, Invocation invocation) throws FailureException {
    List<Shadow> shadows = invocation.uses().sessions().shadows(profile);
    shadows.stream()
        .map(shadow -> invocation.words().notices().shadow(shadow, profile.section()))
        .forEach(invocation.output()::notice);
    return shadows.stream().map(Shadows::document).toList();
  }

  /// The same where something is delivered; else there is nothing to see.
  static List<JsonObject> tell(SessionStatus status, Invocation invocation)
      throws FailureException {
    return status.delivered().isEmpty() ? List.of() : tell(status.profile(), invocation);
  }

  private static JsonObject document(Shadow shadow) {
    return new JsonObject()
        .with("cause", shadow.cause().key())
        .with("file", shadow.file().toString())
        .withStrings(
            "readers", shadow.readers().stream().sorted().map(Shadow.Reader::key).toList());
  }
}
