package app.brevet.custody;

import app.brevet.aws.AwsConnection;
import app.brevet.aws.SdkIam;
import app.brevet.aws.SdkSts;
import app.brevet.aws.Skew;
import app.brevet.mfa.MfaCodeSource;
import app.brevet.model.FailureException;
import app.brevet.model.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// A process of its own that rotates the key of the profile `work`: its home, the endpoint, and
/// what its checkpoints begin with. It prints each such checkpoint and waits there for a line;
/// `done` at the end.
public final class RotationMain {

  private RotationMain() {}

  public static void main(String[] arguments)
      throws InvalidInputException, FailureException, InterruptedException {
    Path home = Path.of(arguments[0]);
    InstantSource clock = InstantSource.system();
    AwsConnection connection = AwsConnection.of(Map.of("AWS_ENDPOINT_URL", arguments[1]));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    Checkpoint checkpoint =
        what -> {
          if (what.startsWith(arguments[2])) {
            System.out.println(what);
            waitForWord(in);
          }
        };
    try (SdkSts sts = new SdkSts(connection, clock, new Skew(clock));
        SdkIam iam = new SdkIam(connection, clock, new Skew(clock))) {
      new CustodyWorld(
              home,
              new FolderKeychain(home.resolve("keychain"), checkpoint),
              sts,
              iam,
              clock,
              time -> {},
              checkpoint)
          .rotation.rotate(
              CustodyWorld.NAME,
              Optional.empty(),
              MfaCodeSource.nobody(),
              KeyConsent.OtherKey::leftOver,
              _ -> {});
    }
    System.out.println("done");
  }

  private static void waitForWord(BufferedReader in) {
    try {
      in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
