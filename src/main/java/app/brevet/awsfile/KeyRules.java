package app.brevet.awsfile;

import app.brevet.model.AccessKeyId;
import app.brevet.model.FileFinding.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is written as it should be, and should not be kept there.
record KeyRules(CheckedText file, Instant now, FoundInText found) {

  /// Brevet's and saml2aws's key, Leapp's and gsts's, awsume's and aws-mfa's.
  static final List<String> EXPIRY =
      List.of(SessionLines.EXPIRY, "aws_session_expiration", "expiration");

  void look() {
    for (Section section : file.reading().sections()) {
      if (isFilled(section, SessionLines.TOKEN)) {
        expired(section);
      } else if (isFilled(section, SessionLines.SECRET)) {
        longTerm(section);
      } else {
        longTermForPython(section);
      }
    }
  }

  private void longTerm(Section section) {
    line(section, SessionLines.KEY_ID)
        .filter(property -> isLongTerm(property.value()))
        .ifPresent(property -> found.in(section, Kind.LONG_TERM_KEY, property.line(), Map.of()));
  }

  /// What only Python's readers see: keys in a section that the SDKs ignore, or with a colon.
  private void longTermForPython(Section section) {
    Map<String, String> values = file.valuesInPython(section);
    boolean whole =
        !values.getOrDefault(SessionLines.SECRET, "").isEmpty()
            && values.getOrDefault(SessionLines.TOKEN, "").isEmpty()
            && isLongTerm(values.getOrDefault(SessionLines.KEY_ID, ""));
    if (whole) {
      file.lines(section, LineRole.PROPERTY).stream()
          .filter(line -> PythonLine.of(file.rest(line)).key().equals(SessionLines.KEY_ID))
          .reduce((first, last) -> last)
          .ifPresent(line -> found.in(section, Kind.LONG_TERM_KEY, line, Map.of()));
    }
  }

  private static boolean isLongTerm(String value) {
    try {
      return new AccessKeyId(value).isUsual();
    } catch (IllegalArgumentException e) {
      return false; // What is no key id is none of AWS's.
    }
  }

  private void expired(Section section) {
    for (String key : EXPIRY) {
      Optional<Property> expiry =
          line(section, key)
              .filter(property -> time(property.value()).filter(this::isOver).isPresent());
      if (expiry.isPresent()) {
        found.in(section, Kind.EXPIRED_SESSION, expiry.get().line(), Map.of());
        return;
      }
    }
  }

  private boolean isOver(Instant at) {
    return at.isBefore(now);
  }

  /// RFC 3339, or the same with a blank and in UTC.
  private static Optional<Instant> time(String value) {
    try {
      return Optional.of(OffsetDateTime.parse(value.replace(' ', 'T')).toInstant());
    } catch (DateTimeParseException withoutOffset) {
      return utc(value); // Some write no offset.
    }
  }

  private static Optional<Instant> utc(String value) {
    try {
      return Optional.of(LocalDateTime.parse(value.replace(' ', 'T')).toInstant(ZoneOffset.UTC));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // What is no time says nothing.
    }
  }

  private static boolean isFilled(Section section, String key) {
    return section.value(key).filter(value -> !value.isEmpty()).isPresent();
  }

  /// The last line of this key, which counts.
  private static Optional<Property> line(Section section, String key) {
    return section.properties().stream()
        .filter(property -> property.key().equals(key))
        .reduce((first, last) -> last);
  }
}
