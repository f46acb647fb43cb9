package app.brevet.awsfile;

import app.brevet.awsfile.FoundProfile.Elsewhere;
import app.brevet.awsfile.FoundProfile.Held;
import app.brevet.model.AccessKey;
import app.brevet.model.AccessKeyId;
import app.brevet.model.InvalidInputException;
import app.brevet.model.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the profiles of a shared AWS file.
///
/// @param ours tells whether Brevet delivered what this proof stands for
record ProfileFinder(AwsFileText text, AwsFileKind kind, Predicate<String> ours) {

  /// An older name of the token, which boto reads.
  static final String OLD_TOKEN = "aws_security_token";

  private static final int LONGEST_SECRET = 128;

  /// The profiles, in the order of the file. The caller closes them.
  List<FoundProfile> all() {
    AwsFileReading reading = AwsFileReader.read(text, kind);
    List<FoundProfile> found = new ArrayList<>();
    reading
        .merged()
        .forEach(
            (name, values) -> {
              if (name.type() == SectionName.Type.PROFILE) {
                found.add(profile(name.name(), reading.profile(name.name()), values));
              }
            });
    oddlyNamed(reading, found);
    return found;
  }

  /// Keys in sections that only Python's readers take for profiles.
  private void oddlyNamed(AwsFileReading reading, List<FoundProfile> found) {
    CheckedText file = new CheckedText(text, kind, reading, LineRole.of(text.lines()));
    for (Section section : reading.sections()) {
      Map<String, String> values =
          section.name().isEmpty() ? file.valuesInPython(section) : Map.of();
      boolean holdsKey =
          key(
                  values.getOrDefault(SessionLines.KEY_ID, ""),
                  values.getOrDefault(SessionLines.SECRET, ""))
              .map(ProfileFinder::closed)
              .orElse(false);
      if (holdsKey && values.getOrDefault(SessionLines.TOKEN, "").isEmpty()) {
        OtherNames.profileInPython(kind, file.rest(section.header()))
            .map(name -> MaskedLine.of(new Line(name, ""), false))
            .ifPresent(name -> found.add(oddlyNamed(name, section)));
      }
    }
  }

  private static FoundProfile oddlyNamed(String name, Section section) {
    return new FoundProfile(name, section.header() + 1, new Held.OddlyNamed(), Map.of(), Set.of());
  }

  private static boolean closed(AccessKey key) {
    key.close();
    return true;
  }

  private FoundProfile profile(String name, List<Section> sections, Map<String, String> values) {
    Map<String, String> settings = new HashMap<>(values);
    settings.keySet().retainAll(FoundProfile.SETTINGS);
    return new FoundProfile(
        name,
        sections.getLast().header() + 1,
        held(sections, values),
        settings,
        elsewhere(values.keySet()));
  }

  private static Set<Elsewhere> elsewhere(Set<String> keys) {
    Set<Elsewhere> elsewhere = EnumSet.noneOf(Elsewhere.class);
    for (String key : keys) {
      switch (key) {
        case "sso_session", "sso_start_url", "sso_account_id" -> elsewhere.add(Elsewhere.SSO);
        case "credential_process" -> elsewhere.add(Elsewhere.PROCESS);
        case "web_identity_token_file" -> elsewhere.add(Elsewhere.WEB_IDENTITY);
        case "login_session" -> elsewhere.add(Elsewhere.LOGIN);
        default -> {}
      }
    }
    return elsewhere;
  }

  private Held held(List<Section> sections, Map<String, String> values) {
    boolean brevets =
        sections.stream()
            .map(section -> new OwnedSection(kind, text, section).owner(ours))
            .anyMatch(OwnedSection.Owner.BREVET::equals);
    if (brevets) {
      return new Held.Brevets();
    }
    String id = values.getOrDefault(SessionLines.KEY_ID, "");
    String rest = values.getOrDefault(SessionLines.SECRET, "");
    if (id.isEmpty() && rest.isEmpty()) {
      return new Held.Nothing();
    }
    boolean session =
        id.startsWith("ASIA")
            || !values.getOrDefault(SessionLines.TOKEN, "").isEmpty()
            || !values.getOrDefault(OLD_TOKEN, "").isEmpty();
    if (session) {
      return new Held.Session();
    }
    return key(id, rest).<Held>map(Held.Key::new).orElseGet(Held.Unusable::new);
  }

  private static Optional<AccessKey> key(String id, String rest) {
    boolean visible = rest.chars().allMatch(sign -> sign > ' ' && sign < 0x7F);
    if (rest.isEmpty() || rest.length() > LONGEST_SECRET || !visible) {
      return Optional.empty();
    }
    byte[] bytes = rest.getBytes(StandardCharsets.US_ASCII);
    try {
      return Optional.of(new AccessKey(AccessKeyId.parseLongTerm(id), Secret.of(bytes)));
    } catch (InvalidInputException e) {
      return Optional.empty(); // What has no such id is no key, and is told as unusable.
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
