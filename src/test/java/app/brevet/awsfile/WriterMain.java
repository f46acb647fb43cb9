package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process of its own that writes a credentials file: the file, the folder for copies, the name
/// of the section, and how often it is renewed. Waits for a line before it starts, prints `ok` or
/// the reason of the refusal after each writing.
public final class WriterMain {

  private WriterMain() {}

  public static void main(String[] arguments) throws IOException {
    SharedCredentialsFile file =
        new SharedCredentialsFile(Path.of(arguments[0]), Path.of(arguments[1]));
    ProfileName name = new ProfileName(arguments[2]);
    System.out.println("ready");
    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    for (int number = 1; number <= Integer.parseInt(arguments[3]); number++) {
      System.out.println(put(file, name, number));
    }
  }

  private static String put(SharedCredentialsFile file, ProfileName name, int number) {
    try {
      file.put(name, TestSessions.session(number), TestSessions::noneIsOurs);
      return "ok";
    } catch (AwsFileException e) {
      return e.reason() + ": " + e.getMessage();
    }
  }
}
