package app.brevet.awsfile;

import app.brevet.model.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What reading and editing a large credentials file costs; [AwsFilePerformance] runs it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AwsFileBenchmark {

  private static final ProfileName OURS = new ProfileName("brevet-bench");

  /// How many sections the file has.
  @Param({"500", "5000", "50000"})
  public int profiles;

  private byte[] bytes = {};
  private Path folder = Path.of("");
  private SharedCredentialsFile file = new SharedCredentialsFile(folder, folder);
  private int session;

  /// Writes the file, with Brevet's section in it.
  @Setup
  public void write() throws IOException, AwsFileException {
    folder = Files.createTempDirectory("brevet-benchmark");
    Path path = folder.resolve("credentials");
    Files.write(path, Readings.bytes(LargeFile.of(profiles)));
    file = new SharedCredentialsFile(path, folder.resolve("backups"));
    renew();
    bytes = Files.readAllBytes(path);
  }

  /// Removes it.
  @TearDown
  public void remove() throws IOException {
    for (String name : new String[] {"credentials", ".brevet.lock"}) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  /// Bytes to sections and properties.
  @Benchmark
  public Object parse() {
    return AwsFileReader.read(AwsFileText.of(bytes), AwsFileKind.CREDENTIALS);
  }

  /// Bytes to the bytes with a renewed section, read again and compared.
  @Benchmark
  public Object edit() throws AwsFileException {
    session++;
    return file.putting(OURS, TestSessions.session(session), TestSessions::noneIsOurs)
        .apply(Optional.of(bytes));
  }

  /// The whole renewal on the disk, from the first read to the renamed and forced file.
  @Benchmark
  public Object renew() throws AwsFileException {
    session++;
    return file.put(OURS, TestSessions.session(session), TestSessions::noneIsOurs);
  }
}
