package app.brevet.awsfile;

import app.brevet.model.DeliveryKind;
import app.brevet.model.ProfileName;
import app.brevet.model.Shadow;
import app.brevet.model.Shadow.Cause;
import app.brevet.model.Shadow.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Tells who would not see what Brevet delivers, because he finds something else first.
///
/// Readers rank what a profile says in both files in orders of their own. botocore: role, web
/// identity, single sign-on, keys of the credentials file, login, process. The SDK for Java: web
/// identity, single sign-on, role, process, keys. The SDK for JavaScript: role, keys, web identity,
/// process. Where both files set one key, that of the credentials file counts.
///
/// Source: AWS CLI Configuration Variables, "Precedence"; the credential chains of botocore 1.43,
/// of the SDK for Java 2.56 and of the SDK for JavaScript 3.
public final class Shadowing {

  private static final List<Cause> PYTHON =
      List.of(
          Cause.ROLE,
          Cause.WEB_IDENTITY,
          Cause.SINGLE_SIGN_ON,
          Cause.KEYS,
          Cause.LOGIN,
          Cause.PROCESS);
  private static final List<Cause> JAVA =
      List.of(Cause.WEB_IDENTITY, Cause.SINGLE_SIGN_ON, Cause.ROLE, Cause.PROCESS, Cause.KEYS);
  private static final List<Cause> JAVASCRIPT =
      List.of(Cause.ROLE, Cause.KEYS, Cause.WEB_IDENTITY, Cause.PROCESS);

  private final SharedFiles files;
  private final Map<String, String> credentials;
  private final Map<String, String> config;
  private final DeliveryKind kind;

  /// For one reader, who may take other sections of the config file for this profile too.
  private Shadowing(
      SharedFiles files,
      Map<String, String> credentials,
      Map<String, String> config,
      DeliveryKind kind) {
    this.files = files;
    this.credentials = credentials;
    this.config = config;
    this.kind = kind;
  }

  /// Both files as they were read, once for any number of sections.
  public static final class Seen {

    private final SharedFiles files;
    private final Map<SectionName, Map<String, String>> credentials;
    private final Map<SectionName, Map<String, String>> config;
    private final OtherNames others;

    private Seen(SharedFiles files, AwsFileText credentials, AwsFileText config) {
      this.files = files;
      this.credentials = AwsFileReader.read(credentials, AwsFileKind.CREDENTIALS).merged();
      AwsFileReading reading = AwsFileReader.read(config, AwsFileKind.CONFIG);
      this.config = reading.merged();
      this.others = OtherNames.in(config, reading);
    }

    /// What stands before that which is delivered to this section in this way.
    public List<Shadow> of(ProfileName section, DeliveryKind kind) {
      SectionName name = new SectionName(SectionName.Type.PROFILE, section.value(), false);
      Map<String, String> known = config.getOrDefault(name, Map.of());
      return shadows(
          reader ->
              new Shadowing(
                  files,
                  credentials.getOrDefault(name, Map.of()),
                  told(reader, section.value(), known),
                  kind));
    }

    private Map<String, String> told(Reader reader, String profile, Map<String, String> known) {
      return switch (reader) {
        case PYTHON -> others.inPython(profile, known);
        case JAVA -> known;
        case JAVASCRIPT -> others.inJavaScript(profile, known);
      };
    }
  }

  /// Reads these files.
  ///
  /// @throws AwsFileException if one of them cannot be read
  public static Seen in(SharedFiles files) throws AwsFileException {
    return in(
        files,
        text(files.credentials(), AwsFileKind.CREDENTIALS),
        text(files.config(), AwsFileKind.CONFIG));
  }

  /// The same of these texts.
  static Seen in(SharedFiles files, AwsFileText credentials, AwsFileText config) {
    return new Seen(files, credentials, config);
  }

  private static AwsFileText text(Path path, AwsFileKind kind) throws AwsFileException {
    Optional<byte[]> bytes = new SharedFile(path, kind, new Backups(path)).read();
    return AwsFileText.of(bytes.orElse(new byte[0]));
  }

  private static List<Shadow> shadows(Function<Reader, Shadowing> seenBy) {
    Map<Shadow, Set<Reader>> found = new LinkedHashMap<>();
    for (Reader reader : Reader.values()) {
      seenBy
          .apply(reader)
          .before(reader)
          .ifPresent(
              shadow ->
                  found.computeIfAbsent(shadow, s -> EnumSet.noneOf(Reader.class)).add(reader));
    }
    List<Shadow> shadows = new ArrayList<>();
    found.forEach((one, readers) -> shadows.add(new Shadow(one.cause(), one.file(), readers)));
    return shadows;
  }

  /// What this reader takes first, if it is not what is delivered; told without readers.
  private Optional<Shadow> before(Reader reader) {
    for (Cause cause : order(reader)) {
      Optional<Path> file = fileOf(cause, reader);
      if (cause == delivered()) {
        return overridden(file, cause);
      }
      if (file.isPresent()) {
        return Optional.of(new Shadow(cause, file.get(), Set.of()));
      }
    }
    return Optional.empty();
  }

  private static List<Cause> order(Reader reader) {
    return switch (reader) {
      case PYTHON -> PYTHON;
      case JAVA -> JAVA;
      case JAVASCRIPT -> JAVASCRIPT;
    };
  }

  private Cause delivered() {
    return switch (kind) {
      case FILE -> Cause.KEYS;
      case PROCESS -> Cause.PROCESS;
    };
  }

  /// A program that the credentials file names counts before the one that the config file does.
  private Optional<Shadow> overridden(Optional<Path> file, Cause cause) {
    return kind == DeliveryKind.PROCESS
        ? file.filter(files.credentials()::equals).map(path -> new Shadow(cause, path, Set.of()))
        : Optional.empty();
  }

  /// The file that gives this reader something of this kind.
  private Optional<Path> fileOf(Cause cause, Reader reader) {
    return switch (cause) {
      case ROLE -> has("role_arn") && isAssumed(reader) ? fileOf("role_arn") : Optional.empty();
      case WEB_IDENTITY -> has("role_arn") ? fileOf("web_identity_token_file") : Optional.empty();
      case SINGLE_SIGN_ON -> singleSignOn(reader);
      case LOGIN -> fileOf("login_session");
      case KEYS -> reader == Reader.PYTHON ? keysOfPython() : fileOf(SessionLines.KEY_ID);
      case PROCESS -> fileOf(ProcessLines.PROCESS);
    };
  }

  /// botocore goes by the role alone, and fails where it finds no source.
  private boolean isAssumed(Reader reader) {
    return reader == Reader.PYTHON
        ? !has("web_identity_token_file")
        : has("source_profile") || has("credential_source");
  }

  private Optional<Path> singleSignOn(Reader reader) {
    Optional<Path> account = fileOf("sso_account_id").or(() -> fileOf("sso_role_name"));
    return reader == Reader.PYTHON
        ? account
        : account
            .or(() -> fileOf("sso_session"))
            .or(() -> fileOf("sso_start_url"))
            .or(() -> fileOf("sso_region"));
  }

  /// Keys of the config file come last there.
  private Optional<Path> keysOfPython() {
    return credentials.containsKey(SessionLines.KEY_ID)
        ? Optional.of(files.credentials())
        : Optional.empty();
  }

  private boolean has(String key) {
    return fileOf(key).isPresent();
  }

  private Optional<Path> fileOf(String key) {
    if (credentials.containsKey(key)) {
      return Optional.of(files.credentials());
    }
    return config.containsKey(key) ? Optional.of(files.config()) : Optional.empty();
  }
}
