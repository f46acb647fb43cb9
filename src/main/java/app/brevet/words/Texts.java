package app.brevet.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The message bundles of one language. Each area has a file of its own, and its name begins each
/// of its keys.
///
/// Where a text says `{0}`, the first argument is put, and so on; nothing else in it has a meaning,
/// so apostrophes and braces stand for themselves.
final class Texts {

  /// The areas: the files beside this class, without `.properties`.
  static final List<String> AREAS =
      List.of(
          "backups",
          "codes",
          "commands",
          "console",
          "devices",
          "dialogs",
          "doctor",
          "events",
          "exports",
          "failures",
          "files",
          "found",
          "findings",
          "import",
          "inputs",
          "keys",
          "keychain",
          "notices",
          "place",
          "programs",
          "prompts",
          "refusals",
          "renewal",
          "replace",
          "shared",
          "statefile",
          "states",
          "terms",
          "times",
          "tokens",
          "toolbox",
          "window");

  private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");

  /// The languages that there are files for, besides English. A file that is not there would be
  /// looked for in every jar of the class path, at each start.
  static final Set<String> LANGUAGES = Set.of();

  private final Locale locale;
  private final Map<String, ResourceBundle> areas = new ConcurrentHashMap<>();

  /// The texts of this language; English where there are none. An area's file is read when the
  /// first of its texts is asked for.
  Texts(Locale locale) {
    this.locale = locale;
  }

  /// Whether there is a text of this key.
  boolean has(String key) {
    return find(key).isPresent();
  }

  private Optional<String> find(String key) {
    String area = key.substring(0, Math.max(0, key.indexOf('.')));
    if (!AREAS.contains(area)) {
      return Optional.empty();
    }
    ResourceBundle bundle = areas.computeIfAbsent(area, this::read);
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  private ResourceBundle read(String area) {
    return ResourceBundle.getBundle(
        Texts.class.getPackageName() + "." + area,
        locale,
        Texts.class.getClassLoader(),
        new Present());
  }

  /// The text with its arguments; the key in brackets if there is none, for a failure must be told
  /// even so. A test finds such keys.
  String text(String key, Object... arguments) {
    Optional<String> text = find(key);
    if (text.isEmpty()) {
      return "[" + key + "]";
    }
    return ARGUMENT
        .matcher(text.get())
        .replaceAll(
            found -> {
              int index = Integer.parseInt(found.group(1));
              String value =
                  index < arguments.length ? String.valueOf(arguments[index]) : found.group();
              return Matcher.quoteReplacement(value);
            });
  }

  /// Property files in the languages there are; never those of the machine's language instead of
  /// the user's.
  private static final class Present extends ResourceBundle.Control {

    @Override
    public List<String> getFormats(String baseName) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public List<Locale> getCandidateLocales(String baseName, Locale locale) {
      return super.getCandidateLocales(baseName, locale).stream()
          .filter(one -> one.equals(Locale.ROOT) || LANGUAGES.contains(one.getLanguage()))
          .toList();
    }

    @Override
    public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
      return null;
    }
  }
}
