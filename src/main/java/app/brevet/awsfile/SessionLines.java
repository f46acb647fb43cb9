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

/// What a session is in a section of the credentials file. The expiry stands under saml2aws's key
/// `x_security_token_expires`, in RFC 3339 with the offset as numbers.
final class SessionLines {

  static final String KEY_ID = "aws_access_key_id";
  static final String SECRET = "aws_secret_access_key";
  static final String TOKEN = "aws_session_token";
  static final String EXPIRY = "x_security_token_expires";
  static final Set<String> OWNED_KEYS = Set.of(KEY_ID, SECRET, TOKEN, EXPIRY);

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  /// Visible ASCII whose first sign opens no comment: nothing that a reader could cut or split.
  private static final Pattern SAFE = Pattern.compile("[!-~&&[^#;]][!-~]*");

  private SessionLines() {}

  /// The lines for this session.
  ///
  /// @throws AwsFileException if a value would not be read back as it is ([FileReason#UNSAFE_EDIT])
  static OwnedLines of(ProfileName name, SessionCredentials session, Path file)
      throws AwsFileException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(KEY_ID, session.accessKeyId().value());
    values.put(SECRET, session.secretAccessKey().reveal());
    values.put(TOKEN, session.sessionToken().reveal());
    values.put(EXPIRY, RFC_3339.format(session.expiry().at()));
    return OwnedLines.of(AwsFileKind.CREDENTIALS, name, values, SAFE, file);
  }
}
