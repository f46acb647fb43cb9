package app.brevet.awsfile;

import app.brevet.model.AccessKey;
import app.brevet.model.FileReason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A shared AWS file whose keys and roles may become profiles of Brevet's. Nothing is changed but
/// by a [ProposedChange]. Every method throws [AwsFileException] with the reason.
public final class ImportableFile {

  private static final Set<String> KEY_PROPERTIES =
      Set.of(
          SessionLines.KEY_ID,
          SessionLines.SECRET,
          SessionLines.TOKEN,
          ProfileFinder.OLD_TOKEN,
          SessionLines.EXPIRY);
  private static final Set<String> ROLE_PROPERTIES = roleProperties();

  private final SharedFile file;
  private final Backups backups;
  private final AwsFileKind kind;

  private ImportableFile(Path path, Path backups, AwsFileKind kind) {
    this.backups = new Backups(backups);
    this.file = new SharedFile(path, kind, this.backups);
    this.kind = kind;
  }

  /// A file of the credentials kind.
  ///
  /// @param backups the folder for the copy that is made before a change
  public static ImportableFile credentials(Path path, Path backups) {
    return new ImportableFile(path, backups, AwsFileKind.CREDENTIALS);
  }

  /// A file of the config kind.
  ///
  /// @param backups the folder for the copy that is made before a change
  public static ImportableFile config(Path path, Path backups) {
    return new ImportableFile(path, backups, AwsFileKind.CONFIG);
  }

  private static Set<String> roleProperties() {
    Set<String> keys = new HashSet<>(FoundProfile.SETTINGS);
    keys.remove("region");
    return Set.copyOf(keys);
  }

  /// What is taken out of the file.
  ///
  /// @param change is made once the user agreed
  /// @param staying the profiles of which a section stays, since it holds more
  public record TakenOut(ProposedChange change, Set<String> staying) {

    /// Copies the names.
    public TakenOut {
      staying = Set.copyOf(staying);
    }
  }

  /// Where it is.
  public Path path() {
    return file.path();
  }

  /// Whether there is such a file.
  public boolean isThere() throws AwsFileException {
    Optional<byte[]> bytes = file.read();
    bytes.ifPresent(all -> Arrays.fill(all, (byte) 0));
    return bytes.isPresent();
  }

  /// Its profiles, in order; none where there is no file. The caller closes them.
  ///
  /// @param ours tells whether Brevet delivered what this proof stands for, a key id or a program
  public List<FoundProfile> profiles(Predicate<String> ours) throws AwsFileException {
    byte[] bytes = file.read().orElse(new byte[0]);
    try {
      return new ProfileFinder(AwsFileText.of(bytes), kind, ours).all();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /// The `source_profile` of each profile that names one, by the profile's name.
  public Map<String, String> sourceProfiles() throws AwsFileException {
    Map<String, String> sources = new TreeMap<>();
    for (FoundProfile found : profiles(_ -> false)) {
      try (found) {
        found.setting("source_profile").ifPresent(source -> sources.put(found.name(), source));
      }
    }
    return sources;
  }

  /// The file without these keys, and without what makes these profiles roles.
  ///
  /// @param keys by profile: only a key that stands there just so is taken out
  /// @param roles profiles whose settings of a role go
  /// @throws AwsFileException [FileReason#CHANGED] if a profile does not hold the key any more,
  ///   [FileReason#UNSAFE_EDIT] if it holds another one too, or if others would read the file
  ///   otherwise than before
  public TakenOut without(Map<String, AccessKey> keys, Set<String> roles) throws AwsFileException {
    byte[] before = file.read().orElseThrow(() -> refusal(FileReason.CHANGED, "it is gone"));
    AwsFileText text = AwsFileText.of(before);
    AwsFileReading reading = AwsFileReader.read(text, kind);
    Map<String, Set<String>> goes = new HashMap<>();
    for (Map.Entry<String, AccessKey> key : keys.entrySet()) {
      requireHeld(reading.profile(key.getKey()), key.getKey(), key.getValue());
      goes.put(key.getKey(), KEY_PROPERTIES);
    }
    for (String role : roles) {
      goes.merge(role, ROLE_PROPERTIES, ImportableFile::both);
    }
    PropertyRemoval removal = new PropertyRemoval(text, kind, goes);
    AwsFileText after = removal.edited();
    if (!removal.isSafe(after)) {
      throw refusal(FileReason.UNSAFE_EDIT, "the new text would not read as it was meant");
    }
    return new TakenOut(
        new ProposedChange(file, backups, Optional.of(before), after.bytes()), removal.staying());
  }

  private static Set<String> both(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /// Refuses sections that do not hold this key, or hold any other credentials beside it, which
  /// would be lost or would come to light.
  private void requireHeld(List<Section> sections, String profile, AccessKey key)
      throws AwsFileException {
    int same = 0;
    int others = 0;
    for (Section section : sections) {
      for (Property property : section.properties()) {
        if (isCredential(property)) {
          boolean matches = matches(property, key);
          same += matches ? 1 : 0;
          others += matches ? 0 : 1;
        }
      }
    }
    if (same < 2) {
      throw refusal(FileReason.CHANGED, "[" + profile + "] holds another key by now");
    }
    if (others > 0) {
      throw refusal(FileReason.UNSAFE_EDIT, "[" + profile + "] holds more than one key");
    }
  }

  private static boolean isCredential(Property property) {
    String key = property.key();
    boolean token = key.equals(SessionLines.TOKEN) || key.equals(ProfileFinder.OLD_TOKEN);
    return key.equals(SessionLines.KEY_ID)
        || key.equals(SessionLines.SECRET)
        || (token && !property.value().isEmpty());
  }

  private static boolean matches(Property property, AccessKey key) {
    if (property.key().equals(SessionLines.KEY_ID)) {
      return property.value().equals(key.accessKeyId().value());
    }
    byte[] told = property.value().getBytes(StandardCharsets.ISO_8859_1);
    try {
      return property.key().equals(SessionLines.SECRET)
          && key.secretAccessKey().<Boolean>use(stored -> Arrays.equals(stored, told));
    } finally {
      Arrays.fill(told, (byte) 0);
    }
  }

  private AwsFileException refusal(FileReason reason, String message) {
    return new AwsFileException(reason, path(), message, null);
  }
}
