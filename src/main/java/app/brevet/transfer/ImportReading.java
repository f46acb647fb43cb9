package app.brevet.transfer;

import app.brevet.awsfile.AwsFileException;
import app.brevet.awsfile.FoundProfile;
import app.brevet.awsfile.FoundProfile.Elsewhere;
import app.brevet.awsfile.FoundProfile.Held;
import app.brevet.awsfile.ImportableFile;
import app.brevet.model.AccessKey;
import app.brevet.model.FailureException;
import app.brevet.model.FileReason;
import app.brevet.session.Failures;
import app.brevet.transfer.Found.FoundKey;
import app.brevet.transfer.Found.FoundOther;
import app.brevet.transfer.Found.FoundRole;
import app.brevet.transfer.ImportItem.Origin;
import app.brevet.transfer.ImportItem.SourceKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads the sources of an import. A profile that stands in both shared files is one, as the SDKs
/// have it, the credentials file going first.
final class ImportReading {

  private final Predicate<String> ours;
  private final Found found = new Found();
  private final Map<String, Both> profiles = new LinkedHashMap<>();

  /// A profile of both files.
  ///
  /// @param parts with where each was found
  private record Both(Map<Origin, FoundProfile> parts) {

    Optional<String> setting(String key) {
      return parts.values().stream().flatMap(part -> part.setting(key).stream()).findFirst();
    }

    boolean isBrevets() {
      return parts.values().stream().anyMatch(part -> part.held() instanceof Held.Brevets);
    }
  }

  private ImportReading(Predicate<String> ours) {
    this.ours = ours;
  }

  /// What these sources hold. The caller closes the keys.
  static Found of(ImportSources sources, ImportGround ground, Predicate<String> ours)
      throws FailureException {
    ImportReading reading = new ImportReading(ours);
    if (sources.credentials().isPresent()) {
      reading.file(
          ground.credentials(sources.credentials().get()), SourceKind.CREDENTIALS, sources.named());
    }
    if (sources.config().isPresent()) {
      reading.file(ground.config(sources.config().get()), SourceKind.CONFIG, sources.named());
    }
    reading.profiles.forEach(reading::profile);
    for (Path csv : sources.csv()) {
      reading.found.keys.addAll(ConsoleCsv.read(csv));
    }
    if (sources.environment()) {
      new EnvironmentKey(ground.environment()).addTo(reading.found);
    }
    return reading.found;
  }

  private void file(ImportableFile file, SourceKind kind, boolean mustBeThere)
      throws FailureException {
    try {
      if (mustBeThere && !file.isThere()) {
        throw new AwsFileException(FileReason.NOT_A_FILE, file.path(), "is not there", null);
      }
      for (FoundProfile profile : file.profiles(ours)) {
        profiles
            .computeIfAbsent(profile.name(), _ -> new Both(new LinkedHashMap<>()))
            .parts()
            .put(new Origin(kind, Optional.of(file.path()), profile.line()), profile);
        found.sections.add(profile.name());
      }
    } catch (AwsFileException e) {
      throw Failures.of(e);
    }
  }

  private void profile(String name, Both both) {
    both.parts()
        .forEach(
            (origin, part) -> {
              switch (part.held()) {
                case Held.Key(AccessKey key) ->
                    found.keys.add(
                        new FoundKey(
                            origin, name, key, both.setting("mfa_serial"), both.setting("region")));
                case Held.Session _ -> other(origin, name, ImportObstacle.SESSION);
                case Held.Unusable _ -> other(origin, name, ImportObstacle.UNUSABLE_KEY);
                case Held.OddlyNamed _ -> other(origin, name, ImportObstacle.ODD_NAME);
                case Held.Brevets _, Held.Nothing _ -> {} // Brevet's own come from a profile.
              }
            });
    if (!both.isBrevets() || both.setting("role_arn").isPresent()) {
      role(name, both);
    }
  }

  private void role(String name, Both both) {
    Optional<Origin> origin =
        originOf(both, part -> part.setting("role_arn").isPresent()).stream().findFirst();
    if (origin.isPresent()) {
      Map<String, String> settings = new HashMap<>();
      for (String key : FoundProfile.SETTINGS) {
        both.setting(key).ifPresent(value -> settings.put(key, value));
      }
      found.add(new FoundRole(origin.get(), name, settings));
      return;
    }
    for (Elsewhere elsewhere : Elsewhere.values()) {
      originOf(both, part -> part.elsewhere().contains(elsewhere)).stream()
          .findFirst()
          .ifPresent(at -> other(at, name, obstacle(elsewhere)));
    }
  }

  private static List<Origin> originOf(Both both, Predicate<FoundProfile> wanted) {
    return both.parts().entrySet().stream()
        .filter(part -> wanted.test(part.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static ImportObstacle obstacle(Elsewhere elsewhere) {
    return switch (elsewhere) {
      case SSO -> ImportObstacle.SSO;
      case PROCESS -> ImportObstacle.PROCESS;
      case WEB_IDENTITY -> ImportObstacle.WEB_IDENTITY;
      case LOGIN -> ImportObstacle.LOGIN;
    };
  }

  private void other(Origin origin, String name, ImportObstacle why) {
    found.others.add(new FoundOther(origin, name, why));
  }
}
