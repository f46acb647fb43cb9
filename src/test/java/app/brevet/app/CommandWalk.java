package app.brevet.app;

import app.brevet.cli.EveryCommand;
import app.brevet.mfa.Base32;
import app.brevet.mfa.Totp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A line for each command that there is, in an order in which each can do its work: of the profile
/// `alice` with an enrolled seed and a session, and of the role `admin`.
final class CommandWalk {

  private static final List<String> FORMATS =
      List.of("process", "env", "dotenv", "powershell", "cmd", "fish", "ini", "json");

  /// So far is the device's clock off when it is told to AWS.
  private static final int STEPS_AHEAD = 8;

  /// What seals the export.
  static final String EXPORT_PASSPHRASE = "a third horse, a third battery";

  private CommandWalk() {}

  /// What is typed.
  ///
  /// @param input what stands on standard input
  /// @param secret what of that must be seen nowhere; empty for nothing
  /// @param works whether it must come to a good end where nothing is wrong: some need a terminal,
  ///   or a desktop
  record Line(String input, String secret, boolean works, List<String> arguments) {

    static Line of(String text) {
      return new Line("", "", true, List.of(text.split(" ")));
    }

    private static Line with(String text, String last) {
      List<String> words = new ArrayList<>(List.of(text.split(" ")));
      words.add(last);
      return new Line("", "", true, List.copyOf(words));
    }

    Line reading(String piped) {
      return new Line(piped, secret, works, arguments);
    }

    Line readingSecret(String piped) {
      return readingSecret(piped, piped.strip());
    }

    /// Where only this part of what is piped must be seen nowhere: the whole would never be found.
    Line readingSecret(String piped, String part) {
      return new Line(piped, part, works, arguments);
    }

    Line mayFail() {
      return new Line(input, secret, false, arguments);
    }

    String[] words() {
      return arguments.toArray(String[]::new);
    }

    /// The command of these that it calls.
    String command(Set<String> names) {
      String text = String.join(" ", arguments) + " ";
      return names.stream()
          .filter(name -> text.startsWith(name + " "))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no command: " + text));
    }
  }

  /// What makes the profiles, the seed and the session.
  static List<Line> before(SandboxWorld world) {
    return List.of(addUser(world), addRole(world), enrol(world), Line.of("start alice --verbose"));
  }

  /// A line for each.
  ///
  /// @param codes a file with a code that AWS takes when a line is run
  static List<Line> all(SandboxWorld world, Path codes) {
    long step = Totp.stepAt(InstantSource.system().instant()) + STEPS_AHEAD;
    String export = codes.resolveSibling("export").toString();
    String first = world.phone().totp().code(step);
    String second = world.phone().totp().code(step + 1);
    List<Line> lines =
        new ArrayList<>(
            Stream.of(
                    "version",
                    "profile list --json",
                    "profile show alice --verbose",
                    "profile edit alice --region eu-west-1",
                    "profile rename admin boss",
                    "profile rename boss admin",
                    "keychain status --verbose",
                    "status",
                    "mfa code alice --verbose",
                    "start alice --replace --yes",
                    "renew admin",
                    "renew admin --let-end",
                    "whoami admin",
                    "key status alice",
                    "mfa list alice --json",
                    "files backups",
                    "files undo --yes",
                    "doctor --verbose")
                .map(Line::of)
                .toList());
    FORMATS.forEach(format -> lines.add(Line.of("credentials alice --format " + format)));
    ProviderWorld providers = new ProviderWorld(world);
    lines.addAll(StsWalk.lines(world, providers));
    lines.addAll(KindsWalk.lines(providers));
    lines.addAll(
        List.of(
            Line.with("import --verbose --csv", consoleFile(world, codes)),
            Line.of("import --move --take-over --json"),
            Line.of("key rotate alice --yes --verbose"),
            Line.of("console alice --print --verbose"),
            Line.of("mfa show-qr alice").mayFail(), // On no terminal; the other walk has one.
            Line.of("files diff").mayFail(), // Nothing but sessions: no backup.
            Line.of("files restore 1 --yes").mayFail(),
            Line.of("lock"),
            Line.of("unlock"),
            Line.of("mfa enrol alice --uri -").reading(seed(world) + "9").mayFail(),
            enrol(world),
            Line.with("export", export).reading(EXPORT_PASSPHRASE + "\n"),
            Line.with("export --no-secrets", export + ".json"),
            Line.with("restore --dry-run --verbose", export).reading(EXPORT_PASSPHRASE + "\n"),
            Line.with("restore --replace --verbose", export).reading(EXPORT_PASSPHRASE + "\n"),
            Line.with("restore", export).reading("another one\n").mayFail(),
            Line.of("mfa forget alice --yes"),
            Line.of("mfa source alice"),
            Line.of("mfa source alice --ykman alice --device 12345678"),
            Line.with("mfa source alice --command", "/bin/cat '" + codes + "'"),
            Line.of("stop alice"),
            Line.of("start alice --verbose"),
            Line.of("mfa source alice --none"),
            Line.of("mfa resync alice --code " + first + " --code " + second),
            Line.of("mfa deactivate alice --yes"),
            Line.of("mfa delete alice --yes --serial " + world.phone().serial()),
            Line.of("mfa create alice --device-name spare --verbose"),
            Line.of("files check --repair --verbose").mayFail(),
            Line.of("doctor --repair --yes --json").mayFail(),
            Line.of("keychain migrate --to system").mayFail(),
            Line.of("keychain vault passphrase").reading("another horse, another battery\n"),
            Line.of("demo"),
            Line.of("activity --since 1d --profile alice --event failed --event delivered"),
            Line.of("activity --json"),
            Line.with("activity --export", export + ".csv"),
            Line.of("stop admin"),
            Line.of("profile remove admin --yes"),
            Line.of("stop --all"),
            Line.of("profile remove alice --yes"),
            Line.with("import --verbose --csv", consoleFile(world, codes)).mayFail(),
            addUser(world).mayFail(), // Its key was rotated, which AWS may not know yet.
            addRole(world).mayFail()));
    return lines;
  }

  /// A file as the console gives it, beside the codes.
  private static String consoleFile(SandboxWorld world, Path codes) {
    Path file = codes.resolveSibling("accessKeys.csv");
    String key = world.user().accessKey().accessKeyId() + "," + world.secretKey();
    try {
      Files.writeString(file, "Access key ID,Secret access key\r\n" + key + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  private static Line addUser(SandboxWorld world) {
    return Line.of(
            "profile add user alice --access-key-id "
                + world.user().accessKey().accessKeyId()
                + " --mfa-serial "
                + world.phone().serial())
        .reading(world.secretKey() + "\n");
  }

  private static Line addRole(SandboxWorld world) {
    return Line.of("profile add role admin --source alice --role-arn " + world.roleArn());
  }

  private static Line enrol(SandboxWorld world) {
    return Line.of("mfa enrol alice --uri - --yes")
        .reading("otpauth://totp/alice?secret=" + seed(world));
  }

  private static String seed(SandboxWorld world) {
    byte[] raw = world.phone().totp().seed().copy();
    return new String(Base32.encode(raw), StandardCharsets.US_ASCII);
  }

  /// The commands that none of these lines calls.
  static Set<String> missing(List<Line> lines) {
    Set<String> names = EveryCommand.names();
    Set<String> called =
        lines.stream().map(line -> line.command(names)).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(names);
    missing.removeAll(called);
    return missing;
  }
}
