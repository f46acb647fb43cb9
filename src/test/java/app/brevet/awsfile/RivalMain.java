package app.brevet.awsfile;

import app.brevet.awsfile.SharedFile.Outcome;
import app.brevet.model.FileReason;
import app.brevet.model.ProfileName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// One of several Brevets that renew sections of one file beside a tool: the file, the folder for
/// copies, and the name of its section. At each line that it reads it prints `put N busy N
/// by-the-tool N otherwise N`: how often it wrote, found no moment to write, and found its last
/// writing gone again, by whom. It ends at the line `stop`.
///
/// The tool adds a section `[tool-N]` with each of its writings. Where Brevet's last writing is
/// gone, and such a section came since, the tool wrote over it what it had read before; where none
/// came, it was a Brevet.
public final class RivalMain {

  private static final Pattern OF_THE_TOOL = Pattern.compile("(?m)^\\[tool-");

  private final SharedFile file;
  private final SharedCredentialsFile sections;
  private final ProfileName name;
  private int put;
  private int busy;
  private int byTheTool;
  private int otherwise;
  private long sectionsOfTheTool;

  private RivalMain(Path path, Path backups, ProfileName name) {
    this.file = new SharedFile(path, AwsFileKind.CREDENTIALS, new Backups(backups));
    this.sections = new SharedCredentialsFile(path, backups);
    this.name = name;
  }

  public static void main(String[] arguments) throws IOException, AwsFileException {
    RivalMain rival =
        new RivalMain(Path.of(arguments[0]), Path.of(arguments[1]), new ProfileName(arguments[2]));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    String line = "";
    while (!"stop".equals(line)) {
      rival.renew();
      if (in.ready()) {
        line = in.readLine();
        System.out.println(rival.told());
      }
    }
  }

  private String told() {
    return "put %d busy %d by-the-tool %d otherwise %d".formatted(put, busy, byTheTool, otherwise);
  }

  private void renew() throws AwsFileException {
    SharedFile.Change<?> change =
        sections.putting(name, TestSessions.session(put + 1), TestSessions::noneIsOurs);
    try {
      byte[] seen =
          file.update(
              before -> new Outcome<>(change.apply(before).bytes(), before.orElse(new byte[0])));
      compare(Readings.text(seen));
      put++;
    } catch (AwsFileException e) {
      if (e.reason() != FileReason.BUSY) {
        throw e;
      }
      busy++;
    }
  }

  private void compare(String seen) {
    long now = OF_THE_TOOL.matcher(seen).results().count();
    Optional<String> known =
        Readings.brevet(Readings.bytes(seen), AwsFileKind.CREDENTIALS)
            .map(all -> all.get(name.value()))
            .map(values -> values.get(SessionLines.KEY_ID));
    boolean lost =
        put > 0 && !known.equals(Optional.of(TestSessions.session(put).accessKeyId().value()));
    if (lost && now > sectionsOfTheTool) {
      byTheTool++;
    } else if (lost) {
      otherwise++;
    }
    sectionsOfTheTool = now;
  }
}
