package app.brevet.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Something in a shared AWS file that its readers do not all take alike, or that should not stay
/// there. No part of a line is in it, for any line may hold a secret.
///
/// What the readers do was seen with the AWS CLI 2.9 and boto3 1.26 (botocore 1.29), botocore 1.43,
/// the AWS SDK for Java 2.56 and `@smithy/shared-ini-file-loader` 4.7.
///
/// @param line where it is, from 1; empty where it concerns the file as a whole
/// @param section the section it is in, safe to print; empty outside of any
/// @param effects what happens to each reader; empty where none is concerned, as by a key that is
///   better kept elsewhere
/// @param repairable whether Brevet can repair it, and what the file says stays the same
public record FileFinding(
    Kind kind,
    OptionalInt line,
    Optional<String> section,
    Map<Reader, Effect> effects,
    boolean repairable) {

  /// What it is.
  public enum Kind {
    /// The file begins with a UTF-8 byte order mark.
    BYTE_ORDER_MARK,
    /// Lines end with CR alone.
    CR_LINE_ENDS,
    /// Bytes that are not UTF-8.
    INVALID_UTF8,
    /// Others than its owner may read or write the file.
    OPEN_MODE,
    /// Blanks before the bracket of a section.
    INDENTED_SECTION,
    /// A section without its closing bracket.
    UNCLOSED_SECTION,
    /// Blanks inside the brackets that some readers take for a part of the name.
    BLANKS_IN_BRACKETS,
    /// A closing bracket in the comment after a section.
    BRACKET_IN_COMMENT,
    /// A section's name with blanks, quotes, or signs that are not ASCII.
    SECTION_NAME,
    /// `[DEFAULT]`, whose values Python's readers give to every profile.
    DEFAULT_SECTION,
    /// `[profile NAME]` in the credentials file.
    PROFILE_PREFIX,
    /// `[sso-session NAME]` or `[services NAME]` in the credentials file.
    CONFIG_SECTION,
    /// A section of the config file without `profile` that holds keys of a profile.
    NO_PREFIX,
    /// `[services NAME]`, which older readers do not know.
    SERVICES_SECTION,
    /// A section that holds nothing.
    EMPTY_SECTION,
    /// A second section of one name.
    DUPLICATE_SECTION,
    /// A key before the first section.
    KEY_BEFORE_SECTION,
    /// The keys of a section are indented.
    INDENTED_KEY,
    /// A comment that is indented.
    INDENTED_COMMENT,
    /// Neither a section, a key with its value, nor a comment.
    NO_EQUALS_SIGN,
    /// A colon instead of the equals sign.
    COLON,
    /// A key's name with blanks or other signs that no key has.
    KEY_NAME,
    /// A key of AWS's in capitals.
    CAPITAL_KEY,
    /// A second line of one key in one section.
    DUPLICATE_KEY,
    /// A comment after a value.
    COMMENT_AFTER_VALUE,
    /// A blank and `#` or `;` after the beginning of a secret or of a command.
    COMMENT_IN_SECRET,
    /// A key without a value.
    EMPTY_VALUE,
    /// An indented line that continues a value.
    CONTINUATION,
    /// A long-term access key in plain text.
    LONG_TERM_KEY,
    /// A session that is over.
    EXPIRED_SESSION;

    /// The name in kebab case, as it stands in JSON output and in message bundles.
    public String key() {
      return kebab(this);
    }
  }

  /// Who reads the file.
  public enum Reader {
    /// The AWS CLI and boto3.
    PYTHON,
    /// The AWS CLI before 2.13 and boto3 before 1.28.
    OLD_PYTHON,
    /// The AWS SDK for Java.
    JAVA,
    /// The AWS SDK for JavaScript.
    JAVASCRIPT;

    /// The name in kebab case, as it stands in JSON output and in message bundles.
    public String key() {
      return kebab(this);
    }
  }

  /// What happens to a reader.
  public enum Effect {
    /// It refuses the file as a whole: no profile works.
    REFUSES_FILE,
    /// It finds another value than is meant.
    READS_OTHER_VALUE,
    /// It finds the section under another name than is meant.
    READS_OTHER_NAME,
    /// It does not see the section.
    IGNORES_SECTION,
    /// It does not see the line.
    IGNORES_LINE,
    /// It gives the section's values to every profile.
    SPREADS_VALUES;

    /// The name in kebab case, as it stands in JSON output and in message bundles.
    public String key() {
      return kebab(this);
    }
  }

  /// Copies the effects, in the readers' order.
  public FileFinding {
    Map<Reader, Effect> ordered = new EnumMap<>(Reader.class);
    ordered.putAll(effects);
    effects = Collections.unmodifiableMap(ordered);
  }

  /// The same, for a person to mend.
  public FileFinding byHand() {
    return new FileFinding(kind, line, section, effects, false);
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
