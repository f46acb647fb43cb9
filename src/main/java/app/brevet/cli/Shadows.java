package app.brevet.cli;

import app.brevet.json.JsonObject;
import app.brevet.model.FailureException;
import app.brevet.model.Profile;
import app.brevet.model.ProfileId;
import app.brevet.model.Shadow;
import app.brevet.session.SessionStatus;
import java.util.List;
import java.util.Map;

/// Who does not see what is delivered: in words for people, as data for scripts.
final class Shadows {

  private Shadows() {}

  /// Tells of what stands before the delivery of this profile, and gives it as data.
  static List<JsonObject> tell(Profile profile, Invocation invocation) throws FailureException {
    return tell(profile, invocation.uses().sessions().shadows(List.of(profile)), invocation);
  }

  /// What is known of those for which something is delivered; for others there is nothing to see.
  static Map<ProfileId, List<Shadow>> ofDelivered(
      List<SessionStatus> statuses, Invocation invocation) throws FailureException {
    List<Profile> delivered =
        statuses.stream()
            .filter(status -> !status.delivered().isEmpty())
            .map(SessionStatus::profile)
            .toList();
    return delivered.isEmpty() ? Map.of() : invocation.uses().sessions().shadows(delivered);
  }

  /// Tells what is known of this profile, and gives it as data.
  static List<JsonObject> tell(
      Profile profile, Map<ProfileId, List<Shadow>> known, Invocation invocation) {
    List<Shadow> shadows = known.getOrDefault(profile.id(), List.of());
    shadows.stream()
        .map(shadow -> invocation.words().notices().shadow(shadow, profile.section()))
        .forEach(invocation.output()::notice);
    return shadows.stream().map(Shadows::document).toList();
  }

  /// As data alone.
  static JsonObject document(Shadow shadow) {
    return new JsonObject()
        .with("cause", shadow.cause().key())
        .with("file", shadow.file().toString())
        .withStrings(
            "readers", shadow.readers().stream().sorted().map(Shadow.Reader::key).toList());
  }
}
