package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.SessionCredentials;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The lines that Brevet writes into a section of the credentials file, and owns there: a marker
/// comment, and these four properties.
///
/// Only what every reader takes alike is written: lower-case keys, `key = value`, no comment after
/// a value, nothing indented. The expiry stands under saml2aws's key `x_security_token_expires`, in
/// RFC 3339 with the offset as numbers.
///
/// @param name the section
/// @param values by key, in the order in which they are written
record SessionLines(ProfileName name, Map<String, String> values) {

  static final String KEY_ID = "aws_access_key_id";
  static final String SECRET = "aws_secret_access_key";
  static final String TOKEN = "aws_session_token";
  static final String EXPIRY = "x_security_token_expires";
  static final Set<String> OWNED_KEYS = Set.of(KEY_ID, SECRET, TOKEN, EXPIRY);

  /// How the marker starts in every version of Brevet.
  private static final String MARKER_START = "# Written by Brevet";

  static final String MARKER =
      MARKER_START + "; replaced at each renewal, removed by \"brevet stop\".";

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  /// Visible ASCII whose first sign opens no comment: nothing that a reader could cut or split.
  private static final Pattern SAFE = Pattern.compile("[!-~&&[^#;]][!-~]*");

  /// The lines for this session.
  ///
  /// @throws AwsFileException if a value would not be read back as it is ([FileReason#UNSAFE_EDIT])
  static SessionLines of(ProfileName name, SessionCredentials session, Path file)
      throws AwsFileException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(KEY_ID, session.accessKeyId().value());
    values.put(SECRET, session.secretAccessKey().reveal());
    values.put(TOKEN, session.sessionToken().reveal());
    values.put(EXPIRY, RFC_3339.format(session.expiry().at()));
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!SAFE.matcher(value.getValue()).matches()) {
        throw new AwsFileException(
            FileReason.UNSAFE_EDIT,
            file,
            "the value of " + value.getKey() + " cannot be written so that every tool reads it",
            null);
      }
    }
    return new SessionLines(name, values);
  }

  /// The section's first line.
  String header() {
    return "[" + name.value() + "]";
  }

  /// The line of this key.
  String property(String key) {
    return key + " = " + values.get(key);
  }

  /// Whether the line is a marker of this version or of another.
  static boolean isMarker(Line line) {
    return line.text().startsWith(MARKER_START);
  }

  /// Tells no value, for two of them are secrets.
  @Override
  public String toString() {
    return "SessionLines[" + name + "]";
  }
}
