package app.brevet.awsfile;

import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import app.brevet.model.Region;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a program that tells a session is in a section of the config file.
///
/// Source: AWS SDKs and Tools Reference Guide, "Process credential provider".
final class ProcessLines {

  static final String PROCESS = "credential_process";
  static final String REGION = "region";
  static final String OUTPUT = "output";

  /// What stands beside the program, and others often set too.
  static final Set<String> SETTINGS = Set.of(REGION, OUTPUT);

  static final Set<String> OWNED_KEYS = Set.of(PROCESS, REGION, OUTPUT);

  private static final String WORD = "(?:\"[^\"]+\"|'[^']+'|[^ \"']+)";

  /// Printable ASCII without a blank at an end, and no sign of a comment first or after a blank.
  private static final Pattern SAFE = Pattern.compile("(?!.*[ ][#;])[!-~&&[^#;]]([ -~]*[!-~])?");

  /// The lines that Brevet writes: its program, where its files are if elsewhere than usual, and
  /// the command that tells a session.
  private static final Pattern OF_BREVET =
      Pattern.compile("(" + WORD + ")(?: --home " + WORD + ")? credentials .+");

  private ProcessLines() {}

  /// Whether this line starts Brevet, by all that it says itself.
  static boolean startBrevet(String line) {
    Matcher matcher = OF_BREVET.matcher(line);
    return matcher.matches() && matcher.group(1).toLowerCase(Locale.ROOT).contains("brevet");
  }

  /// The lines for this entry.
  ///
  /// @throws AwsFileException if a value would not be read back as it is ([FileReason#UNSAFE_EDIT])
  static OwnedLines of(ProfileName name, ProcessEntry entry, Path file) throws AwsFileException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(PROCESS, entry.process().value());
    entry.region().map(Region::value).ifPresent(region -> values.put(REGION, region));
    entry.output().ifPresent(output -> values.put(OUTPUT, output));
    return OwnedLines.of(AwsFileKind.CONFIG, name, values, SAFE, file);
  }
}
