package app.brevet.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The message bundles of one language. Each area has a file of its own, and its name begins each
/// of its keys.
///
/// Where a text says `{0}`, the first argument is put, and so on; nothing else in it has a meaning,
/// so apostrophes and braces stand for themselves.
final class Texts {

  /// The areas: the files beside this class, without `.properties`.
  static final List<String> AREAS =
      List.of(
          "codes",
          "commands",
          "devices",
          "dialogs",
          "failures",
          "files",
          "inputs",
          "keys",
          "keychain",
          "notices",
          "place",
          "programs",
          "prompts",
          "refusals",
          "states",
          "times",
          "window");

  private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");

  private final Map<String, String> texts = new HashMap<>();

  /// The texts of this language; English where there are none.
  Texts(Locale locale) {
    ResourceBundle.Control noOtherLanguage =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    for (String area : AREAS) {
      ResourceBundle bundle =
          ResourceBundle.getBundle(
              Texts.class.getPackageName() + "." + area,
              locale,
              Texts.class.getClassLoader(),
              noOtherLanguage);
      bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
    }
  }

  /// Whether there is a text of this key.
  boolean has(String key) {
    return texts.containsKey(key);
  }

  /// The text with its arguments; the key in brackets if there is none, for a failure must be told
  /// even so. A test finds such keys.
  String text(String key, Object... arguments) {
    String text = texts.get(key);
    if (text == null) {
      return "[" + key + "]";
    }
    return ARGUMENT
        .matcher(text)
        .replaceAll(
            found -> {
              int index = Integer.parseInt(found.group(1));
              String value =
                  index < arguments.length ? String.valueOf(arguments[index]) : found.group();
              return Matcher.quoteReplacement(value);
            });
  }
}
