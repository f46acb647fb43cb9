package app.brevet.awsfile;

import app.brevet.model.FileFinding.Effect;
import app.brevet.model.FileFinding.Kind;
import app.brevet.model.FileFinding.Reader;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is wrong with the first lines of sections.
record HeaderRules(CheckedText file, FoundInText found) {

  private static final Set<String> PROFILE_KEYS =
      Set.of(
          SessionLines.KEY_ID,
          SessionLines.SECRET,
          "role_arn",
          "source_profile",
          "credential_process",
          "sso_session",
          "sso_start_url",
          "sso_account_id",
          "web_identity_token_file");

  /// A prefix, what stands between it and the name, and the name.
  private static final Pattern PREFIXED =
      Pattern.compile("(profile|sso-session|services)([ \\t]+)(.*)", Pattern.DOTALL);

  private static final Map<Reader, Effect> ONLY_JAVA_IS_STRICT =
      Map.of(
          Reader.JAVA, Effect.IGNORES_SECTION,
          Reader.PYTHON, Effect.READS_OTHER_NAME,
          Reader.JAVASCRIPT, Effect.READS_OTHER_NAME);

  void look() {
    Optional<Section> before = Optional.empty();
    for (Section section : file.reading().sections()) {
      HeaderLine header = file.header(section);
      if (!header.indentation().isEmpty()) {
        boolean swallowed = before.filter(one -> one.name().isEmpty()).isPresent();
        Effect effect = swallowed ? Effect.IGNORES_SECTION : Effect.REFUSES_FILE;
        add(section, Kind.INDENTED_SECTION, Map.of(Reader.JAVA, effect));
      }
      if (header.closed()) {
        look(section, header);
      } else {
        unclosed(section);
      }
      before = Optional.of(section);
    }
  }

  private void unclosed(Section section) {
    Map<Reader, Effect> effects = new EnumMap<>(Reader.class);
    effects.put(Reader.JAVA, Effect.REFUSES_FILE);
    effects.put(Reader.JAVASCRIPT, Effect.IGNORES_SECTION);
    if (file.rest(section.header()).indexOf(']') < 0) {
      effects.put(Reader.PYTHON, Effect.REFUSES_FILE);
    }
    add(section, Kind.UNCLOSED_SECTION, effects);
  }

  private void look(Section section, HeaderLine header) {
    if (header.hasBracketInComment()) {
      bracketInComment(section);
    }
    if (section.name().isPresent()) {
      blanks(section, header);
    }
    if (header.inner().equals("DEFAULT")) {
      add(section, Kind.DEFAULT_SECTION, Map.of(Reader.PYTHON, Effect.SPREADS_VALUES));
    }
    if (header.name().isEmpty()) {
      add(section, Kind.SECTION_NAME, Map.of(Reader.PYTHON, Effect.REFUSES_FILE));
    } else if (section.name().isEmpty()) {
      ignored(section, header.name());
    } else if (section.name().get().type() == SectionName.Type.SERVICES) {
      add(section, Kind.SERVICES_SECTION, Map.of(Reader.OLD_PYTHON, Effect.IGNORES_SECTION));
    }
    if (section.name().isPresent() && isBare(section)) {
      add(section, Kind.EMPTY_SECTION, Map.of(Reader.JAVASCRIPT, Effect.IGNORES_SECTION));
    }
  }

  private void bracketInComment(Section section) {
    Map<Reader, Effect> effects = Map.of(Reader.PYTHON, Effect.READS_OTHER_NAME);
    if (section.name().isEmpty()) {
      found.byHand(section, Kind.BRACKET_IN_COMMENT, section.header(), effects);
    } else {
      add(section, Kind.BRACKET_IN_COMMENT, effects);
    }
  }

  private void blanks(Section section, HeaderLine header) {
    boolean around = !header.inner().equals(header.name());
    boolean config = file.kind() == AwsFileKind.CONFIG;
    if (around) {
      Effect effect = config ? Effect.IGNORES_SECTION : Effect.READS_OTHER_NAME;
      add(
          section,
          Kind.BLANKS_IN_BRACKETS,
          Map.of(Reader.PYTHON, effect, Reader.JAVASCRIPT, effect));
    } else if (config && hasWideGap(header.name())) {
      add(section, Kind.BLANKS_IN_BRACKETS, Map.of(Reader.JAVASCRIPT, Effect.IGNORES_SECTION));
    }
  }

  private static boolean hasWideGap(String name) {
    Matcher prefixed = PREFIXED.matcher(name);
    return prefixed.matches() && prefixed.group(2).length() > 1;
  }

  /// One that the SDKs ignore.
  private void ignored(Section section, String name) {
    Matcher prefixed = PREFIXED.matcher(name);
    boolean hasPrefix = prefixed.matches();
    if (file.kind() == AwsFileKind.CREDENTIALS) {
      if (hasPrefix) {
        boolean profile = prefixed.group(1).equals("profile");
        add(section, profile ? Kind.PROFILE_PREFIX : Kind.CONFIG_SECTION, ONLY_JAVA_IS_STRICT);
      } else {
        badName(section, name.contains(" ") || name.contains("\t"));
      }
    } else if (hasPrefix) {
      String told = prefixed.group(3);
      badName(section, !SectionName.isIdentifier(unquoted(told)));
    } else if (holdsProfile(section)) {
      add(
          section,
          Kind.NO_PREFIX,
          Map.of(
              Reader.JAVA, Effect.IGNORES_SECTION,
              Reader.PYTHON, Effect.IGNORES_SECTION,
              Reader.JAVASCRIPT, Effect.IGNORES_SECTION));
    }
  }

  private void badName(Section section, boolean alsoForJavaScript) {
    Map<Reader, Effect> effects = new EnumMap<>(Reader.class);
    effects.put(Reader.JAVA, Effect.IGNORES_SECTION);
    if (alsoForJavaScript) {
      effects.put(Reader.JAVASCRIPT, Effect.IGNORES_SECTION);
    }
    add(section, Kind.SECTION_NAME, effects);
  }

  private static String unquoted(String name) {
    boolean quoted =
        name.length() > 1
            && "\"'".indexOf(name.charAt(0)) >= 0
            && name.charAt(0) == name.charAt(name.length() - 1);
    return quoted ? name.substring(1, name.length() - 1) : name;
  }

  private boolean holdsProfile(Section section) {
    return file.lines(section, LineRole.PROPERTY).stream()
        .flatMap(line -> Assignment.of(file.rest(line)).stream())
        .anyMatch(told -> PROFILE_KEYS.contains(told.name()) && !told.value().isEmpty());
  }

  private boolean isBare(Section section) {
    return file.lines(section, LineRole.PROPERTY).isEmpty();
  }

  private void add(Section section, Kind kind, Map<Reader, Effect> effects) {
    found.in(section, kind, section.header(), effects);
  }
}
