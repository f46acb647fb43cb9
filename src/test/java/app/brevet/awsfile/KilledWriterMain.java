package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A process of its own that renews a section until it is killed or has nothing to read: the file,
/// the folder for copies, and `whole` as Brevet writes, or `in-place` as tools do that truncate the
/// file. Waits for a line before the first writing, and for another before all that follow.
public final class KilledWriterMain {

  static final ProfileName NAME = new ProfileName("work");

  private KilledWriterMain() {}

  public static void main(String[] arguments) throws IOException, AwsFileException {
    Path path = Path.of(arguments[0]);
    SharedCredentialsFile file = new SharedCredentialsFile(path, Path.of(arguments[1]));
    boolean whole = arguments[2].equals("whole");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    for (int number = 1; ; number++) {
      if (number <= 2 && in.readLine() == null) {
        return;
      }
      if (whole) {
        file.put(NAME, TestSessions.session(number), TestSessions::noneIsOurs);
      } else {
        overwrite(path, file, number);
      }
      if (number == 1) {
        System.out.println("written");
      }
    }
  }

  private static void overwrite(Path path, SharedCredentialsFile file, int number)
      throws IOException, AwsFileException {
    Files.write(
        path,
        file.putting(NAME, TestSessions.session(number), TestSessions::noneIsOurs)
            .apply(Optional.of(Files.readAllBytes(path)))
            .bytes()
            .orElseThrow());
  }
}
