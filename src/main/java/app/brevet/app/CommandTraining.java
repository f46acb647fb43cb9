package app.brevet.app;

import app.brevet.cli.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The training run of the command line's class data archive, in the home that `BREVET_HOME` names:
/// the demo, then with a vault what is called often. No key in it is anybody's.
///
/// Of the archive a command loads only what it needs, so that nothing is lost by a class too many.
public final class CommandTraining {

  private static final String USER = "training";
  private static final String ACCESS_KEY_ID = "AKIAIOSFODNN7EXAMPLE";
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  private static final String SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  private static final String SERIAL = "arn:aws:iam::111122223333:mfa/training";

  private CommandTraining() {}

  /// Runs the training, and ends the process: with 0 if all went as it should.
  public static void main(String[] args) throws IOException {
    ExitCode demo = run(System.getenv(), "", "demo");
    Map<String, String> vault = vault(System.getenv());
    boolean done =
        demo == ExitCode.DONE
            && run(vault, SECRET, addUser()) == ExitCode.DONE
            && run(vault, SEED, "mfa", "enrol", USER, "--uri", "-") == ExitCode.DONE
            && run(vault, "", "mfa", "code", USER) == ExitCode.DONE
            && run(vault, "", "status") == ExitCode.DONE
            && run(vault, "", "profile", "list", "--json") == ExitCode.DONE
            && run(vault, "", "keychain", "status") == ExitCode.DONE
            && run(vault, "", "start", USER) == ExitCode.UNREACHABLE;
    System.exit(done ? ExitCode.DONE.number() : ExitCode.FAILED.number());
  }

  private static String[] addUser() {
    return new String[] {
      "profile",
      "add",
      "user",
      USER,
      "--access-key-id",
      ACCESS_KEY_ID,
      "--mfa-serial",
      SERIAL,
      "--no-verify"
    };
  }

  /// The same home with a vault in it, and an AWS that nobody reaches.
  private static Map<String, String> vault(Map<String, String> environment) throws IOException {
    Path passphrase = Path.of(environment.get("BREVET_HOME"), "passphrase");
    Files.createFile(
        passphrase,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passphrase, "in training only");
    Map<String, String> vault = new HashMap<>(environment);
    vault.put("BREVET_KEYCHAIN", "vault");
    vault.put("BREVET_VAULT_PASSPHRASE_FILE", passphrase.toString());
    vault.put("AWS_ENDPOINT_URL", "http://127.0.0.1:1");
    return Map.copyOf(vault);
  }

  private static ExitCode run(Map<String, String> environment, String input, String... arguments) {
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    return Wiring.commandLine(environment).run(List.of(arguments));
  }
}
